import type { CsvRecord } from '../csv.ts';
import { columnLetter, type ProblemList } from '../problem.ts';
import type { Column, DatasetSchema } from '../schema.ts';

/** Rows whose merged cells are filled, with what was done in words. */
export interface FilledRows {
  readonly rows: readonly CsvRecord[];
  readonly remarks: readonly string[];
}

/** A key column of the file. */
interface KeyColumn {
  readonly column: Column;
  readonly index: number;
}

const cellOf = (record: CsvRecord | undefined, index: number): string => (record?.cells[index] ?? '').trim();

/** The key columns in the order of the file: outer ones stand left of inner ones. */
const keyColumns = (schema: DatasetSchema, places: ReadonlyMap<string, number>): readonly KeyColumn[] =>
  schema.columns
    .flatMap((column) => {
      const index = places.get(column.key);
      const isKey = schema.key.includes(column.key) || column.kind === 'areaName';
      return index === undefined || !isKey ? [] : [{ column, index }];
    })
    .sort((a, b) => a.index - b.index);

const write = (record: CsvRecord, index: number, cell: string): CsvRecord => ({
  ...record,
  cells: record.cells.map((old, at) => (at === index ? cell : old)),
});

/** Where the runs of a column begin: at each filled cell. Undefined when the column has no gaps, or is not written as merged cells leave it: the first cell filled, and no value twice in a row. */
function runsOf(rows: readonly CsvRecord[], index: number, outer: readonly KeyColumn[]): readonly number[] | undefined {
  const starts = rows.flatMap((row, at) => (cellOf(row, index) === '' ? [] : [at]));
  if (starts[0] !== 0 || starts.length === rows.length) return undefined;
  const isRepeated = starts.some(
    (at) =>
      at > 0 &&
      cellOf(rows[at], index) === cellOf(rows[at - 1], index) &&
      outer.every((one) => cellOf(rows[at], one.index) === cellOf(rows[at - 1], one.index)),
  );
  return isRepeated ? undefined : starts;
}

/** Whether filling is certain: no run crosses a change in an outer column, no inner key stands twice in a run, and all runs have the same inner keys. */
function isCertain(
  rows: readonly CsvRecord[],
  starts: readonly number[],
  outer: readonly KeyColumn[],
  inner: readonly KeyColumn[],
): boolean {
  const runs = starts.map((start, at) => rows.slice(start, starts[at + 1] ?? rows.length));
  const keys = runs.map((run) => run.map((row) => inner.map(({ index }) => cellOf(row, index)).join('\n')).sort());
  const isUnbroken = runs.every((run) =>
    outer.every(({ index }) => run.every((row) => cellOf(row, index) === cellOf(run[0], index))),
  );
  return (
    isUnbroken &&
    keys.every((all) => new Set(all).size === all.length) &&
    new Set(keys.map((all) => all.join('\t'))).size === 1
  );
}

function fillColumn(rows: readonly CsvRecord[], index: number): readonly CsvRecord[] {
  let above = '';
  return rows.map((row) => {
    const own = cellOf(row, index);
    if (own === '') return write(row, index, above);
    above = row.cells[index] ?? '';
    return row;
  });
}

/** Fills what merged cells left empty in key columns: from above, where a whole column is plainly written so. Where it looks so and is not certain, that is a problem. */
export function fillDown(
  rows: readonly CsvRecord[],
  schema: DatasetSchema,
  places: ReadonlyMap<string, number>,
  report: ProblemList['report'],
): FilledRows {
  const columns = keyColumns(schema, places);
  const remarks: string[] = [];
  let filled = rows;
  // Inner columns first: an outer one is judged by the keys inside it.
  for (const [at, { column, index }] of [...columns.entries()].reverse()) {
    const [outer, inner] = [columns.slice(0, at), columns.slice(at + 1)];
    const gap = rows.findIndex((row) => cellOf(row, index) === '');
    if (gap < 0) continue;
    const complete = outer.reduce<readonly CsvRecord[]>((all, one) => fillColumn(all, one.index), filled);
    const starts = runsOf(complete, index, outer);
    if (starts === undefined) continue;
    if (!isCertain(complete, starts, outer, inner)) {
      const text = '有空格，像是合并的单元格，却看不出各自到哪一行为止；请取消合并并填满';
      report(rows[gap]?.line ?? null, column.heading, text, 'error', index);
    } else
      remarks.unshift(
        `${columnLetter(index)} 列「${column.heading}」合并的单元格已按上一行填满（${rows.length - starts.length} 格）`,
      );
    filled = fillColumn(filled, index);
  }
  return { rows: filled, remarks };
}
