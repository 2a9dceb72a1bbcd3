import type { Datum } from '../charts/types.ts';
import { statusWords } from '../data/status.ts';

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** A number as pages print it: `20,000`. */
export const numberText = (value: number): string => grouped.format(value);

/** A share as pages print it: 0.5 → `50%`, never rounded up to a whole that is not reached. */
export const shareText = (share: number): string => `${numberText(Math.floor(share * 1000) / 10)}%`;

/** A datum in a sentence: `20,000人`, `980人（初步）`, or the word for its state. */
export function datumText(datum: Datum, unit: string): string {
  if (datum.value === null) return statusWords[datum.status];
  return `${numberText(datum.value)}${unit}${datum.status === 'provisional' ? '（初步）' : ''}`;
}

/** Names in a row: `甲、乙和丙`. */
export function listText(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join('、')}和${String(names.at(-1))}`;
}

/** The change between two numbers in words: `比上年增加120人`; empty when either is not published. */
export function changeText(from: Datum | undefined, to: Datum, unit: string): string {
  if (from?.value == null || to.value === null) return '';
  const change = to.value - from.value;
  if (change === 0) return '与上年持平';
  return `比上年${change > 0 ? '增加' : '减少'}${numberText(Math.abs(change))}${unit}`;
}

/** Where a number stands against a lower bound: `超过目标416人`, `距目标还差80人`, `正好达到目标`. */
export function distanceText(value: number, target: number, unit: string): string {
  if (value === target) return '正好达到目标';
  return value > target
    ? `超过目标${numberText(value - target)}${unit}`
    : `距目标还差${numberText(target - value)}${unit}`;
}

/** Joins clauses to one sentence, leaving out the empty ones. */
export const sentence = (...clauses: readonly string[]): string => `${clauses.filter(Boolean).join('，')}。`;
