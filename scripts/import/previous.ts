import { decodeRelease } from '../../src/data/decode-release.ts';
import { findDifferences } from '../../src/data/differences.ts';
import type { ReportInput } from '../../src/data/import/report.ts';
import { formatProblems } from '../../src/data/problem.ts';
import { readRelease } from '../../src/data/read-release.ts';
import { datasets, type DatasetName } from '../../src/data/registry.ts';
import type { ComparedRelease } from '../../src/data/revisions.ts';
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

function readRelated(root: string, dataset: DatasetName, date: string, context: Context): ComparedRelease {
  const file = `data/${dataset}/${date}.csv`;
  const { text, problems } = decodeRelease(readBytes(root, file) ?? new Uint8Array(), file);
  const read =
    text === null
      ? { rows: [], problems }
      : readRelease<DatasetSchema>(datasets[dataset], text, { ...context, file, date });
  if (read.rows.length === 0)
    throw new Stop(`${date} 版读不出来，无法比较；先运行 npm run data 改好：\n${formatProblems(read.problems)}`);
  return { date, file, rows: read.rows };
}

/** The official releases of a dataset with one more in its place, oldest first. */
export function releasesWith(
  root: string,
  dataset: DatasetName,
  added: ComparedRelease,
  context: Context,
): readonly ComparedRelease[] {
  const others = releaseDates(root, dataset).map((date) => readRelated(root, dataset, date, context));
  return [...others, added].toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

/** Compares a new release with the one before it. */
export function compareWithPrevious(
  schema: DatasetSchema,
  releases: readonly ComparedRelease[],
  added: ComparedRelease,
  { areas }: Context,
): Comparison {
  const before = releases[releases.indexOf(added) - 1];
  if (before === undefined) return first;
  const { differences: found, added: rows } = findDifferences(schema, before.rows, added.rows, areas);
  const differences = found.map(({ cell, from, to }) => `${cell}：${from} → ${to}`);
  return { previous: { date: before.date, added: rows, differences }, cells: found.map(({ cell }) => cell) };
}
