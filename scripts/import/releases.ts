import { decodeRelease } from '../../src/data/decode-release.ts';
import { formatProblems } from '../../src/data/problem.ts';
import { readRelease } from '../../src/data/read-release.ts';
import { datasets, type DatasetName } from '../../src/data/registry.ts';
import type { ComparedRelease } from '../../src/data/revisions.ts';
import type { DatasetSchema } from '../../src/data/schema.ts';
import type { Context } from '../data/context.ts';
import { listFolder, readBytes } from '../lib/files.ts';
import { Stop } from '../lib/stop.ts';

/** Where a release lies, from the project root. */
export const releasePath = (dataset: DatasetName, date: string): string => `data/${dataset}/${date}.csv`;

/** The dates of a dataset's official releases, drafts among them, oldest first. */
export const releaseDates = (root: string, dataset: DatasetName): readonly string[] =>
  listFolder(root, `data/${dataset}`).flatMap((name) => /^(\d{4}-\d{2}-\d{2})\.csv$/.exec(name)?.[1] ?? []);

function readOne(root: string, dataset: DatasetName, date: string, context: Context): ComparedRelease {
  const file = releasePath(dataset, date);
  const { text, problems } = decodeRelease(readBytes(root, file) ?? new Uint8Array(), file);
  const read =
    text === null
      ? { rows: [], problems }
      : readRelease<DatasetSchema>(datasets[dataset], text, { ...context, file, date });
  if (read.rows.length === 0)
    throw new Stop(`${date} 版读不出来，无法比较；先运行 npm run data 改好：\n${formatProblems(read.problems)}`);
  return { date, file, rows: read.rows };
}

/** The official releases of a dataset but that of one date, oldest first. Throws a Stop when one does not read. */
export const otherReleases = (
  root: string,
  dataset: DatasetName,
  date: string,
  context: Context,
): readonly ComparedRelease[] =>
  releaseDates(root, dataset)
    .filter((one) => one !== date)
    .map((one) => readOne(root, dataset, one, context));

/** Releases with one more in its place, oldest first. */
export const withRelease = (releases: readonly ComparedRelease[], added: ComparedRelease): readonly ComparedRelease[] =>
  [...releases, added].toSorted((one, other) => (one.date < other.date ? -1 : 1));
