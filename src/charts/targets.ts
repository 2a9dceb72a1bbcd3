import type { Datum } from '../kit/datum.ts';
import { inks } from './inks.ts';
import { rule } from './outlines.ts';
import { lineHeight, path, text, type Box, type Layer } from './scene.ts';
import { textWidth } from './text.ts';
import type { Target, Unit } from './types.ts';
import { formatIn } from './units.ts';

/** A target's level in px with its words. */
export interface PlacedTarget {
  readonly y: number;
  readonly lines: readonly string[];
  readonly datum?: Datum;
}

/** The number of a target as it was set, with its unit: 2万人, not 2.00万人. */
export function targetNumber(target: Target, unit: Unit): string {
  const whole = Number.isInteger(target.value / unit.divisor);
  const number = formatIn(target.value, whole ? { ...unit, decimals: 0 } : { ...unit, decimals: 4 });
  return `${whole ? number : number.replace(/\.?0+$/, '')}${unit.label}`;
}

/** The words of a target with its number and unit: 每年目标≥2万人. */
export const targetText = (target: Target, unit: Unit): string =>
  `${target.label ?? '目标≥'}${targetNumber(target, unit)}`;

/** The same, on two lines broken before ≥ or the number when the gutter is narrow. */
export function targetLines(target: Target, unit: Unit, narrow: boolean): string[] {
  const words = targetText(target, unit);
  const at = words.search(/[≥≤]|\d[\d.,]*\D*$/);
  return narrow && at > 0 ? [words.slice(0, at), words.slice(at)] : [words];
}

/** A target as a mark to read back, when its address is known. */
export const targetDatum = (target: Target): Datum | undefined =>
  target.ref === undefined ? undefined : { value: target.value, status: 'final', ref: target.ref };

/** A target at a level. */
export function placeTarget(target: Target, y: number, lines: readonly string[]): PlacedTarget {
  const datum = targetDatum(target);
  return { y, lines, ...(datum ? { datum } : {}) };
}

/** The first baseline of a label whose last one is wanted at `baseline`, raised where the target's line would run through the label. */
export function clearOfTarget(baseline: number, level: number | null, lines: readonly string[], size: number): number {
  const above = (lines.length - 1) * lineHeight(size);
  const isCrossed = level !== null && level > baseline - above - size && level < baseline + 4;
  return (isCrossed ? level - 5 : baseline) - above;
}

/** A level dashed line across a plot; its words stand at the right end. */
export function targetLayers(target: PlacedTarget | null, left: number, right: number, size: number): Layer[] {
  if (target === null) return [];
  const y = target.y + size * 0.36 - ((target.lines.length - 1) * lineHeight(size)) / 2;
  return [
    { ink: inks.casing, shapes: [path(rule(left, target.y, right, target.y))] },
    { ink: inks.target, shapes: [path(rule(left, target.y, right + 4, target.y), target.datum)] },
    { ink: inks.label, shapes: target.lines.length > 0 ? [text(right + 8, y, target.lines, size)] : [] },
  ];
}

/** A target on a level axis: the x of its line, and the middle of its words above the plot. */
export interface PlacedUpright {
  readonly x: number;
  readonly words: string;
  readonly wordsX: number;
  readonly datum?: Datum;
}

/** A target as an upright line at `x`; its words are kept inside the drawing. */
export function placeUpright(target: Target, x: number, width: number, size: number, unit: Unit): PlacedUpright {
  const words = targetText(target, unit);
  const half = textWidth(words, size) / 2;
  const datum = targetDatum(target);
  return { x, words, wordsX: Math.min(Math.max(x, half), width - half), ...(datum ? { datum } : {}) };
}

/** A piece of an upright line, in px. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** An upright dashed line in pieces, none through a name that stands between rows; its words above the plot. */
export function uprightLayers(
  target: PlacedUpright | null,
  plot: Box,
  pieces: readonly Reach[],
  size: number,
): Layer[] {
  if (target === null) return [];
  const { x, words, wordsX, datum } = target;
  const lines = pieces.map(({ from, to }, index) => path(rule(x, from, x, to), index === 0 ? datum : undefined));
  return [
    { ink: inks.casing, shapes: lines.map(({ d }) => path(d)) },
    { ink: inks.target, shapes: lines },
    { ink: inks.label, shapes: [text(wordsX, plot.y - 10, words, size, 'middle')] },
  ];
}

/** The left end of a label, moved to the right of a target's upright line where it would stand on it. */
export const besideTarget = (x: number, width: number, goal: number | null): number =>
  goal !== null && x < goal + 5 && x + width > goal - 4 ? goal + 7 : x;
