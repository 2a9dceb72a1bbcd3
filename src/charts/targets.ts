import type { Target, Unit } from './types.ts';
import { formatIn } from './units.ts';

/** The words of a target with its number and unit: 目标≥2万人. A target says whole numbers as plainly as they are. */
export function targetText(target: Target, unit: Unit): string {
  const exact = target.value / unit.divisor;
  const number = Number.isInteger(exact)
    ? formatIn(target.value, { ...unit, decimals: 0 })
    : formatIn(target.value, unit).replace(/\.?0+$/, '');
  return `${target.label ?? '目标≥'}${number}${unit.label}`;
}

/** The same on two lines, broken before ≥ or the number, for a narrow gutter. */
export function targetLines(target: Target, unit: Unit, narrow: boolean): string[] {
  const words = targetText(target, unit);
  const at = words.search(/[≥≤]|\d[\d.,]*\D*$/);
  return narrow && at > 0 ? [words.slice(0, at), words.slice(at)] : [words];
}
