/** What the URL says: from where, which kind, and the county where that is chosen apart. A position is never in it. */
export interface Query {
  /** Code of an area or town, or a place's id. */
  readonly from: string;
  /** Words that were typed and name no single origin. */
  readonly typed: string;
  /** True where the reader's position was used; a shared link asks for it again. */
  readonly here: boolean;
  readonly county: string;
  readonly kind: string;
}

/** Reads a query string; what is missing is empty. */
export function parseQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  const get = (name: string): string => parameters.get(name)?.trim() ?? '';
  return { from: get('from'), typed: get('q'), here: get('here') !== '', county: get('county'), kind: get('kind') };
}

/** The query string, without what is empty and always in one order. */
export function printQuery({ from, typed, here, county, kind }: Query): string {
  const pairs = [
    ['from', from],
    ['q', typed],
    ['here', here ? '1' : ''],
    ['county', county],
    ['kind', kind],
  ].filter(([, value]) => value !== '');
  return new URLSearchParams(pairs).toString();
}
