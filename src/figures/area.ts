import type { Area } from '../data/areas.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import { engineersInArea } from './area-engineers.ts';
import { indicatorsInArea } from './area-indicators.ts';
import { placesInArea } from './area-places.ts';
import type { FigureDefinition } from './figure.ts';

/** The areas with a page of their own: every county, and every other part of the city that any statistic or place names. In display order. */
export function statisticsAreas(areas: readonly Area[], { releases }: Snapshot): readonly Area[] {
  const codes = new Set(
    [...(releases.engineers?.rows ?? []), ...(releases.indicators?.rows ?? [])].map(({ areaCode }) => areaCode),
  );
  const names = new Set((releases.places?.rows ?? []).map(({ county }) => county));
  return areas.filter(
    ({ code, name, level }) => level !== '市' && (level === '县市区' || codes.has(code) || names.has(name)),
  );
}

/** The figures of one area, in the order of its page. */
export const areaFigures = (vocabulary: Vocabulary, area: Area): readonly FigureDefinition[] =>
  [engineersInArea(area), indicatorsInArea(vocabulary, area), placesInArea(area)].map((definition) => ({
    ...definition,
    area,
  }));
