import { decodeRelease } from '../../src/data/decode-release.ts';
import { checkPlausible } from '../../src/data/plausible.ts';
import { problemList, type Problem } from '../../src/data/problem.ts';
import { readRelease } from '../../src/data/read-release.ts';
import type { DatasetName, NamedSchema, Rows } from '../../src/data/registry.ts';
import type { BuiltDataset, Release, Revision } from '../../src/data/releases.ts';
import { reviseRelease } from '../../src/data/revisions.ts';
import { checkSample } from '../../src/data/sample.ts';
import type { DatasetSchema } from '../../src/data/schema.ts';
import type { ReleaseSource } from '../../src/data/sources.ts';
import { checkTotals } from '../../src/data/totals.ts';
import { listFolder, readBytes, sha256Of } from '../lib/files.ts';
import type { Context, Shelf } from './context.ts';
import { entryToAdd } from './entry.ts';

/** A dataset as built, with everything that is wrong with it. */
export interface DatasetResult<N extends DatasetName> {
  readonly built: BuiltDataset<N>;
  readonly problems: readonly Problem[];
}

const releaseName = /^(\d{4}-\d{2}-\d{2})\.csv$/;
/** What the desk keeps beside a release: how it came about. */
const reportName = /^\d{4}-\d{2}-\d{2}\.report\.txt$/;
const isDay = (date: string): boolean => new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);

function datesIn(root: string, folder: string): { dates: readonly string[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const dates = listFolder(root, folder).flatMap((name) => {
    if (reportName.test(name)) return [];
    const date = releaseName.exec(name)?.[1];
    if (date !== undefined && !Number.isNaN(Date.parse(date)) && isDay(date)) return [date];
    const { problems: found, report } = problemList(`${folder}/${name}`);
    report(null, null, '文件名应为发布日期，如 2025-03-20.csv；请改名或移出');
    problems.push(...found);
    return [];
  });
  return { dates, problems };
}

/** The folder a dataset is read from: data/<name> when it holds a release, else its demo, else none. */
function shelfOf(root: string, name: DatasetName): Shelf | null {
  const holds = (shelf: Shelf): boolean => listFolder(root, `${shelf}/${name}`).some((file) => file.endsWith('.csv'));
  if (holds('data')) return 'data';
  return holds('data/demo') ? 'data/demo' : null;
}

interface ReadRelease<N extends DatasetName> {
  readonly release: Release<Rows[N]>;
  readonly source: ReleaseSource;
}

/** The entry of a release in sources.yaml; what is missing is a problem that prints the lines to add. */
function sourceOf(context: Context, shelf: Shelf, name: DatasetName, file: string, date: string, sha256: string) {
  const { sources, file: listed, lineOf } = context.shelves[shelf];
  const { problems, report } = problemList(listed);
  const dataset = sources[name];
  const source = dataset?.releases[date];
  const path = [name, 'releases', date];
  if (source === undefined)
    report(lineOf(path), path.join(' → '), `${file} 没有来源；请加上：${entryToAdd(name, date, sha256, dataset)}`);
  else if (source.sha256 === undefined && source.draft === true)
    report(lineOf(path), path.join(' → '), `${file} 是草稿，还没有发布；满意后运行 npm run data -- --seal`, 'warning');
  else if (source.sha256 === undefined)
    report(lineOf(path), path.join(' → '), `缺少 sha256；请加上：\n      sha256: ${sha256}`);
  else if (source.draft === true) report(lineOf(path), path.join(' → '), '有了 sha256 就已经发布；请删去 draft 一行');
  else if (source.sha256 !== sha256)
    report(
      lineOf([...path, 'sha256']),
      [...path, 'sha256'].join(' → '),
      `${file} 的内容和登记时不同（现为 ${sha256}）；发布后的文件不能改动，请恢复原文件，更正另发一版`,
      context.draft === true ? 'warning' : 'error',
    );
  return { dataset, source, problems };
}

function readOne<N extends DatasetName>(
  root: string,
  context: Context,
  shelf: Shelf,
  schema: NamedSchema<N>,
  date: string,
  problems: Problem[],
): ReadRelease<N> | null {
  const { name } = schema;
  const file = `${shelf}/${name}/${date}.csv`;
  const bytes = readBytes(root, file) ?? new Uint8Array();
  const sha256 = sha256Of(bytes);
  const decoded = decodeRelease(bytes, file);
  const { dataset, source, problems: unlisted } = sourceOf(context, shelf, name, file, date, sha256);
  problems.push(...decoded.problems, ...unlisted);
  if (decoded.text === null) return null;
  const read = readRelease<DatasetSchema>(schema, decoded.text, { ...context, file, date });
  const totals = checkTotals(schema, read.rows, context.areas, file);
  const { areas, vocabulary } = context;
  const plausible = { areas, period: vocabulary.period, asOf: source?.asOf ?? null };
  problems.push(...checkPlausible(schema, read.rows, plausible, file));
  problems.push(...read.problems, ...totals.problems, ...checkSample(schema, read.rows, shelf === 'data/demo', file));
  if (dataset === undefined || source === undefined) return null;
  const { title, page, asOf, published, licence = dataset.licence, notes } = source;
  const { publisher } = dataset;
  const dated = published === undefined ? {} : { published };
  const marked = source.draft === true ? ['草稿：还没有发布，不可引用。'] : [];
  const shown = { publisher, title, page, licence, asOf, ...dated, notes: [...marked, ...notes, ...totals.notes] };
  // The cast gives back the row type of this dataset's own schema, which the generic name hides from the compiler.
  const rows = read.rows as unknown as readonly Rows[N][];
  return { release: { dataset: name, date, demo: shelf === 'data/demo', file, sha256, ...shown, rows }, source };
}

function reviseAll<N extends DatasetName>(
  reads: readonly ReadRelease<N>[],
  context: Context,
  shelf: Shelf,
  schema: NamedSchema<N>,
  problems: Problem[],
): readonly Revision[] {
  const { file, lineOf } = context.shelves[shelf];
  return reads.flatMap(({ release, source }, index) => {
    const path = [schema.name, 'releases', release.date];
    const older = reads[index - 1]?.release ?? { ...release, rows: [] };
    const where = { file, path: path.join(' → '), lineOf: (at: number) => lineOf([...path, 'changes', at]) };
    const result = reviseRelease(schema, older, release, context.areas, source.changes, where);
    problems.push(...result.problems);
    return result.revisions;
  });
}

function reportLost(dates: readonly string[], context: Context, shelf: Shelf, name: DatasetName): readonly Problem[] {
  const { sources, file, lineOf } = context.shelves[shelf];
  const { problems, report } = problemList(file);
  for (const date of Object.keys(sources[name]?.releases ?? {}))
    if (!dates.includes(date))
      report(
        lineOf([name, 'releases', date]),
        `${name} → releases → ${date}`,
        sources[name]?.releases[date]?.draft === true
          ? `没有文件 ${shelf}/${name}/${date}.csv；这是草稿，请重新导入，或删去这一条`
          : `没有文件 ${shelf}/${name}/${date}.csv；发布过的文件不能删除，请恢复，或改正这里的日期`,
      );
  return problems;
}

/** Reads all releases of a dataset, oldest first, and compares each with the one before. */
export function buildDataset<N extends DatasetName>(
  root: string,
  schema: NamedSchema<N>,
  context: Context,
): DatasetResult<N> {
  const { name } = schema;
  const shelf = shelfOf(root, name);
  const lost = reportLost(shelf === 'data' ? datesIn(root, `data/${name}`).dates : [], context, 'data', name);
  if (shelf === null) return { built: { dataset: name, demo: false, releases: [], revisions: [] }, problems: lost };
  const { dates, problems: misnamed } = datesIn(root, `${shelf}/${name}`);
  const problems: Problem[] = [...misnamed, ...lost];
  if (shelf === 'data/demo') problems.push(...reportLost(dates, context, shelf, name));
  const reads = dates.flatMap((date) => readOne(root, context, shelf, schema, date, problems) ?? []);
  // A release that could not be read has no rows; comparing with it would report every cell as removed.
  const isWhole = reads.length === dates.length && reads.every(({ release }) => release.rows.length > 0);
  const revisions = isWhole ? reviseAll(reads, context, shelf, schema, problems) : [];
  const releases = reads.map(({ release }) => release);
  return { built: { dataset: name, demo: shelf === 'data/demo', releases, revisions }, problems };
}
