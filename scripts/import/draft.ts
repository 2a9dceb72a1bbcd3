import type { Problem } from '../../src/data/problem.ts';
import { checkPlausible } from '../../src/data/plausible.ts';
import { readRelease } from '../../src/data/read-release.ts';
import { datasets, type DatasetName } from '../../src/data/registry.ts';
import type { DatasetSchema } from '../../src/data/schema.ts';
import { withEntry, withoutEntry, withSeal } from '../../src/data/sources-text.ts';
import type { Context } from '../data/context.ts';
import { readBytes, sha256Of } from '../lib/files.ts';
import { Stop } from '../lib/stop.ts';
import { writeWhole } from '../lib/transaction.ts';
import { releasePath } from './releases.ts';
import { checkSource, entryOf, type SourceForm } from './source.ts';
import type { CheckedTable, TableRequest } from './table.ts';

const sourcesFile = 'data/sources.yaml';

/** `none`: no file of that date. `draft`: it may be replaced or withdrawn. `published`: it never changes again. */
export type Standing = 'none' | 'draft' | 'published';

/** How far a release is: a file is published once its entry in sources.yaml bears its checksum. */
export function standingOf(root: string, { shelves }: Context, dataset: DatasetName, date: string): Standing {
  const entry = shelves.data.sources[dataset]?.releases[date];
  if (entry?.sha256 !== undefined) return 'published';
  return entry !== undefined || readBytes(root, releasePath(dataset, date)) !== null ? 'draft' : 'none';
}

const sourcesText = (root: string): string => Buffer.from(readBytes(root, sourcesFile) ?? []).toString('utf8');

/** Throws a Stop that says why a release of this date cannot be written: it is published, or a draft that nobody asked to replace. */
export function mayWrite(standing: Standing, target: string, replace: boolean): void {
  if (standing === 'published') throw new Stop(`${target} 已经发布，不能改动；更正请换一个发布日期另发一版`);
  if (standing === 'draft' && !replace)
    throw new Stop(`${target} 已有草稿，还没有发布；要用这张表替换它，在命令后面加 --replace`);
}

/** What saving a draft did: `written` is the file, or null with everything that is wrong. */
export interface SavedDraft {
  readonly written: string | null;
  readonly problems: readonly Problem[];
}

/** What cannot be true of the rows as of the day that the form gives: said of the form, since the rows read. */
function checkAsOf(
  dataset: DatasetName,
  date: string,
  csv: string,
  { asOf }: SourceForm,
  context: Context,
): readonly Problem[] {
  const file = releasePath(dataset, date);
  const schema: DatasetSchema = datasets[dataset];
  const { rows } = readRelease(schema, csv, { ...context, file, date });
  const { areas, vocabulary } = context;
  const found = checkPlausible(schema, rows, { areas, period: vocabulary.period, asOf }, file);
  return found.filter(({ severity }) => severity === 'error').map((problem) => ({ ...problem, column: 'asOf' }));
}

/** Writes a checked table as a draft with its entry in sources.yaml, both or neither, also when killed. Nothing is written when the form is incomplete. Throws a Stop when the release is published, or a draft and `replace` is false. */
export async function saveDraft(
  root: string,
  { dataset, date }: Pick<TableRequest, 'dataset' | 'date'>,
  { target, csv, changes }: CheckedTable,
  form: SourceForm,
  context: Context,
  replace: boolean,
): Promise<SavedDraft> {
  mayWrite(standingOf(root, context, dataset, date), target, replace);
  const known = context.shelves.data.sources[dataset];
  const wrong = checkSource(form, dataset, date, known, changes);
  const problems = wrong.length > 0 || csv === null ? wrong : checkAsOf(dataset, date, csv, form, context);
  if (problems.length > 0 || csv === null) return { written: null, problems };
  const { entry, head } = entryOf(form, known);
  await writeWhole(
    root,
    () =>
      new Map([
        [target, csv],
        [sourcesFile, withEntry(sourcesText(root), dataset, date, entry, head)],
      ]),
  );
  return { written: target, problems };
}

/** Writes a checked table as a draft whose source is still to be told. */
export async function saveTable(root: string, { target, csv }: CheckedTable): Promise<void> {
  if (csv === null) throw new Error(`not ready to be written: ${target}`);
  await writeWhole(root, () => new Map([[target, csv]]));
}

/** Takes a draft back: its file and its entry go, everything else in sources.yaml stays. Throws a Stop when it is published or not there. */
export async function withdrawDraft(root: string, dataset: DatasetName, date: string, context: Context): Promise<void> {
  const target = releasePath(dataset, date);
  const standing = standingOf(root, context, dataset, date);
  if (standing === 'none') throw new Stop(`没有 ${target}，不用撤回`);
  if (standing === 'published') throw new Stop(`${target} 已经发布，不能撤回；更正请换一个发布日期另发一版`);
  await writeWhole(
    root,
    () =>
      new Map([
        [target, null],
        [sourcesFile, withoutEntry(sourcesText(root), dataset, date)],
      ]),
  );
}

/** Publishes a draft: its checksum takes the place of the mark in sources.yaml. Returns the checksum. Throws a Stop when there is no such draft, or its source is not told yet. */
export async function sealDraft(root: string, dataset: DatasetName, date: string, context: Context): Promise<string> {
  const target = releasePath(dataset, date);
  const bytes = readBytes(root, target);
  const entry = context.shelves.data.sources[dataset]?.releases[date];
  if (bytes === null) throw new Stop(`没有 ${target}，不能发布`);
  if (entry?.sha256 !== undefined) throw new Stop(`${target} 已经发布`);
  if (entry === undefined) throw new Stop(`${target} 还没有来源，不能发布；请先填写标题、网页和截至日期`);
  const sha256 = sha256Of(bytes);
  await writeWhole(root, () => new Map([[sourcesFile, withSeal(sourcesText(root), dataset, date, sha256)]]));
  return sha256;
}
