import { decodeBlock } from './block.ts';
import { leastDistanceKm } from './box.ts';
import { distanceKm } from './distance.ts';
import type { LngLat, PlaceCard } from './place.ts';
import { blockInfos, type BlockInfo, type TableFile } from './table.ts';

/** Fetches the block of this number; its value is not trusted. */
export type LoadBlock = (number: number) => Promise<unknown>;

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

/** A place with its straight-line distance in km; null where its position is not published. */
export interface FoundPlace {
  readonly place: PlaceCard;
  readonly distanceKm: number | null;
}

interface Candidate {
  readonly info: BlockInfo;
  readonly leastKm: number;
}

/** The directory in the browser: the table and a loader that keeps what it has. */
export interface DirectoryData {
  readonly table: TableFile;
  readonly load: (info: BlockInfo) => Promise<readonly PlaceCard[]>;
}

/** The directory of a table whose blocks are fetched at most once; a failed fetch is tried again. */
export function openDirectory(table: TableFile, fetchBlock: LoadBlock): DirectoryData {
  const opened = new Map<number, Promise<readonly PlaceCard[]>>();
  const open = async (info: BlockInfo): Promise<readonly PlaceCard[]> => {
    const value = table.blocks === null ? await fetchBlock(info.number) : table.blocks[info.number];
    return decodeBlock(value, { ...table, kind: info.kind });
  };
  const load = (info: BlockInfo): Promise<readonly PlaceCard[]> => {
    const found = opened.get(info.number) ?? open(info);
    opened.set(info.number, found);
    found.catch(() => opened.delete(info.number));
    return found;
  };
  return { table, load };
}

/** By distance, then id, so that equal distances have one order. */
export const byDistance = (a: FoundPlace, b: FoundPlace): number =>
  (a.distanceKm ?? Infinity) - (b.distanceKm ?? Infinity) || (a.place.id < b.place.id ? -1 : 1);

const passes = (place: PlaceCard, { county, states }: NearestQuery): boolean =>
  (county === null || place.county === county) && states.includes(place.state);

const mayHold = (info: BlockInfo, { kinds, county }: NearestQuery): boolean =>
  (kinds.length === 0 || kinds.includes(info.kind)) && (county === null || info.counties.includes(county));

/**
 * The nearest places, exactly as if every place had been measured: blocks are opened in order of their least possible
 * distance until that exceeds the last place of the answer.
 */
export async function findNearest(data: DirectoryData, query: NearestQuery): Promise<readonly FoundPlace[]> {
  const candidates = blockInfos(data.table)
    .flatMap((info): Candidate[] =>
      info.box === null || !mayHold(info, query) ? [] : [{ info, leastKm: leastDistanceKm(query.origin, info.box) }],
    )
    .sort((a, b) => a.leastKm - b.leastKm);
  let found: readonly FoundPlace[] = [];
  for (const { info, leastKm } of candidates) {
    const last = found[query.limit - 1]?.distanceKm;
    if (last != null && leastKm > last) break;
    found = [...found, ...measure(await data.load(info), query)].sort(byDistance).slice(0, query.limit);
  }
  return found;
}

/** Places without published coordinates, in the order of the directory. */
export async function findUnplaced(data: DirectoryData, query: NearestQuery): Promise<readonly FoundPlace[]> {
  const infos = blockInfos(data.table).filter((info) => info.box === null && mayHold(info, query));
  const found: FoundPlace[] = [];
  for (const info of infos) {
    if (found.length >= query.limit) break;
    const places = (await data.load(info)).filter((place) => passes(place, query));
    found.push(...places.map((place) => ({ place, distanceKm: null })));
  }
  return found.slice(0, query.limit);
}

const measure = (places: readonly PlaceCard[], query: NearestQuery): readonly FoundPlace[] =>
  places
    .filter((place) => passes(place, query))
    .map((place) => ({ place, distanceKm: place.wgs84 === null ? null : distanceKm(query.origin, place.wgs84) }));
