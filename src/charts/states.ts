import type { Datum, Status } from '../kit/datum.ts';
import { round } from './round.ts';
import { path, type PlacedPath } from './scene.ts';

/** The states, other than final, that occur: what the line under the drawing has to explain. */
export function statesOf(data: readonly Datum[]): Status[] {
  const found = new Set(data.map((datum) => datum.status));
  return (['provisional', 'missing', 'withheld', 'pending'] as const).filter((status) => found.has(status));
}

/** Whether nothing is published yet, so that only the target can be drawn. */
export const isPending = (data: readonly Datum[]): boolean => data.every((datum) => datum.status === 'pending');

/** The sign that stands where a number is not there: a dash (未公布), a cross (不予公布), three points (待发布). Centre and half width in px. */
export function absentSign(x: number, y: number, status: Status, datum?: Datum, half = 4): PlacedPath {
  const at = (dx: number, dy: number): string => `${round(x + dx)},${round(y + dy)}`;
  if (status === 'withheld') {
    const d = half * 0.8;
    return path(`M${at(-d, -d)}L${at(d, d)}M${at(-d, d)}L${at(d, -d)}`, datum);
  }
  if (status === 'pending') return path([-half, 0, half].map((dx) => `M${at(dx, 0)}h.01`).join(''), datum);
  return path(`M${at(-half, 0)}h${round(2 * half)}`, datum);
}
