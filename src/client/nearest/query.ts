/** What the URL says, under the names that it says it by: from where, which kind, and the county where that is chosen apart. A position is never in it. */
const names = ['from', 'q', 'here', 'county', 'kind'] as const;

/**
 * Empty where the URL says nothing. `from` is the code of an area or town, or a place's id; `q` are words that were typed
 * and name no single origin; `here` says that the reader's position was used, which a shared link asks for again.
 */
export type Query = Readonly<Record<(typeof names)[number], string>>;

const queryOf = (value: (name: string) => string): Query =>
  Object.fromEntries(names.map((name) => [name, value(name)])) as Query;

/** The query that asks nothing. */
export const nowhere = queryOf(() => '');

/** Reads a query string; what is missing is empty. */
export function parseQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  return queryOf((name) => parameters.get(name)?.trim() ?? '');
}

/** The query string, without what is empty and always in one order. */
export const printQuery = (query: Query): string =>
  new URLSearchParams(names.map((name) => [name, query[name]]).filter(([, value]) => value !== '')).toString();
