import type { Problem } from '../../src/data/problem.ts';
import { datasetIn, datasetNamesIn, datasetNames, type DatasetName } from '../../src/data/registry.ts';
import type { ReleaseSource } from '../../src/data/sources.ts';
import { readContext, type Context } from '../data/context.ts';
import { listFolder } from '../lib/files.ts';
import { finishWriting } from '../lib/transaction.ts';
import { standingOf, type Standing } from './draft.ts';
import { releaseDates, releasePath } from './releases.ts';

/** A release on file, or one that sources.yaml names. */
export interface ReleaseState {
  readonly date: string;
  readonly file: string;
  readonly standing: Exclude<Standing, 'none'>;
  /** Its entry in sources.yaml; null for a draft whose source is not told yet. */
  readonly source: ReleaseSource | null;
}

/** A dataset as an editor finds it. */
export interface DatasetState {
  readonly name: DatasetName;
  /** Its Chinese title. */
  readonly title: string;
  readonly about: string;
  /** What sources.yaml says of all its releases; null before the first. */
  readonly publisher: string | null;
  readonly licence: string | null;
  /** Whether the site shows invented numbers for it. */
  readonly demo: boolean;
  /** Oldest first. */
  readonly releases: readonly ReleaseState[];
}

/** The data of a project as an editor finds it. */
export interface DataState {
  /** Those that this plan publishes; none while the shared files do not read. */
  readonly datasets: readonly DatasetState[];
  /** What must be mended before anything can be done. */
  readonly problems: readonly Problem[];
  /** Files that an interrupted writing had left and that are whole now: to be told. */
  readonly finished: readonly string[];
  /** For the other steps; null while the shared files do not read. */
  readonly context: Context | null;
}

function datasetState(root: string, context: Context, name: DatasetName): DatasetState {
  const { title, about } = datasetIn(context.vocabulary, name);
  const known = context.shelves.data.sources[name];
  const dates = [...new Set([...releaseDates(root, name), ...Object.keys(known?.releases ?? {})])].toSorted();
  const releases = dates.flatMap((date): readonly ReleaseState[] => {
    const standing = standingOf(root, context, name, date);
    if (standing === 'none') return [];
    return [{ date, file: releasePath(name, date), standing, source: known?.releases[date] ?? null }];
  });
  const demo = releases.length === 0 && listFolder(root, `data/demo/${name}`).some((file) => file.endsWith('.csv'));
  const head = { publisher: known?.publisher ?? null, licence: known?.licence ?? null };
  return { name, title, about, ...head, demo, releases };
}

/** Ends what an interrupted writing had begun, then reads which datasets and releases there are, and which of them are drafts. */
export async function readState(root: string): Promise<DataState> {
  const finished = await finishWriting(root);
  const { context, problems } = readContext(root);
  if (context === null) return { datasets: [], problems, finished, context };
  const published = datasetNamesIn(context.vocabulary);
  const names = datasetNames.filter((name) => published.includes(name));
  return { datasets: names.map((name) => datasetState(root, context, name)), problems, finished, context };
}
