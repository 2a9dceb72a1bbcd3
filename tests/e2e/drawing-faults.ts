import { contrast, contrastSeen, visions, type Rgb } from '../../src/charts/sight.ts';
import { parseColour } from './colour.ts';
import type { Drawn, DrawnLine, DrawnSizes } from './drawn.ts';

/** Least px of text on the screen, least contrast of text and marks with their ground, and of series with each other. */
const limits = { size: 12, text: 4.5, mark: 3, series: 1.4 };
/** Rounding of coordinates and of the browser's layout, in units of the drawing. */
const slack = 1;

const overlaps = (a: DrawnLine, b: DrawnLine): boolean =>
  a.element !== b.element &&
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;

/** Labels that lie on one another. */
export const collisions = ({ lines }: Drawn): readonly string[] =>
  lines.flatMap((line, index) =>
    lines
      .slice(index + 1)
      .filter((other) => overlaps(line, other))
      .map((other) => `「${line.text}」压着「${other.text}」`),
  );

/** Labels and marks that stick out of the drawing. */
export const overflows = ({ width, height, lines, marks }: Drawn): readonly string[] =>
  [...lines.map((line) => ({ ...line, name: line.text })), ...marks.map((mark) => ({ ...mark, name: mark.ref }))]
    .map(({ name, left, right, top, bottom }) => ({
      name,
      by: Math.max(-left, -top, right - width, bottom - height),
    }))
    .filter(({ by }) => by > slack)
    .map(({ name, by }) => `「${name}」出界${by.toFixed(1)}`);

/** Text that is smaller on the screen than `least` px. */
export const smallTexts = ({ lines, scale }: DrawnSizes, least: number = limits.size): readonly string[] =>
  lines
    .filter(({ size }) => size * scale < least - 0.01)
    .map(({ text, size }) => `「${text}」只有${(size * scale).toFixed(1)} px`);

/** Text and marks that are too faint on what lies behind them. */
export function faint({ lines, marks, page }: Drawn): readonly string[] {
  const ground = parseColour(page) ?? [255, 255, 255];
  const texts = lines.flatMap(({ text, colour, ground: behind }) => {
    const is = contrast(parseColour(colour) ?? ground, parseColour(behind) ?? ground);
    return is < limits.text ? [`「${text}」对比度${is.toFixed(2)}`] : [];
  });
  const shapes = marks.flatMap(({ ref, fill, stroke }) => {
    const inks = [fill, stroke].map(parseColour).filter((ink): ink is Rgb => ink !== null);
    const is = Math.max(0, ...inks.map((ink) => contrast(ink, ground)));
    return is < limits.mark ? [`${ref} 对比度${is.toFixed(2)}`] : [];
  });
  return [...texts, ...shapes];
}

/** Series of one drawing whose inks look alike to some readers or in grey. */
export function alike({ marks }: Drawn): readonly string[] {
  const inks = new Map<string, Rgb>();
  for (const { series, fill } of marks) {
    const [tone] = series.split(' ');
    const colour = parseColour(fill);
    if (tone !== undefined && /^t\d$/.test(tone) && colour !== null) inks.set(tone, colour);
  }
  const list = [...inks];
  return list.flatMap(([name, ink], index) =>
    list.slice(index + 1).flatMap(([other, otherInk]) =>
      Object.entries(visions)
        .map(([vision, matrix]) => ({ vision, is: contrastSeen(ink, otherInk, matrix) }))
        .filter(({ is }) => is < limits.series)
        .map(({ vision, is }) => `${name} 与 ${other}（${vision}）对比度${is.toFixed(2)}`),
    ),
  );
}
