import { sum } from 'd3';
import { round } from './round.ts';
import type { Box } from './scene.ts';

/** The outline of a rectangle. */
export const rectangle = ({ x, y, width, height }: Box): string =>
  `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;

/** Px from one line of a hatching to the next. */
export const hatchStep = 8;

/** Whole steps and what is left of a length, unless a blank of that size goes unseen. */
const stepsIn = (length: number, step: number): readonly number[] => {
  const rest = round(length % step);
  return [...Array<number>(Math.floor(length / step)).fill(step), ...(rest > 5 ? [rest] : [])];
};

/**
 * Diagonal lines that fill a rectangle from its lower left corner, clipped to it in numbers, so that no pattern with an id is needed. They
 * are laid tile by tile: each stroke is the one before it again, so that a page with many bars is hardly longer when it is compressed.
 */
export function hatching({ x, y, width, height }: Box, gap = hatchStep): string {
  const columns = stepsIn(width, gap);
  const strokes = stepsIn(height, gap).flatMap((high) => {
    return columns.map((wide, index) => {
      const length = Math.min(wide, high);
      const isLast = index === columns.length - 1;
      // To the lower left corner of the next tile: the one to the right, or the first of the row above.
      const [right, down] = isLast ? [wide - length - sum(columns), length - high] : [wide - length, length];
      return `l${length},${-length}m${round(right)},${round(down)}`;
    });
  });
  return strokes.length === 0 ? '' : `M${round(x)},${round(y + height)}${strokes.join('')}`.replace(/m[^m]*$/, '');
}

/** The outline of a provisional bar: its edge and its hatching. */
export const hatched = (box: Box): string => rectangle(box) + hatching(box);

/** A level or upright line. */
export const rule = (x1: number, y1: number, x2: number, y2: number): string =>
  y1 === y2 ? `M${round(x1)},${round(y1)}H${round(x2)}` : `M${round(x1)},${round(y1)}V${round(y2)}`;
