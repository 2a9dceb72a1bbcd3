import type { Problem } from '../../src/data/problem.ts';
import type { DatasetName } from '../../src/data/registry.ts';
import type { Built } from '../../src/data/releases.ts';
import { catalogueOf, type CataloguedFigure } from '../../src/figures/catalogue.ts';
import { readData } from '../data.ts';

/** What a figure says in its title and in its first sentence. */
export interface FigureWords {
  readonly title: string;
  readonly headline: string;
}

/** A figure that a draft changes, before and after. */
export interface FigureChange {
  /** The figure's page: `/statistics/<id>/`, or `/statistics/area/<code>/` for a figure of one area. */
  readonly path: string;
  /** Its plain name, with the area where it is one's. */
  readonly name: string;
  /** Null for a figure that was not there. */
  readonly before: FigureWords | null;
  readonly after: FigureWords | null;
  /** Whether the words differ; else only numbers in table and drawing do. */
  readonly isSaid: boolean;
}

interface Shown {
  readonly path: string;
  readonly name: string;
  readonly words: FigureWords;
  /** Everything that is drawn and said: equal when nothing changed. */
  readonly print: string;
}

function shownOf({ definition, today }: CataloguedFigure, path: string, where: string): Shown {
  const { title, headline, description, table, notes } = today;
  const print = JSON.stringify([title, headline, description, table, notes]);
  return { path, name: `${where}${definition.name}`, words: { title, headline }, print };
}

function allShown(built: Built | null): ReadonlyMap<string, Shown> {
  if (built === null) return new Map();
  const { figures, areas } = catalogueOf(built);
  const shown = [
    ...figures.map((figure) => shownOf(figure, `/statistics/${figure.definition.id}/`, '')),
    ...areas.flatMap(({ area, figures: own }) =>
      own.map((figure) => shownOf(figure, `/statistics/area/${area.code}/#${figure.definition.id}`, `${area.name}：`)),
    ),
  ];
  return new Map(shown.map((one) => [one.path, one]));
}

/** Every figure whose words, table or notes differ between two states of the data, in the order of /statistics/, the areas behind. */
export function changedFigures(before: Built | null, after: Built | null): readonly FigureChange[] {
  const [old, now] = [allShown(before), allShown(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((path) => {
    const [was, is] = [old.get(path), now.get(path)];
    if (was?.print === is?.print) return [];
    const isSaid = was?.words.title !== is?.words.title || was?.words.headline !== is?.words.headline;
    return [{ path, name: (is ?? was)?.name ?? '', before: was?.words ?? null, after: is?.words ?? null, isSaid }];
  });
}

/** The data as if a release had never been imported. Without any release the dataset is empty: invented numbers are nothing to compare with. */
function withoutRelease(built: Built, dataset: DatasetName, date: string): Built {
  const { releases, revisions, ...rest } = built.datasets[dataset];
  const left = {
    ...rest,
    releases: (releases as readonly { readonly date: string }[]).filter((release) => release.date !== date),
    revisions: revisions.filter(({ to }) => to.release !== date),
  };
  // Filtering keeps the row type that the dataset's name stands for.
  return { ...built, datasets: { ...built.datasets, [dataset]: left } };
}

/** What publishing a draft changes on the site: the figures of the data with it and without it. With an error in the data there is nothing to compare, and it is listed. */
export function figuresOfDraft(
  root: string,
  dataset: DatasetName,
  date: string,
): { readonly figures: readonly FigureChange[]; readonly problems: readonly Problem[] } {
  const { built, problems } = readData(root);
  if (built === null) return { figures: [], problems };
  return { figures: changedFigures(withoutRelease(built, dataset, date), built), problems };
}
