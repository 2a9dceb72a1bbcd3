import { type Datum, statusWords } from '../kit/datum.ts';
import { numberText } from '../kit/numbers.ts';
import { listText, sentence } from '../kit/words.ts';

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
  /** Everybody with that number, so that a tie names no single winner. */
  const place = (of: Ranked, word: string): string => {
    const names = numbers.filter(({ datum }) => datum.value === of.datum.value).map(({ name }) => name);
    return `${listText(names)}${names.length > 1 ? '并列' : ''}${word}，${numberText(of.datum.value ?? 0)}${unit}`;
  };
  return sentence(place(first, '最多'), last.datum.value === first.datum.value ? '' : place(last, '最少'), gapText);
}
