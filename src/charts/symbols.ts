import type { Datum } from '../kit/datum.ts';
import { round } from './round.ts';
import { circle, path, type Shape } from './scene.ts';

/** A point's mark: disc, square, triangle, diamond, cross by series, of about the same weight. Centre in px. */
export function pointMark(x: number, y: number, symbol: number, datum?: Datum, r = 4.5): Shape {
  const at = (dx: number, dy: number): string => `${round(x + dx)},${round(y + dy)}`;
  const s = r * 0.88;
  const outlines = [
    '',
    `M${at(-s, -s)}h${round(2 * s)}v${round(2 * s)}h${round(-2 * s)}z`,
    `M${at(0, -r * 1.2)}L${at(r * 1.1, r * 0.75)}H${round(x - r * 1.1)}z`,
    `M${at(0, -r * 1.3)}L${at(r * 1.3, 0)}L${at(0, r * 1.3)}L${at(-r * 1.3, 0)}z`,
    `M${at(-s, -r * 0.4)}h${round(2 * s)}v${round(r * 0.8)}h${round(-2 * s)}z`,
  ];
  const d = outlines[symbol % outlines.length] ?? '';
  return d === '' ? circle(x, y, r, datum) : path(d, datum);
}
