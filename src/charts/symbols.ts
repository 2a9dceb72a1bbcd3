import type { Datum } from '../kit/datum.ts';
import { round } from './round.ts';
import { circle, path, type Shape } from './scene.ts';

/** A point's mark: disc, square, triangle, diamond, cross by series, of about the same weight, on whole px from its centre. */
export function pointMark(x: number, y: number, symbol: number, datum?: Datum, r = 4.5): Shape {
  const at = (dx: number, dy: number): string => `${round(x + dx)},${round(y + dy)}`;
  const of = (share: number): number => Math.round(r * share);
  const s = of(0.88);
  const outlines = [
    '',
    `M${at(-s, -s)}h${round(2 * s)}v${round(2 * s)}h${round(-2 * s)}z`,
    `M${at(0, -of(1.2))}L${at(of(1.1), of(0.75))}H${round(x - of(1.1))}z`,
    `M${at(0, -of(1.3))}L${at(of(1.3), 0)}L${at(0, of(1.3))}L${at(-of(1.3), 0)}z`,
    `M${at(-s, -of(0.4))}h${round(2 * s)}v${round(2 * of(0.4))}h${round(-2 * s)}z`,
  ];
  const d = outlines[symbol % outlines.length] ?? '';
  return d === '' ? circle(x, y, r, datum) : path(d, datum);
}
