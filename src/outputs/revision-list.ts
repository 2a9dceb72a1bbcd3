import { datasetIn, datasetNames, datasets } from '../data/registry.ts';
import type { Built, Revision } from '../data/releases.ts';
import type { Catalogue } from '../figures/catalogue.ts';
import { addressWords } from '../figures/history.ts';
import { revisionAnchor } from './metadata/announcements.ts';

/** A page of this site that shows a number, and what to call it. */
export interface CellPlace {
  readonly path: string;
  readonly label: string;
}

/** A revision with the way to its cell, now and as it was published before. */
export interface LinkedRevision {
  readonly revision: Revision;
  /** The cell in words: `2024，全市，领军工程师`, `城东服务点，状态`. */
  readonly words: string;
  readonly now: CellPlace;
  /** The pinned figure that shows the number as it was; null where no figure does. */
  readonly then: CellPlace | null;
}

/** What one release changed in numbers published before. */
export interface RevisionGroup {
  /** Id on /revisions/, for feeds and links. */
  readonly anchor: string;
  readonly dataset: Revision['dataset'];
  readonly title: string;
  readonly date: string;
  readonly demo: boolean;
  readonly revisions: readonly LinkedRevision[];
}

/** The revisions as pages show them: the newest in full, the others each on the page of its year. */
export interface RevisionPages {
  readonly recent: readonly RevisionGroup[];
  readonly older: readonly RevisionGroup[];
  /** Years that have older ones, newest first, with all that was revised in them. */
  readonly years: readonly { readonly year: string; readonly groups: readonly RevisionGroup[] }[];
}

/** So many revisions are listed on /revisions/; of the newest release all. */
const mostRecent = 60;

const yearOf = ({ date }: RevisionGroup): string => date.slice(0, 4);

/** Where the revisions of an older release are listed one by one. */
export const olderPath = (group: RevisionGroup): string => `/revisions/${yearOf(group)}/#${group.anchor}`;

/** Parts revisions, newest first, into pages whose length does not grow with the years. */
export function revisionPages(groups: readonly RevisionGroup[]): RevisionPages {
  let listed = 0;
  const end = groups.findIndex(({ revisions }, at) => (listed += revisions.length) > mostRecent && at > 0);
  const [recent, older] = end < 0 ? [groups, []] : [groups.slice(0, end), groups.slice(end)];
  const years = [...new Set(older.map(yearOf))].map((year) => ({
    year,
    groups: groups.filter((group) => yearOf(group) === year),
  }));
  return { recent, older, years };
}

/** The figure that shows a number today or, pinned at a day, showed it then; undefined where none does. */
function figurePlace(catalogue: Catalogue, ref: string, date?: string): CellPlace | undefined {
  const figure = catalogue.shownBy(ref, date);
  if (figure === undefined) return undefined;
  return { path: `/statistics/${figure.id}/${date === undefined ? '' : `${date}/`}#${ref}`, label: figure.name };
}

/** The page of a directory record that still exists. */
function recordPlace(built: Built, { dataset, cell }: Revision): CellPlace | undefined {
  if (datasets[dataset].key[0] !== 'id') return undefined;
  const id = cell.split('/')[1];
  const row = built.datasets.places.releases.at(-1)?.rows.find((place) => place.id === id);
  return row && { path: `/directory/place/${row.id}/`, label: row.name };
}

/** The address in words, with a record's name in place of its id. */
function wordsOf({ cell }: Revision, record: CellPlace | undefined): string {
  const [, , ...rest] = cell.split('/');
  return record === undefined ? addressWords(cell) : [record.label, ...rest].join('，');
}

const datasetPlace = ({ vocabulary }: Built, { dataset }: Revision): CellPlace => ({
  path: `/data/${dataset}/`,
  label: datasetIn(vocabulary, dataset).title,
});

/** Every revision of every dataset, by the release that brought it, newest first; within a release in the order of the file. */
export function revisionGroups(built: Built, catalogue: Catalogue): readonly RevisionGroup[] {
  const link = (revision: Revision): LinkedRevision => {
    const record = recordPlace(built, revision);
    return {
      revision,
      words: wordsOf(revision, record),
      now: figurePlace(catalogue, revision.cell) ?? record ?? datasetPlace(built, revision),
      then: figurePlace(catalogue, revision.cell, revision.from.release) ?? null,
    };
  };
  const groups = datasetNames.flatMap((dataset) => {
    const { releases, revisions } = built.datasets[dataset];
    return releases.flatMap(({ date, demo }): readonly RevisionGroup[] => {
      const found = revisions.filter(({ to }) => to.release === date);
      if (found.length === 0) return [];
      const anchor = revisionAnchor(dataset, date);
      return [
        { anchor, dataset, title: datasetIn(built.vocabulary, dataset).title, date, demo, revisions: found.map(link) },
      ];
    });
  });
  return groups.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}
