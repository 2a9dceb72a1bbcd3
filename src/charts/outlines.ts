import { range } from 'd3';
import { round } from './round.ts';
import type { Box } from './scene.ts';

/** The outline of a rectangle. */
export const rectangle = ({ x, y, width, height }: Box): string =>
  `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;

/** Px from one line of a hatching to the next. */
export const hatchStep = 8;

/** Shorter strokes go unseen in a corner. */
const shortest = 3;

/** A stroke of a hatching: px from the lower left corner of its box to its lower end, and how far it goes to the right and up. */
interface Stroke {
  readonly right: number;
  readonly up: number;
  readonly length: number;
}

/** Diagonals that fill a box from the lower right corner to the upper left, one of them through the lower left. */
const strokesIn = ({ width, height }: Box, gap: number): readonly Stroke[] =>
  range(Math.floor(width / gap) * gap, -height, -gap)
    .map((from) => ({ right: Math.max(0, from), up: Math.max(0, -from) }))
    .map(({ right, up }) => ({ right, up, length: Math.min(width - right, height - up) }))
    .filter(({ length }) => length >= shortest);

/**
 * Diagonal lines that fill a rectangle, clipped to it in numbers, so that no pattern with an id is needed. The pen goes up one and down the
 * next: most strokes of a bar are then the same two, so that a page with many bars is hardly longer when it is compressed.
 */
export function hatching(box: Box, gap = hatchStep): string {
  let [penX, penY] = [0, 0];
  const commands = strokesIn(box, gap).map(({ right, up, length }, index) => {
    const isUp = index % 2 === 0;
    const low = [box.x + right, box.y + box.height - up] as const;
    const [startX, startY] = isUp ? low : [low[0] + length, low[1] - length];
    const move =
      index === 0 ? `M${round(startX)},${round(startY)}` : `m${round(startX - penX)},${round(startY - penY)}`;
    const across = isUp ? length : -length;
    [penX, penY] = [startX + across, startY - across];
    return `${move}l${round(across)},${round(-across)}`;
  });
  return commands.join('');
}

/** The outline of a provisional bar: its edge and its hatching. */
export const hatched = (box: Box): string => rectangle(box) + hatching(box);

/** A level or upright line. */
export const rule = (x1: number, y1: number, x2: number, y2: number): string =>
  y1 === y2 ? `M${round(x1)},${round(y1)}H${round(x2)}` : `M${round(x1)},${round(y1)}V${round(y2)}`;
