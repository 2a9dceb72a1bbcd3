import { decodeBlock } from '../files/block.ts';
import { readFacets, rowsOf, type FacetsFile } from '../files/facets.ts';
import { pageParts, partsOf, type Part } from '../files/parts.ts';
import type { PartType, TableFile } from '../files/table.ts';
import { leastDistanceKm } from '../geometry/box.ts';
import type { NearPlace } from '../place.ts';
import {
  byId,
  isListed,
  measured,
  nearestOf,
  type Finder,
  type FoundPlace,
  type ListQuery,
  type NearestQuery,
} from './finder.ts';

/** Fetches a block or a page by its number, or the one file of facets; the value is not trusted. */
export type FetchPart = (type: PartType | 'facets', number: number) => Promise<unknown>;

/** The directory in the browser: its root, and loaders that keep what they have. */
export interface DirectoryData {
  readonly table: TableFile;
  readonly loadBlock: (part: Part) => Promise<readonly NearPlace[]>;
  readonly loadPage: (part: Part) => Promise<readonly Part[]>;
  readonly loadFacets: () => Promise<FacetsFile>;
}

/** The directory of a table whose parts are fetched at most once; a failed fetch is tried again. */
export function openDirectory(table: TableFile, fetchPart: FetchPart): DirectoryData {
  const fetchBlock = ({ number }: Part): Promise<unknown> =>
    table.blocks === null ? fetchPart('block', number) : Promise.resolve(table.blocks[number]);
  return {
    table,
    loadBlock: kept(async (part) => decodeBlock(await fetchBlock(part), { ...table, kind: part.kind })),
    loadPage: kept(async (part) => pageParts(await fetchPart('page', part.number), table)),
    loadFacets: async () => readFacets(await fetchPart('facets', 0)),
  };
}

function kept<T>(load: (part: Part) => Promise<T>): (part: Part) => Promise<T> {
  const known = new Map<number, Promise<T>>();
  return (part) => {
    const found = known.get(part.number) ?? load(part);
    known.set(part.number, found);
    found.catch(() => known.delete(part.number));
    return found;
  };
}

const mayHold = (part: Part, { kinds, county }: NearestQuery): boolean =>
  (kinds.length === 0 || kinds.includes(part.kind)) && (county === null || part.counties.includes(county));

interface Candidate {
  readonly part: Part;
  readonly leastKm: number;
}

const candidatesOf = (parts: readonly Part[], query: NearestQuery): readonly Candidate[] =>
  parts.flatMap((part) =>
    part.box === null || !mayHold(part, query) ? [] : [{ part, leastKm: leastDistanceKm(query.origin, part.box) }],
  );

/** Parts fetched at a time: more bytes for fewer round trips. */
const width = 3;

/**
 * The nearest places, exactly as if every place had been measured: pages and blocks are opened in order of their least
 * possible distance until that exceeds the distance of the last place of the answer.
 */
export async function findNearest(data: DirectoryData, query: NearestQuery): Promise<readonly FoundPlace[]> {
  let found: readonly FoundPlace[] = [];
  let queue = candidatesOf(partsOf(data.table), query);
  for (;;) {
    const last = found[query.limit - 1]?.distanceKm ?? Infinity;
    queue = queue.filter(({ leastKm }) => leastKm <= last).sort((a, b) => a.leastKm - b.leastKm);
    const opened = queue.slice(0, width).map(({ part }) => part);
    if (opened.length === 0) return found;
    const pages = await Promise.all(opened.filter(({ type }) => type === 'page').map(data.loadPage));
    const blocks = await Promise.all(opened.filter(({ type }) => type === 'block').map(data.loadBlock));
    queue = [...queue.slice(width), ...candidatesOf(pages.flat(), query)];
    found = nearestOf([...found, ...measured(blocks.flat(), query)], query);
  }
}

/** Places without published coordinates, in the order of the directory. */
export async function findUnplaced(data: DirectoryData, query: NearestQuery): Promise<readonly FoundPlace[]> {
  const found: FoundPlace[] = [];
  const parts = partsOf(data.table).filter(({ box }) => box === null);
  while (parts.length > 0 && found.length < query.limit) {
    const [part] = parts.splice(0, 1);
    if (part === undefined || !mayHold(part, query)) continue;
    if (part.type === 'page') parts.unshift(...(await data.loadPage(part)));
    else found.push(...measured(await data.loadBlock(part), query));
  }
  return found.slice(0, query.limit);
}

/** Blocks that a list is read from: a town's places lie in few. */
const mostBlocks = 8;

/** Places of a county or a town: the facets say in which blocks they lie. Of a county that fills more blocks than a page should fetch, those of the first. */
export async function findListed(data: DirectoryData, query: ListQuery): Promise<readonly NearPlace[]> {
  const facets = await data.loadFacets();
  const rows = rowsOf(facets).filter((row) => isListed(row, query));
  const blocks = [...new Map(rows.map(({ block, kind }) => [block, kind]))].slice(0, mostBlocks);
  const found = await Promise.all(
    blocks.map(([number, kind]) => data.loadBlock({ type: 'block', number, kind, box: null, counties: [] })),
  );
  return found
    .flat()
    .filter((place) => isListed(place, query))
    .sort(byId)
    .slice(0, query.limit);
}

/** Answers from a directory that is fetched in parts. */
export const finderOf = (data: DirectoryData): Finder => ({
  listed: (query) => findListed(data, query),
  nearest: (query) => findNearest(data, query),
  unplaced: (query) => findUnplaced(data, query),
});
