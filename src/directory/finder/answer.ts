import type { LngLat, NearPlace } from '../place.ts';
import { measured, nearestOf, type Finder, type FoundPlace } from './finder.ts';

/** What somebody asks: from where, for which kinds, and which county accepts them. */
export interface Question {
  /** WGS-84; null where nobody knows where that is: no distance is told then. */
  readonly origin: LngLat | null;
  /** Code of the county; null while it is not known. */
  readonly county: string | null;
  /** Name of a town of the county, whose places come first; null where none was named. */
  readonly town: string | null;
  /** Ids of kinds; any when empty. */
  readonly kinds: readonly string[];
  readonly limit: number;
}

/** Own county first, because it is the one that accepts an application; then the nearest of the whole city. */
export interface Answer {
  /** Of the own county: those of the town that was named, then by distance, then those without a position. Without an origin by number. Empty when it has none, or no county is chosen. */
  readonly own: readonly FoundPlace[];
  /** Of the whole city, by distance; not limited by any radius. Empty without an origin. */
  readonly nearest: readonly FoundPlace[];
  /** Where the nearest place is not in the own county. */
  readonly isNearestElsewhere: boolean;
}

/** States in which a place is worth going to; a paused one is shown as paused. */
export const openStates: readonly string[] = ['在运行', '暂停'];

const byDistance = (places: readonly NearPlace[], origin: LngLat): readonly FoundPlace[] => {
  const query = { origin, county: null, kinds: [], states: openStates, limit: places.length };
  return nearestOf(measured(places, query), query);
};

const unmeasured = (places: readonly NearPlace[]): readonly FoundPlace[] =>
  places.map((place) => ({ place, distanceKm: null }));

/** Answers by jurisdiction first and distance second; with an origin never empty while the directory holds any place of these kinds. */
export async function answerTo(finder: Finder, question: Question): Promise<Answer> {
  const { origin, county, kinds, limit } = question;
  const own = county === null ? [] : await ownPlaces(finder, question, county);
  if (origin === null) return { own, nearest: [], isNearestElsewhere: false };
  const query = { origin, kinds, states: openStates, limit, county: null };
  const nearest = await finder.nearest(query);
  const first = nearest[0]?.place;
  if (first !== undefined) return { own, nearest, isNearestElsewhere: county !== null && first.county !== county };
  return { own, nearest: await finder.unplaced(query), isNearestElsewhere: false };
}

async function ownPlaces(finder: Finder, question: Question, county: string): Promise<readonly FoundPlace[]> {
  const { origin, town, kinds, limit } = question;
  const all = await countyPlaces(finder, question, county);
  if (town === null) return all;
  const listed = await finder.listed({ county, town, kinds, states: openStates, limit: Infinity });
  const inTown = origin === null ? unmeasured(listed) : byDistance(listed, origin);
  const ids = new Set(inTown.map(({ place }) => place.id));
  return [...inTown, ...all.filter(({ place }) => !ids.has(place.id))].slice(0, limit);
}

/** Of the own county by distance, then those without a position; by number where there is no origin. */
async function countyPlaces(
  finder: Finder,
  { origin, kinds, limit }: Question,
  county: string,
): Promise<readonly FoundPlace[]> {
  if (origin === null) return unmeasured(await finder.listed({ county, town: null, kinds, states: openStates, limit }));
  const query = { origin, county, kinds, states: openStates, limit };
  const placed = await finder.nearest(query);
  const open = limit - placed.length;
  return open === 0 ? placed : [...placed, ...(await finder.unplaced({ ...query, limit: open }))];
}
