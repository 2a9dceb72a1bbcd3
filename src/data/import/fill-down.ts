import type { CsvRecord } from '../csv.ts';
import type { Known } from '../lookup.ts';
import { columnLetter, type ProblemList } from '../problem.ts';
import type { Column, DatasetSchema } from '../schema.ts';
import { normaliseCell } from './normalise-cell.ts';

/** Rows whose merged cells are filled, with what was done in words. */
export interface FilledRows {
  readonly rows: readonly CsvRecord[];
  readonly remarks: readonly string[];
}

/** What merged cells are looked for in. */
export interface FillInput {
  readonly rows: readonly CsvRecord[];
  readonly schema: DatasetSchema;
  readonly known: Known;
  readonly places: ReadonlyMap<string, number>;
  readonly report: ProblemList['report'];
}

/** A key column of the file. */
interface KeyColumn {
  readonly column: Column;
  readonly index: number;
}

/** The key cells of a row in canonical spelling, in the order of the file: outer ones stand left of inner ones. */
type Keys = readonly string[];

const isGap = (record: CsvRecord, index: number): boolean => (record.cells[index] ?? '').trim() === '';

const keyColumns = ({ schema, places }: FillInput): readonly KeyColumn[] =>
  schema.columns
    .flatMap((column) => {
      const index = places.get(column.key);
      const isKey = schema.key.includes(column.key) || column.kind === 'areaName';
      return index === undefined || !isKey ? [] : [{ column, index }];
    })
    .sort((a, b) => a.index - b.index);

/** The same rows with the gaps of a column filled from above. */
const filledKeys = (rows: readonly Keys[], at: number): readonly Keys[] => {
  let above = '';
  return rows.map((keys) => {
    above = keys[at] === '' ? above : (keys[at] ?? '');
    return keys.map((key, index) => (index === at ? above : key));
  });
};

const isSame = (one: Keys | undefined, other: Keys | undefined, to: number): boolean =>
  Array.from({ length: to }, (_, at) => one?.[at] === other?.[at]).every(Boolean);

/** Where the runs of a column begin: at each filled cell. Undefined when it has no gaps, or is not written as merged cells leave it: the first cell filled, and no value twice in a row. */
function runsOf(rows: readonly Keys[], at: number): readonly number[] | undefined {
  const starts = rows.flatMap((keys, row) => (keys[at] === '' ? [] : [row]));
  if (starts[0] !== 0 || starts.length === rows.length) return undefined;
  return starts.some((row) => row > 0 && isSame(rows[row], rows[row - 1], at + 1)) ? undefined : starts;
}

/** Whether filling is certain: no run crosses a change in an outer column, no inner key stands twice in a run, and all runs have the same inner keys. */
function isCertain(rows: readonly Keys[], starts: readonly number[], at: number): boolean {
  const runs = starts.map((start, index) => rows.slice(start, starts[index + 1] ?? rows.length));
  const inner = runs.map((run) => run.map((keys) => keys.slice(at + 1).join('\n')).sort());
  return (
    runs.every((run) => run.every((keys) => isSame(keys, run[0], at))) &&
    inner.every((all) => new Set(all).size === all.length) &&
    new Set(inner.map((all) => all.join('\t'))).size === 1
  );
}

function fillColumn(rows: readonly CsvRecord[], index: number): readonly CsvRecord[] {
  let above = '';
  return rows.map((row) => {
    if (isGap(row, index)) return { ...row, cells: row.cells.map((cell, at) => (at === index ? above : cell)) };
    above = row.cells[index] ?? '';
    return row;
  });
}

/** Fills what merged cells left empty in key columns: from above, where a whole column is plainly written so. Where it looks so and is not certain, that is a problem. */
export function fillDown(input: FillInput): FilledRows {
  const { rows, known, report } = input;
  const columns = keyColumns(input);
  const gaps = columns.map(({ index }) => rows.find((row) => isGap(row, index)));
  if (gaps.every((gap) => gap === undefined)) return { rows, remarks: [] };
  let keys: readonly Keys[] = rows.map(({ cells }) =>
    columns.map(({ column, index }) => normaliseCell(cells[index] ?? '', column, known).text),
  );
  let filled = rows;
  const remarks: string[] = [];
  for (const [at, { column, index }] of columns.entries()) {
    const starts = runsOf(keys, at);
    if (starts === undefined) continue;
    // An outer column is judged by the keys inside it, whose own gaps repeat what is above.
    const complete = columns.slice(at + 1).reduce((all, _, inner) => filledKeys(all, at + 1 + inner), keys);
    if (!isCertain(complete, starts, at)) {
      const text = '有空格，像是合并的单元格，却看不出各自到哪一行为止；请取消合并并填满';
      report(gaps[at]?.line ?? null, column.heading, text, 'error', index);
    } else
      remarks.push(
        `${columnLetter(index)} 列「${column.heading}」合并的单元格已按上一行填满（${rows.length - starts.length} 格）`,
      );
    keys = filledKeys(keys, at);
    filled = fillColumn(filled, index);
  }
  return { rows: filled, remarks };
}
