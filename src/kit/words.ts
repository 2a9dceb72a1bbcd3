import type { Datum } from './datum.ts';
import { numberText } from './numbers.ts';

/** Names in a row: `甲、乙和丙`. */
export function listText(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join('、')}和${String(names[names.length - 1])}`;
}

/** The change between two numbers in words: `比上年增加120人`; empty when either is not published. */
export function changeText(from: Datum | undefined, to: Datum, unit: string): string {
  if (from?.value == null || to.value === null) return '';
  const change = to.value - from.value;
  if (change === 0) return '与上年持平';
  return `比上年${change > 0 ? '增加' : '减少'}${numberText(Math.abs(change))}${unit}`;
}

/** Joins clauses to one sentence, leaving out the empty ones. */
export const sentence = (...clauses: readonly string[]): string => `${clauses.filter(Boolean).join('，')}。`;
