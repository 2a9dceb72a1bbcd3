import { statusWords } from '../../kit/datum.ts';
import { numberText, plainText } from '../canonical.ts';
import type { Known } from '../lookup.ts';
import type { Column } from '../schema.ts';
import { scaled } from '../unit.ts';
import { normaliseCell, type NormalCell } from './normalise-cell.ts';
import { unwrap } from './unwrap.ts';

/** A number of an office file in canonical spelling, with the state that its cell says instead of it; empty when it says none. */
export interface CellNumber extends NormalCell {
  readonly status: string;
}

const { missing, withheld, pending } = statusWords;
const gapWords: readonly string[] = [missing, withheld, pending];

/** Reads the cell of a number: 未公布 and its like are states, and a number in a greater unit is multiplied exactly by `factor`. */
export function readNumber(raw: string, column: Column, known: Known, factor: number): CellNumber {
  const plain = plainText(unwrap(raw.trim(), false));
  if (gapWords.includes(plain)) return { text: '', change: '写在数字格里的状态', status: plain };
  const cell = normaliseCell(raw, column, known);
  if (factor === 1 || cell.text === '') return { ...cell, status: '' };
  const text = scaled(numberText(plain) ?? cell.text, factor);
  return text === null ? { ...cell, status: '' } : { text, change: `乘以 ${factor} 换算单位`, status: '' };
}
