import type { LngLat } from '../place.ts';
import type { Finder, FoundPlace, NearestQuery } from './finder.ts';

/** What somebody asks: from where, for which kinds, and which county accepts them; `county` is null while that is not known. */
export interface Question {
  readonly origin: LngLat;
  readonly county: string | null;
  /** Ids of kinds; any when empty. */
  readonly kinds: readonly string[];
  readonly limit: number;
}

/** Own county first, because it is the one that accepts an application; then the nearest of the whole city. */
export interface Answer {
  /** Of the own county, those with a position by distance, then those without. Empty when it has none, or no county is chosen. */
  readonly own: readonly FoundPlace[];
  /** Of the whole city, by distance; not limited by any radius. */
  readonly nearest: readonly FoundPlace[];
  /** Where the nearest place is not in the own county. */
  readonly isNearestElsewhere: boolean;
}

/** States in which a place is worth going to; a paused one is shown as paused. */
export const openStates: readonly string[] = ['在运行', '暂停'];

/** Answers by jurisdiction first and distance second; never empty while the directory holds any place of these kinds. */
export async function answerTo(finder: Finder, { origin, county, kinds, limit }: Question): Promise<Answer> {
  const query = { origin, kinds, states: openStates, limit };
  const nearest = await finder.nearest({ ...query, county: null });
  const own = county === null ? [] : await ownPlaces(finder, { ...query, county });
  const first = nearest[0]?.place;
  if (first !== undefined) return { own, nearest, isNearestElsewhere: county !== null && first.county !== county };
  return { own, nearest: await finder.unplaced({ ...query, county: null }), isNearestElsewhere: false };
}

async function ownPlaces(finder: Finder, query: NearestQuery): Promise<readonly FoundPlace[]> {
  const placed = await finder.nearest(query);
  const open = query.limit - placed.length;
  return open === 0 ? placed : [...placed, ...(await finder.unplaced({ ...query, limit: open }))];
}
