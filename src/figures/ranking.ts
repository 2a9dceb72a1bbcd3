import type { Datum } from '../charts/types.ts';
import { statusWords } from '../data/status.ts';
import { numberText, sentence } from './words.ts';

/** An area, its name in a drawing, and its number. */
export interface Ranked {
  readonly name: string;
  readonly short: string;
  readonly datum: Datum;
}

/** Largest first; areas without a number last, in their own order. */
export function ranked(items: readonly Ranked[]): readonly Ranked[] {
  return [...items].sort((a, b) => (b.datum.value ?? -1) - (a.datum.value ?? -1));
}

/** A ranking in words: the largest, the smallest, and who has no number and why. */
export function describeRanking(items: readonly Ranked[], unit: string): string {
  const numbers = ranked(items).filter(({ datum }) => datum.value !== null);
  const first = numbers[0];
  const last = numbers.at(-1);
  const gaps = items.filter(({ datum }) => datum.value === null);
  const gapText =
    gaps.length === 0 ? '' : gaps.map(({ name, datum }) => `${name}${statusWords[datum.status]}`).join('、');
  if (first === undefined || last === undefined) return sentence(gapText || '数据待发布');
  return sentence(
    `${first.name}最多，${numberText(first.datum.value ?? 0)}${unit}`,
    last === first ? '' : `${last.name}最少，${numberText(last.datum.value ?? 0)}${unit}`,
    gapText,
  );
}
