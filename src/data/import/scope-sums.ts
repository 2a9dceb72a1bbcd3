import { thousands } from '../../kit/numbers.ts';
import type { Known } from '../lookup.ts';
import type { CsvRecord } from '../csv.ts';
import type { DatasetSchema } from '../schema.ts';
import type { QuestionList } from './question.ts';
import type { Title } from './title-year.ts';

/** How an area was first written in the file. */
export interface Writing {
  readonly line: number;
  readonly text: string;
}

/** What the scope of an area is read from. */
export interface ScopeInput {
  readonly schema: DatasetSchema;
  readonly known: Known;
  /** By the name of the area that was read. */
  readonly writings: ReadonlyMap<string, Writing>;
  readonly records: readonly CsvRecord[];
  /** The lines above the table and the name of its sheet. */
  readonly titles: readonly Title[];
  /** Whether the file gives codes, which tell scopes apart. */
  readonly hasCodes: boolean;
  readonly list: QuestionList;
}

/** Where the cells of a record stand. */
export interface Columns {
  readonly code: number;
  readonly name: number;
  readonly value: number;
}

/** A total and what it is compared with, for each group of rows. */
export type Sums = readonly { readonly total: number; readonly sum: number }[];

const number = (text: string | undefined): number | null =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : null;

/** For each group of rows with one key but for the area: the city's number, and the sum of the others without some areas. */
export function sumsOf({ schema, known, records }: ScopeInput, at: Columns, isOut: (code: string) => boolean): Sums {
  const keys = schema.columns.flatMap(({ key }, index) =>
    schema.key.includes(key) && index !== at.code ? [index] : [],
  );
  const groups = new Map<string, Map<string, number | null>>();
  for (const { cells } of records) {
    const name = keys.map((index) => cells[index]).join('/');
    const group = groups.get(name) ?? new Map<string, number | null>();
    groups.set(name, group.set(cells[at.code] ?? '', number(cells[at.value])));
  }
  return [...groups.values()].flatMap((group) => {
    const total = [...group].find(([code]) => known.areaByCode.get(code)?.level === '市')?.[1];
    const parts = [...group].filter(([code]) => known.areaByCode.get(code)?.level !== '市' && !isOut(code));
    if (total == null || parts.length === 0 || parts.some(([, value]) => value === null)) return [];
    return [{ total, sum: parts.reduce((all, [, value]) => all + (value ?? 0), 0) }];
  });
}

/** Whether all of them are equal, and there are any. */
export const addsUp = (sums: Sums): boolean => sums.length > 0 && sums.every(({ total, sum }) => total === sum);

/** The same in words. */
export function sumText(sums: Sums): string {
  const [first] = sums.filter(({ total, sum }) => total !== sum);
  if (sums.length === 0) return '没有合计可以核对';
  if (first === undefined) return '各地区之和正好等于合计';
  return `各地区之和 ${thousands(first.sum)}，合计 ${thousands(first.total)}，对不上`;
}
