import type { Area, Town } from './areas.ts';
import type { Holiday } from './holidays.ts';
import { perDataset, type DatasetName, type Rows } from './registry.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One immutable file of a dataset, read and checked. */
export interface Release<Row> {
  readonly dataset: DatasetName;
  /** Publication date, `YYYY-MM-DD`, which is also the file's name. */
  readonly date: string;
  /** True when the file lies in data/demo: invented numbers that nobody may quote. */
  readonly demo: boolean;
  /** Path from the project root, for tracing a number. */
  readonly file: string;
  readonly sha256: string;
  readonly publisher: string;
  readonly title: string;
  readonly page: string | null;
  readonly licence: string;
  /** What the figures describe, as a reader should read it: `2024年底`, `2025-03-20`; null where the source does not say. */
  readonly asOf: string | null;
  /** When the source came out, as exactly as it is known (`2021`), where that is not `date`. */
  readonly published?: string;
  /** What the reader must know, from sources.yaml and from checked totals that do not add up. */
  readonly notes: readonly string[];
  readonly rows: readonly Row[];
}

/** When the source of a release came out, as exactly as it is known: `2026-03-19`, `2021`. Its file's date, where that is not known to be another day. */
export const publishedOn = ({ published, date }: Pick<Release<unknown>, 'published' | 'date'>): string =>
  published ?? date;

/** The same in words, which also name the release: `2026-03-19`, `2021年`, `2021年6月`. */
export function publishedText(release: Pick<Release<unknown>, 'published' | 'date'>): string {
  const [year = '', month, day] = publishedOn(release).split('-');
  if (day !== undefined) return publishedOn(release);
  return month === undefined ? `${year}年` : `${year}年${String(Number(month))}月`;
}

/** A published cell that differs between two consecutive releases. */
export interface Revision {
  readonly dataset: DatasetName;
  /** Address of the cell: dataset, key values and, where a row holds several values, the column heading, joined by `/`. */
  readonly cell: string;
  readonly from: { readonly release: string; readonly text: string };
  readonly to: { readonly release: string; readonly text: string };
  readonly kind: '修订' | '更正';
  readonly reason: string;
}

/** All releases of one dataset, oldest first, as written to data/built/<dataset>.json. */
export interface BuiltDataset<N extends DatasetName = DatasetName> {
  readonly dataset: N;
  readonly demo: boolean;
  readonly releases: readonly Release<Rows[N]>[];
  readonly revisions: readonly Revision[];
}

/** Everything that data/built holds. */
export interface Built {
  readonly vocabulary: Vocabulary;
  readonly areas: readonly Area[];
  readonly towns: readonly Town[];
  /** Days that the State Council's holiday notices change; empty when none is on file. */
  readonly holidays: readonly Holiday[];
  readonly datasets: { readonly [N in DatasetName]: BuiltDataset<N> };
}

/** What was known on one day: for each dataset the newest release up to then, or null when it had none. */
export interface Snapshot {
  readonly vocabulary: Vocabulary;
  readonly areas: readonly Area[];
  readonly releases: { readonly [N in DatasetName]: Release<Rows[N]> | null };
  /** Every list of places known by then, oldest first: an older one can say what stood at the end of a year. */
  readonly lists: readonly Release<Rows['places']>[];
}

/** The state of knowledge at the end of `date` (`YYYY-MM-DD`), or today's when no date is given. */
export function snapshotAt(built: Built, date = '9999-12-31'): Snapshot {
  const newest = <N extends DatasetName>(name: N): Release<Rows[N]> | null =>
    built.datasets[name].releases.findLast((release) => release.date <= date) ?? null;
  return {
    vocabulary: built.vocabulary,
    areas: built.areas,
    releases: perDataset(newest) as Snapshot['releases'],
    lists: built.datasets.places.releases.filter((release) => release.date <= date),
  };
}
