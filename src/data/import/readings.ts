import { findArea, type Known } from '../lookup.ts';
import { columnLetter } from '../problem.ts';
import type { Column, DatasetSchema } from '../schema.ts';
import type { NumberColumn } from './number-columns.ts';

/** How a column of the office file was read, or a key cell of the whole table. */
export interface Reading {
  /** Of the column, from 0; null for the whole table. */
  readonly index: number | null;
  /** The heading as it is written; where the cell of the whole table comes from. */
  readonly heading: string;
  /** `地区`, `层级=企业工程师 的人数`, `年份=2025`. */
  readonly meaning: string;
}

const nameOf = ({ kind }: Column, cell: string, known: Known): string =>
  (kind === 'areaName' ? findArea(cell, known)?.name : undefined) ?? cell;

/** How a column of numbers was read: the cells that its heading fixes. */
export function numbersReading(
  { index, heading, cells, status }: NumberColumn,
  schema: DatasetSchema,
  known: Known,
): Reading {
  const fixed = schema.columns.flatMap((column) =>
    cells[column.key] === undefined ? [] : [`${column.heading}=${nameOf(column, cells[column.key] ?? '', known)}`],
  );
  const value = schema.columns.find(({ key }) => key === schema.value)?.heading ?? '';
  const meaning = fixed.length === 0 ? value : `${fixed.join('、')} 的${value}`;
  return { index, heading, meaning: status === null ? meaning : `${meaning}（${status}）` };
}

/** `C 列「企业工程师」→ 层级=企业工程师 的人数`, or `全表 年份=2025（取自…）`. */
export function readingText({ index, heading, meaning }: Reading): string {
  if (index === null) return `全表 ${meaning}（${heading}）`;
  const name = heading.replace(/\s+/g, '');
  return `${columnLetter(index)} 列${name === '' ? '' : `「${name}」`}→ ${meaning}`;
}

/** Whether the meaning does not stand in the heading itself. */
export const isTelling = ({ heading, meaning }: Reading): boolean => heading.replace(/[\s*]/g, '') !== meaning;
