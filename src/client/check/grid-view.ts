import type { CsvRecord } from '../../data/import/checking.ts';
import type { Marks } from './marks.ts';

/** A table as it was put in, with its faults and what was written anew. */
export interface GridTable {
  readonly sheet: number;
  readonly records: readonly CsvRecord[];
  /** Last line of the heading; 0 where none was found. */
  readonly headingLine: number;
  readonly marks: Marks;
  readonly edited: ReadonlySet<string>;
}

/** Which lines of a table are shown. */
export interface GridView {
  /** Only lines with faults and their neighbours, the heading included. */
  readonly isNarrow: boolean;
  /** From 0. */
  readonly page: number;
}

/** Lines of one page: more make a browser slow, and nobody reads them at once. */
const pageSize = 60;
const neighbours = 2;

/** The lines that a view has, over all its pages. */
export function rowsToShow({ records, marks, headingLine }: GridTable, { isNarrow }: GridView): readonly CsvRecord[] {
  if (!isNarrow) return records;
  const near = new Set<number>();
  for (const [index, { line }] of records.entries())
    if (marks.has(line) || line === headingLine)
      for (let at = index - neighbours; at <= index + neighbours; at += 1) near.add(at);
  return records.filter((_, index) => near.has(index));
}

/** One page of them. */
export const pageOf = (rows: readonly CsvRecord[], { page }: GridView): readonly CsvRecord[] =>
  rows.slice(page * pageSize, (page + 1) * pageSize);

/** How many pages they take, one at least. */
export const pageCount = (rows: readonly CsvRecord[]): number => Math.max(1, Math.ceil(rows.length / pageSize));

/** The view as it first shows a table: long ones by their faults, where they have any. */
export const firstView = ({ records, marks }: GridTable): GridView => ({
  isNarrow: records.length > pageSize && marks.size > 0,
  page: 0,
});

/** The view in which a line is shown. */
export function viewWith(table: GridTable, view: GridView, line: number): GridView {
  const find = (one: GridView): number => rowsToShow(table, one).findIndex((record) => record.line === line);
  const index = find(view);
  if (index >= 0) return { ...view, page: Math.floor(index / pageSize) };
  const whole = { isNarrow: false, page: 0 };
  return { ...whole, page: Math.max(0, Math.floor(find(whole) / pageSize)) };
}
