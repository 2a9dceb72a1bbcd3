import { type Status, statusWords } from '../kit/datum.ts';
import { hollow, inks, outline, solid, type Ink } from './inks.ts';
import { hatched, rectangle, rule } from './outlines.ts';
import { circle, lineHeight, path, text, type Layer, type Shape } from './scene.ts';
import { absentSign } from './states.ts';
import { pointMark } from './symbols.ts';
import { textWidth, wrap } from './text.ts';
import { textSize } from './theme.ts';

/** What stands before a word of the key: a bar's swatch, the symbol of a line's points, or a grey line. Grey is no tone. */
export interface KeyItem {
  readonly name: string;
  readonly tone: number | null;
  readonly symbol: 'bar' | 'line' | number;
}

/** Part of the drawing that the chart itself does not fill, and where the next part may begin. */
export interface Furniture {
  readonly bottom: number;
  readonly layers: readonly Layer[];
}

const demoWords = '示例数据';
const sign = 18;
const gap = 16;

interface Spot {
  readonly x: number;
  readonly row: number;
}

/** Where items of given widths stand when they follow one another in rows. */
export function flow(widths: readonly number[], width: number): Spot[] {
  let x = 0;
  let row = 0;
  return widths.map((own) => {
    if (x > 0 && x + own > width) {
      x = 0;
      row += 1;
    }
    const spot = { x, row };
    x += own + gap;
    return spot;
  });
}

function keySign(item: KeyItem, x: number, middle: number): { ink: Ink; shape: Shape } {
  if (item.symbol === 'line') return { ink: inks.contextLine, shape: path(rule(x, middle, x + 14, middle)) };
  const shape =
    item.symbol === 'bar'
      ? path(rectangle({ x, y: middle - 6, width: 12, height: 12 }))
      : pointMark(x + 6, middle, item.symbol);
  return { ink: item.tone === null ? inks.contextPoint : solid(item.tone), shape };
}

/** Words that stand at the top of every drawing of invented numbers, before its unit. */
const headWords = (demo: boolean, unit: string | null): string =>
  [...(demo ? [demoWords] : []), ...(unit === null || unit === '' ? [] : [unit])].join('，');

/** What invented numbers are called, the unit, named once, and the key of the series, at the top of a drawing. */
export function head(width: number, demo: boolean, unit: string | null, key: readonly KeyItem[] = []): Furniture {
  const size = textSize(width);
  const said = headWords(demo, unit);
  const titles = said === '' ? [] : wrap(said, width, size);
  const baseline = (row: number): number => size + 2 + row * (lineHeight(size) + 4);
  // The key follows words of one line, and begins below those of several.
  const lead = titles.length === 1 ? titles.map((title) => textWidth(title, size)) : [];
  const first = titles.length > 1 ? titles.length : 0;
  const spots = flow([...lead, ...key.map(({ name }) => sign + textWidth(name, size))], width);
  const placed = key.map((item, index) => {
    const { x, row } = spots[index + lead.length] ?? { x: 0, row: 0 };
    return { item, x, y: baseline(first + row) };
  });
  const signs = placed.map(({ item, x, y }) => keySign(item, x, y - size * 0.36));
  const end = Math.max(titles.length - 1, ...spots.map(({ row }) => first + row));
  return {
    bottom: end < 0 ? 0 : baseline(end) + 10,
    layers: [
      { ink: inks.muted, shapes: titles.map((title, row) => text(0, baseline(row), title, size)) },
      ...signs.map(({ ink, shape }) => ({ ink, shapes: [shape] })),
      { ink: inks.label, shapes: placed.map(({ item, x, y }) => text(x + sign, y, item.name, size)) },
    ],
  };
}

/** How provisional numbers are drawn in a chart: hatched bars, hollow points with a dashed line, or hollow dots. */
export type ProvisionalSign = 'bar' | 'point' | 'dot';

function stateSign(state: Status, provisional: ProvisionalSign, tone: number, x: number, middle: number): Layer[] {
  if (state !== 'provisional') return [{ ink: inks.absent, shapes: [absentSign(x + 6, middle, state)] }];
  if (provisional === 'bar') {
    return [{ ink: outline(tone), shapes: [path(hatched({ x, y: middle - 6, width: 12, height: 12 }))] }];
  }
  return [{ ink: hollow(tone), shapes: [circle(x + 6, middle, 4)] }];
}

const stateTexts: Readonly<Record<ProvisionalSign, string>> = {
  bar: '斜线为初步数据',
  point: '虚线、空心为初步数据',
  dot: '空心为初步数据',
};

/** The line under a drawing that names the states that occur in it, each with its sign; nothing when all numbers are final. */
export function foot(
  width: number,
  top: number,
  states: readonly Status[],
  provisional: ProvisionalSign,
  tone = 2,
): Furniture {
  if (states.length === 0) return { bottom: top, layers: [] };
  const size = textSize(width);
  const names = states.map((state) => (state === 'provisional' ? stateTexts[provisional] : statusWords[state]));
  const spots = flow(
    names.map((name) => sign + textWidth(name, size)),
    width,
  );
  const baseline = (row: number): number => top + size + 8 + row * (lineHeight(size) + 4);
  const at = spots.map(({ x, row }, index) => ({
    x,
    y: baseline(row),
    name: names[index] ?? '',
    state: states[index] ?? 'final',
  }));
  return {
    bottom: baseline(spots.at(-1)?.row ?? 0) + 6,
    layers: [
      ...at.flatMap(({ x, y, state }) => stateSign(state, provisional, tone, x, y - size * 0.36)),
      { ink: inks.muted, shapes: at.map(({ x, y, name }) => text(x + sign, y, name, size)) },
    ],
  };
}
