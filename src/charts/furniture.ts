import { type Status, statusWords } from '../kit/datum.ts';
import { hollow, inks, outline, solid, type Ink } from './inks.ts';
import { hatched, rectangle } from './outlines.ts';
import { circle, lineHeight, path, text, type Box, type Layer, type Shape } from './scene.ts';
import { absentSign } from './states.ts';
import { pointMark } from './symbols.ts';
import { textWidth } from './text.ts';
import { textSize } from './theme.ts';

/** What stands before a word of the key: a bar's swatch or the symbol of a line's points. */
export interface KeyItem {
  readonly name: string;
  readonly tone: number;
  readonly symbol: 'bar' | number;
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

/** Where items of given widths stand when they follow one another in rows; the first row may be shorter. */
export function flow(widths: readonly number[], width: number, firstRow = width): Spot[] {
  let x = 0;
  let row = 0;
  return widths.map((own) => {
    const limit = row === 0 ? firstRow : width;
    if (x > 0 && x + own > limit) {
      x = 0;
      row += 1;
    } else if (x === 0 && row === 0 && own > limit) row = 1;
    const spot = { x, row };
    x += own + gap;
    return spot;
  });
}

function demoTag(width: number, size: number): Layer[] {
  const own = textWidth(demoWords, size) + 12;
  const box = { x: width - own, y: 0, width: own, height: size + 9 };
  return [
    { ink: inks.demoTag, shapes: [path(rectangle(box))] },
    { ink: inks.demoWord, shapes: [text(box.x + own / 2, size + 2, demoWords, size, 'middle')] },
  ];
}

/** 示例数据, large and pale, across the marks of a plot but below their labels; repeated down tall plots so that every part of it carries the words. */
export function demoWash(plot: Box): Layer {
  const size = Math.max(12, Math.min(88, plot.width / 4.6, plot.height * 0.6));
  const count = Math.max(1, Math.round(plot.height / (size * 3.2)));
  const step = plot.height / count;
  const shapes = Array.from({ length: count }, (_, index) =>
    text(plot.x + plot.width / 2, plot.y + step * (index + 0.5) + size * 0.36, demoWords, Math.floor(size), 'middle'),
  );
  return { ink: inks.demoWash, shapes };
}

function keySign(item: KeyItem, x: number, middle: number): { ink: Ink; shape: Shape } {
  const shape =
    item.symbol === 'bar'
      ? path(rectangle({ x, y: middle - 6, width: 12, height: 12 }))
      : pointMark(x + 6, middle, item.symbol);
  return { ink: solid(item.tone), shape };
}

/** The unit, named once, the key of the series and the demo tag, at the top of a drawing. */
export function head(width: number, demo: boolean, unit: string | null, key: readonly KeyItem[] = []): Furniture {
  const size = textSize(width);
  const tag = demo ? textWidth(demoWords, size) + 12 + gap : 0;
  const titles = unit === null ? [] : [unit];
  const widths = [
    ...titles.map((title) => textWidth(title, size)),
    ...key.map((item) => sign + textWidth(item.name, size)),
  ];
  const spots = flow(widths, width, width - tag);
  const rows = Math.max(demo ? 1 : 0, ...spots.map((spot) => spot.row + 1));
  const baseline = (row: number): number => size + 2 + row * (lineHeight(size) + 4);
  const unitText = titles.map((title, index) =>
    text(spots[index]?.x ?? 0, baseline(spots[index]?.row ?? 0), title, size),
  );
  const placed = key.map((item, index) => ({ item, ...(spots[index + titles.length] ?? { x: 0, row: 0 }) }));
  const words = placed.map(({ item, x, row }) => text(x + sign, baseline(row), item.name, size));
  const signs = placed.map(({ item, x, row }) => keySign(item, x, baseline(row) - size * 0.36));
  return {
    bottom: rows === 0 ? 0 : baseline(rows - 1) + 10,
    layers: [
      { ink: inks.muted, shapes: unitText },
      ...signs.map(({ ink, shape }) => ({ ink, shapes: [shape] })),
      { ink: inks.label, shapes: words },
      ...(demo ? demoTag(width, size) : []),
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
