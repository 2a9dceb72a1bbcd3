import { type Datum, isKnown, type KnownDatum } from '../kit/datum.ts';
import { sizeOf } from './number-words.ts';
import { round } from './round.ts';

/** A point of a line in px. */
export interface PlacedPoint {
  readonly x: number;
  readonly y: number;
  readonly datum: KnownDatum;
}

/** One line in px: its parts between final numbers, those that lead to a provisional one, its points, and where numbers are not there. */
export interface PlacedLine {
  readonly solid: string;
  readonly dashed: string;
  readonly points: readonly PlacedPoint[];
  readonly absent: readonly { readonly x: number; readonly datum: Datum }[];
}

/** Places one line. It breaks where a number is missing: nothing is drawn across a gap. */
export function placeLine(
  values: readonly Datum[],
  x: (index: number) => number,
  y: (value: number) => number,
): PlacedLine {
  const points: PlacedPoint[] = [];
  const absent: { x: number; datum: Datum }[] = [];
  const parts = { solid: '', dashed: '' };
  let before: PlacedPoint | null = null;
  let drawn: 'solid' | 'dashed' | null = null;
  values.forEach((datum, index) => {
    if (!isKnown(datum)) {
      absent.push({ x: x(index), datum });
      before = null;
      drawn = null;
      return;
    }
    const point: PlacedPoint = { x: x(index), y: y(sizeOf(datum)), datum };
    if (before !== null) {
      const look = datum.status === 'provisional' ? 'dashed' : 'solid';
      if (drawn !== look) parts[look] += `M${round(before.x)},${round(before.y)}`;
      parts[look] += `L${round(point.x)},${round(point.y)}`;
      drawn = look;
    }
    points.push(point);
    before = point;
  });
  return { ...parts, points, absent };
}
