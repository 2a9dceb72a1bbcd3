import type { PlaceCard } from './place.ts';

/** Most places on one page of a list: it then stays within its 14 KB. Also what the browser filters at once. */
export const pageLimit = 128;

/** A page of an area's list. The first page of a list that is too long for one holds no places and leads to the others. */
export interface ListPage<P> {
  /** Below the area's own address, `''` or `330702001/` or `330702001/2/`. */
  readonly path: string;
  /** The town, or `''` for places whose town is not published; null on the area's first page. */
  readonly town: string | null;
  /** Which page of the town this is, from 1, and how many there are. */
  readonly number: number;
  readonly pages: number;
  readonly places: readonly P[];
}

/** Cuts the list of one area: one page when it is short enough, else a page for each town, else several. `slugOf` turns a town's name into its part of the address. */
export function cutList<P extends Pick<PlaceCard, 'town'>>(
  places: readonly P[],
  slugOf: (town: string) => string,
  limit = pageLimit,
): readonly ListPage<P>[] {
  const first = { path: '', town: null, number: 1, pages: 1 };
  if (places.length <= limit) return [{ ...first, places }];
  const byTown = new Map<string, P[]>();
  for (const place of places) {
    const own = byTown.get(place.town ?? '');
    if (own === undefined) byTown.set(place.town ?? '', [place]);
    else own.push(place);
  }
  const towns = [...byTown].sort(([a], [b]) => Number(a === '') - Number(b === ''));
  return [{ ...first, places: [] }, ...towns.flatMap(([town, own]) => cutTown(town, slugOf(town), own, limit))];
}

function cutTown<P>(town: string, slug: string, places: readonly P[], limit: number): readonly ListPage<P>[] {
  const pages = Math.ceil(places.length / limit);
  return Array.from({ length: pages }, (_, at) => ({
    path: at === 0 ? `${slug}/` : `${slug}/${at + 1}/`,
    town,
    number: at + 1,
    pages,
    places: places.slice(at * limit, (at + 1) * limit),
  }));
}
