import { distanceKm } from '../geometry/distance.ts';
import type { LngLat, NearPlace } from '../place.ts';

/** What somebody looks for. */
export interface NearestQuery {
  readonly origin: LngLat;
  /** Ids of kinds; any when empty. */
  readonly kinds: readonly string[];
  /** Only places of this county; of all when null. */
  readonly county: string | null;
  /** Only places in these states. */
  readonly states: readonly string[];
  readonly limit: number;
}

/** What somebody looks for where distances cannot be told. */
export interface ListQuery extends Omit<NearestQuery, 'origin' | 'county'> {
  readonly county: string;
  /** Only places of this town of the county; of all when null. */
  readonly town: string | null;
}

/** A place with its straight-line distance in km; null where its position is not published. */
export interface FoundPlace {
  readonly place: NearPlace;
  readonly distanceKm: number | null;
}

/** What answers for a directory, whether it lies in one file or in many. */
export interface Finder {
  /** The nearest places, exactly as if every place had been measured. */
  readonly nearest: (query: NearestQuery) => Promise<readonly FoundPlace[]>;
  /** Places without a position, in the order of the directory. */
  readonly unplaced: (query: NearestQuery) => Promise<readonly FoundPlace[]>;
  /** Places of a county or a town of it by their numbers, whether they have a position or not. */
  readonly listed: (query: ListQuery) => Promise<readonly NearPlace[]>;
}

/** By distance, then id, so that equal distances have one order. */
const byDistance = (a: FoundPlace, b: FoundPlace): number =>
  (a.distanceKm ?? Infinity) - (b.distanceKm ?? Infinity) || (a.place.id < b.place.id ? -1 : 1);

/** The first of these by distance. */
export const nearestOf = (found: readonly FoundPlace[], { limit }: NearestQuery): readonly FoundPlace[] =>
  [...found].sort(byDistance).slice(0, limit);

/** Those that the query asks for, of its kinds already, with their distances. */
export const measured = (
  places: readonly NearPlace[],
  { origin, county, states }: NearestQuery,
): readonly FoundPlace[] =>
  places
    .filter((place) => (county === null || place.county === county) && states.includes(place.state))
    .map((place) => ({ place, distanceKm: place.wgs84 === null ? null : distanceKm(origin, place.wgs84) }));

/** By number, which is the order of a list that nobody has measured. */
export const byId = (a: NearPlace, b: NearPlace): number => (a.id < b.id ? -1 : 1);

/** Whether a place is one that the query asks for. */
export const isListed = (
  { kind, county, town, state }: Pick<NearPlace, 'kind' | 'county' | 'town' | 'state'>,
  query: ListQuery,
): boolean =>
  county === query.county &&
  (query.town === null || town === query.town) &&
  (query.kinds.length === 0 || query.kinds.includes(kind)) &&
  query.states.includes(state);
