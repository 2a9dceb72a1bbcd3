import { datasetNames, datasets } from '../data/registry.ts';
import { datasetIn } from '../data/plan-datasets.ts';
import { snapshotAt, type Built, type Revision } from '../data/releases.ts';
import { figureDefinitions, figureReleaseDates, type FigureDefinition } from '../figures/index.ts';
import { revisionAnchor } from './metadata/announcements.ts';
import { addressWords } from '../figures/catalogue.ts';

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

type Places = ReadonlyMap<string, CellPlace>;

const refsOf = ({ table }: ReturnType<FigureDefinition['draw']>): readonly string[] =>
  table.rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.ref])));

/** The first figure, in the order of /statistics/, that shows each address. */
function figurePlaces(built: Built, date: string, folder: (definition: FigureDefinition) => string | null): Places {
  const snapshot = snapshotAt(built, date);
  const places = new Map<string, CellPlace>();
  for (const definition of figureDefinitions(built.vocabulary)) {
    const path = folder(definition);
    if (path === null) continue;
    for (const ref of refsOf(definition.draw(snapshot))) {
      if (!places.has(ref)) places.set(ref, { path: `${path}#${ref}`, label: definition.name });
    }
  }
  return places;
}

const today = '9999-12-31';

const currentPlaces = (built: Built): Places => figurePlaces(built, today, ({ id }) => `/statistics/${id}/`);

/** Figures as pinned at a release: only those that have a page for that day. */
function pinnedPlaces(built: Built, date: string): Places {
  return figurePlaces(built, date, (definition) =>
    figureReleaseDates(definition, (name) => built.datasets[name].releases.map((release) => release.date)).includes(
      date,
    )
      ? `/statistics/${definition.id}/${date}/`
      : null,
  );
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
export function revisionGroups(built: Built): readonly RevisionGroup[] {
  const current = currentPlaces(built);
  const pinned = new Map<string, Places>();
  const pinnedAt = (date: string): Places => {
    const places = pinned.get(date) ?? pinnedPlaces(built, date);
    pinned.set(date, places);
    return places;
  };
  const link = (revision: Revision): LinkedRevision => {
    const record = recordPlace(built, revision);
    return {
      revision,
      words: wordsOf(revision, record),
      now: current.get(revision.cell) ?? record ?? datasetPlace(built, revision),
      then: pinnedAt(revision.from.release).get(revision.cell) ?? null,
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
