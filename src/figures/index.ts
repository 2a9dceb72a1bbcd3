import type { Snapshot } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import { engineersRate } from './engineers-rate.ts';
import { engineersByArea } from './engineers-by-area.ts';
import { engineersByYearFigure } from './engineers-by-year.ts';
import { engineersCumulative } from './engineers-cumulative.ts';
import type { FigureDefinition } from './figure.ts';
import { indicatorFigure } from './indicator-by-year.ts';
import { placesByArea } from './places-by-area.ts';
import { placesGrowth } from './places-growth.ts';
import { placesProgress } from './places-progress.ts';
import { professionalsBaseline } from './professionals-baseline.ts';

export { areaFigures, statisticsAreas } from './area.ts';
export type { Figure, FigureDefinition, FigureTable } from './figure.ts';

/** Every figure of the site, in the order of /statistics/: add a figure here. */
export function figureDefinitions(vocabulary: Vocabulary): readonly FigureDefinition[] {
  const { baseline } = vocabulary;
  return [
    { ...engineersByYearFigure, name: `${vocabulary.allTiers}年度培育人数` },
    { ...engineersCumulative, name: `${vocabulary.allTiers}累计培育人数` },
    ...vocabulary.tiers.map(engineersByArea),
    placesProgress,
    placesGrowth,
    placesByArea,
    ...vocabulary.indicators.map(indicatorFigure),
    ...(baseline === undefined
      ? []
      : [
          ...vocabulary.tiers.slice(0, 1).map((tier) => engineersRate(tier, baseline.people)),
          { ...professionalsBaseline, name: `实施前的${baseline.people}` },
        ]),
  ];
}

/**
 * The days on which a figure changed: the releases of its datasets, oldest first, from the first release of its main
 * dataset on. Each has its own page for ever.
 */
export function figureReleaseDates(
  definition: FigureDefinition,
  datesOf: (dataset: keyof Snapshot['releases']) => readonly string[],
): readonly string[] {
  const first = datesOf(definition.datasets[0])[0];
  if (first === undefined) return [];
  return [...new Set(definition.datasets.flatMap(datesOf))].filter((date) => date >= first).sort();
}
