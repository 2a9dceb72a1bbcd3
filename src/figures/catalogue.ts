/** What comes in: everything published. What goes out: every figure at every release. */
import type { Area } from '../data/areas.ts';
import { snapshotAt, type Built } from '../data/releases.ts';
import { remembered } from '../kit/remember.ts';
import { figurePath } from './address.ts';
import { areaFigures, statisticsAreas } from './area.ts';
import { cellsOf } from './cells.ts';
import type { Figure, FigureDefinition } from './figure.ts';
import { historiesOf, type CellState, type FigureVersion } from './history.ts';
import { figureDefinitions, figureReleaseDates } from './index.ts';
import { versionsOf } from './versions.ts';

/** A figure with all that it has shown. Drawn when first asked for, each release once. */
export interface CataloguedFigure {
  readonly definition: FigureDefinition;
  /** As known today: its newest version, or what it says while nothing is published. */
  readonly today: Figure;
  /** Oldest first, see `versionsOf`; empty while its main dataset has no release. */
  readonly versions: readonly FigureVersion[];
  /** The states of each of its numbers over the versions, by address. */
  readonly histories: ReadonlyMap<string, readonly CellState[]>;
}

/** Every figure of a site. Pages, files, checks and tests read it; nothing else draws a figure. */
export interface Catalogue {
  /** Those of the whole city, in the order of /statistics/. */
  readonly figures: readonly CataloguedFigure[];
  /** The areas with a page of their own, and the figures on it. */
  readonly areas: readonly { readonly area: Area; readonly figures: readonly CataloguedFigure[] }[];
  /** The figures of the city, then those of the areas: every one with a page. */
  readonly all: readonly CataloguedFigure[];
  /** All versions of the city's figures, figure by figure. */
  readonly versions: readonly FigureVersion[];
  /** A figure of this catalogue with all that it has shown, by its definition; throws for one of another. */
  of(definition: FigureDefinition): CataloguedFigure;
  /** The figure with this id; throws `unknown figure: x; known: a, b`. */
  figureOf(id: string): CataloguedFigure;
  /** The first figure whose table shows this number: today, or in a version of that day. */
  shownBy(address: string, date?: string): FigureDefinition | undefined;
}

function catalogued(built: Built, definition: FigureDefinition): CataloguedFigure {
  const dates = figureReleaseDates(definition, (name) => built.datasets[name].releases.map(({ date }) => date));
  const drawnAt = (date?: string): Figure => definition.draw(snapshotAt(built, date));
  const newest = remembered(() => drawnAt(dates.at(-1)));
  const versions = remembered(() =>
    versionsOf(built, definition, dates, (date) => (date === dates.at(-1) ? newest(null) : drawnAt(date))),
  );
  const histories = remembered(() => historiesOf(versions(null)));
  return {
    definition,
    get today() {
      // That of an area is the last that showed something else: only its versions tell.
      return definition.area === undefined ? newest(null) : (versions(null).at(-1)?.figure ?? newest(null));
    },
    get versions() {
      return versions(null);
    },
    get histories() {
      return histories(null);
    },
  };
}

type Shown = Pick<FigureVersion, 'definition' | 'figure'>;

/** The first figure that shows each address. */
const firstByAddress = (shown: readonly Shown[]): ReadonlyMap<string, FigureDefinition> =>
  new Map(
    shown
      .flatMap(({ definition, figure }) => cellsOf(figure).map(({ datum }) => [datum.ref, definition] as const))
      .reverse(),
  );

/** The catalogue of what was built. */
export function catalogueOf(built: Built): Catalogue {
  const figures = figureDefinitions(built.vocabulary).map((definition) => catalogued(built, definition));
  const areas = statisticsAreas(built.areas, snapshotAt(built)).map((area) => ({
    area,
    figures: areaFigures(built.vocabulary, area).map((definition) => catalogued(built, definition)),
  }));
  const all = [...figures, ...areas.flatMap((area) => area.figures)];
  const byDefinition = new Map(all.map((figure) => [figure.definition, figure]));
  const versions = remembered(() => figures.flatMap((figure) => figure.versions));
  const shownAt = remembered((date: string | undefined) =>
    firstByAddress(
      date === undefined
        ? figures.map(({ definition, today }) => ({ definition, figure: today }))
        : versions(null).filter((version) => version.date === date),
    ),
  );
  return {
    figures,
    areas,
    all,
    get versions() {
      return versions(null);
    },
    of: (definition) => {
      const found = byDefinition.get(definition);
      if (found !== undefined) return found;
      throw new Error(`not a figure of this catalogue: ${figurePath(definition)}`);
    },
    figureOf: (id) => {
      const found = figures.find(({ definition }) => definition.id === id);
      if (found !== undefined) return found;
      throw new Error(`unknown figure: ${id}; known: ${figures.map(({ definition }) => definition.id).join(', ')}`);
    },
    shownBy: (address, date) => shownAt(date).get(address),
  };
}
