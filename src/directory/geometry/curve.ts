import type { LngLat } from '../place.ts';
import { hilbertIndex } from './hilbert.ts';

const cells = 2 ** 16;

/** The position of a point along the Hilbert curve over a square that just holds all these points. */
export function curveOver(points: readonly LngLat[]): (point: LngLat) => number {
  const least = (axis: 0 | 1, sign: 1 | -1): number =>
    points.reduce((low, point) => Math.min(low, sign * point[axis]), Infinity);
  const [west, south] = [least(0, 1), least(1, 1)];
  const side = Math.max(-least(0, -1) - west, -least(1, -1) - south) || 1;
  const cell = (offset: number): number => Math.min(cells - 1, Math.floor((offset / side) * cells));
  return ([x, y]) => hilbertIndex(cell(x - west), cell(y - south));
}
