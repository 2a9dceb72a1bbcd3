import { anyRow, type AnyRow } from '../../src/data/addresses.ts';
import { decodeRelease } from '../../src/data/decode-release.ts';
import { findDifferences } from '../../src/data/differences.ts';
import type { ReportInput } from '../../src/data/import/report.ts';
import { formatProblems } from '../../src/data/problem.ts';
import { readRelease } from '../../src/data/read-release.ts';
import { datasets, type DatasetName } from '../../src/data/registry.ts';
import type { DatasetSchema } from '../../src/data/schema.ts';
import type { Context } from '../data/context.ts';
import { listFolder, readBytes } from '../lib/files.ts';
import { Stop } from '../lib/stop.ts';

/** What differs from the release before: for the report, and as addresses for sources.yaml. */
export interface Comparison {
  readonly previous: ReportInput['previous'];
  readonly cells: readonly string[];
}

const first: Comparison = { previous: null, cells: [] };

/** The dates of a dataset's official releases, oldest first. */
export const releaseDates = (root: string, dataset: DatasetName): readonly string[] =>
  listFolder(root, `data/${dataset}`).flatMap((name) => /^(\d{4}-\d{2}-\d{2})\.csv$/.exec(name)?.[1] ?? []);

function readPrevious(root: string, dataset: DatasetName, date: string, context: Context): readonly AnyRow[] {
  const file = `data/${dataset}/${date}.csv`;
  const { text, problems } = decodeRelease(readBytes(root, file) ?? new Uint8Array(), file);
  const read =
    text === null
      ? { rows: [], problems }
      : readRelease<DatasetSchema>(datasets[dataset], text, { ...context, file, date });
  if (read.rows.length === 0)
    throw new Stop(`上一版读不出来，无法比较；先运行 npm run data 改好：\n${formatProblems(read.problems)}`);
  return read.rows.map(anyRow);
}

/** Compares the new rows with the newest official release before their date. */
export function compareWithPrevious(
  root: string,
  dataset: DatasetName,
  date: string,
  rows: readonly { readonly line: number }[],
  context: Context,
): Comparison {
  const before = releaseDates(root, dataset).findLast((one) => one < date);
  if (before === undefined) return first;
  const schema: DatasetSchema = datasets[dataset];
  const old = readPrevious(root, dataset, before, context);
  const { differences: found, added } = findDifferences(schema, old, rows, context.areas);
  const differences = found.map(({ cell, from, to }) => `${cell}：${from} → ${to}`);
  return { previous: { date: before, added, differences }, cells: found.map(({ cell }) => cell) };
}
