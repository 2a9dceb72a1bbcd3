import type { PlaceCard } from './place.ts';

/** The questions that a list of places can be narrowed by, in the order of the page; each is also the name of its URL parameter. */
export const facets = ['kind', 'county', 'town', 'industry', 'state'] as const;

export type Facet = (typeof facets)[number];

/** The chosen values of each facet. None means all; several mean any of them; facets are joined by “and”. */
export type Filter = { readonly [F in Facet]: readonly string[] };

/** What a filter looks at of a place. */
export type Filtered = Pick<PlaceCard, 'kind' | 'county' | 'town' | 'industries' | 'state'>;

/** Something for each facet. The cast is this function's: the keys are the facets. */
const each = <T>(make: (facet: Facet) => T): { readonly [F in Facet]: T } =>
  Object.fromEntries(facets.map((facet) => [facet, make(facet)])) as { readonly [F in Facet]: T };

/** Nothing chosen. */
export const emptyFilter: Filter = each(() => []);

const valuesOf: { readonly [F in Facet]: (place: Filtered) => readonly string[] } = {
  kind: ({ kind }) => [kind],
  county: ({ county }) => [county],
  // Two counties may hold towns of one name.
  town: ({ county, town }) => (town === null ? [] : [`${county}/${town}`]),
  industry: ({ industries }) => industries,
  state: ({ state }) => [state],
};

const passes = (place: Filtered, filter: Filter, facet: Facet): boolean =>
  filter[facet].length === 0 || valuesOf[facet](place).some((value) => filter[facet].includes(value));

/** Whether a place passes every facet. */
export const matches = (place: Filtered, filter: Filter): boolean =>
  facets.every((facet) => passes(place, filter, facet));

/** The places that pass, in their order. */
export const filterPlaces = <P extends Filtered>(places: readonly P[], filter: Filter): readonly P[] =>
  places.filter((place) => matches(place, filter));

/** How many places each value of each facet would show, the other facets staying as chosen. */
export type Counts = { readonly [F in Facet]: ReadonlyMap<string, number> };

/** The number beside each choice. A value that no place has is not in the map; one that the other facets rule out is there with 0. */
export function countChoices(places: readonly Filtered[], filter: Filter): Counts {
  const counts = each(() => new Map<string, number>());
  for (const place of places) {
    const failed = facets.filter((facet) => !passes(place, filter, facet));
    for (const facet of facets) {
      const isShown = failed.length === 0 || (failed.length === 1 && failed[0] === facet);
      for (const value of valuesOf[facet](place))
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + (isShown ? 1 : 0));
    }
  }
  return counts;
}

/** The filter that a query string asks for; unknown parameters are left alone. */
export function parseFilter(query: string): Filter {
  const parameters = new URLSearchParams(query);
  return each((facet) => [...new Set(parameters.getAll(facet).filter((value) => value !== ''))]);
}

/** The query string of a filter, without `?` and always in the same order; empty when nothing is chosen. */
export function printFilter(filter: Filter): string {
  return new URLSearchParams(
    facets.flatMap((facet) => [...filter[facet]].sort().map((value): [string, string] => [facet, value])),
  ).toString();
}
