import { round } from './round.ts';
import type { Box } from './scene.ts';

/** The outline of a rectangle. */
export const rectangle = ({ x, y, width, height }: Box): string =>
  `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;

/** Diagonal lines every `gap` px that fill a rectangle, clipped to it in numbers, so that no pattern with an id is needed. */
export function hatching({ x, y, width, height }: Box, gap = 8): string {
  let d = '';
  let [atX, atY] = [0, 0];
  for (let offset = gap; offset < width + height; offset += gap) {
    const [x1, y1] = [round(x + Math.min(offset, width)), round(y + Math.max(0, offset - width))];
    const [x2, y2] = [round(x + Math.max(0, offset - height)), round(y + Math.min(offset, height))];
    const move = d === '' ? `M${x1},${y1}` : `m${round(x1 - atX)},${round(y1 - atY)}`;
    d += `${move}l${round(x2 - x1)},${round(y2 - y1)}`;
    [atX, atY] = [x2, y2];
  }
  return d;
}

/** The outline of a provisional bar: its edge and its hatching. */
export const hatched = (box: Box): string => rectangle(box) + hatching(box);

/** A level or upright line. */
export const rule = (x1: number, y1: number, x2: number, y2: number): string =>
  y1 === y2 ? `M${round(x1)},${round(y1)}H${round(x2)}` : `M${round(x1)},${round(y1)}V${round(y2)}`;
