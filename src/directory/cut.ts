import { encodeBlock, storedPoint, type BlockContext, type BlockFile } from './block.ts';
import { hilbertIndex } from './hilbert.ts';
import type { LngLat, PlaceCard } from './place.ts';
import { boxUnit, formatVersion, type BlockEntries, type TableFile } from './table.ts';

/** A directory cut for the browser: the root table and, where they are not inside it, its blocks by number. */
export interface CutDirectory {
  readonly table: TableFile;
  readonly blocks: readonly BlockFile[];
}

export interface CutOptions {
  /** Changes with the contents, so that a block of another day is refused. */
  readonly stamp: string;
  /** Places a block. */
  readonly size?: number;
  /** Up to so many places everything goes into the table. */
  readonly inlineUpTo?: number;
}

interface Group {
  readonly kind: string;
  readonly isPlaced: boolean;
  readonly chunks: readonly (readonly PlaceCard[])[];
}

/** Cuts places into blocks: kind by kind, each along a Hilbert curve, those without coordinates last and by county. */
export function cutDirectory(
  places: readonly PlaceCard[],
  { stamp, size = 64, inlineUpTo = 128 }: CutOptions,
): CutDirectory {
  const counties = [...new Set(places.map(({ county }) => county))];
  const kinds = [...new Set(places.map(({ kind }) => kind))];
  const grid = gridOf(places);
  const groups = [true, false].flatMap((isPlaced) =>
    kinds.map((kind): Group => {
      const own = places.filter((place) => place.kind === kind && (place.wgs84 !== null) === isPlaced);
      const order = (place: PlaceCard): number =>
        place.wgs84 === null ? counties.indexOf(place.county) : grid(place.wgs84);
      return { kind, isPlaced, chunks: chunksOf(sortedBy(own, order), size) };
    }),
  );
  const blocks: BlockFile[] = [];
  const entries = groups
    .filter(({ chunks }) => chunks.length > 0)
    .map((group): BlockEntries => {
      const context: BlockContext = { version: formatVersion, stamp, kind: group.kind, counties };
      const first = blocks.length;
      for (const chunk of group.chunks) blocks.push(encodeBlock(chunk, context));
      return entriesOf(group, first, counties);
    });
  const isInline = places.length <= inlineUpTo;
  return { table: { version: formatVersion, stamp, counties, entries, blocks: isInline ? blocks : null }, blocks };
}

function entriesOf({ kind, isPlaced, chunks }: Group, first: number, counties: readonly string[]): BlockEntries {
  const found = chunks.map((chunk) => [...new Set(chunk.map(({ county }) => counties.indexOf(county)))]);
  const entries = { kind, first, count: chunks.map(({ length }) => length), counties: found };
  if (!isPlaced) return entries;
  const boxes = chunks.map((chunk) =>
    bounds(chunk.flatMap(({ wgs84 }) => (wgs84 === null ? [] : [storedPoint(wgs84)]))),
  );
  return {
    ...entries,
    west: boxes.map(({ west }) => west),
    south: boxes.map(({ south }) => south),
    width: boxes.map(({ west, east }) => east - west),
    height: boxes.map(({ south, north }) => north - south),
  };
}

/** Bounds in box units, rounded outwards. */
function bounds(points: readonly LngLat[]): {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
} {
  const xs = points.map(([x]) => x * boxUnit);
  const ys = points.map(([, y]) => y * boxUnit);
  return {
    west: Math.floor(Math.min(...xs)),
    south: Math.floor(Math.min(...ys)),
    east: Math.ceil(Math.max(...xs)),
    north: Math.ceil(Math.max(...ys)),
  };
}

const gridCells = 2 ** 16;

/** The position of a point along the curve over all places. */
function gridOf(places: readonly PlaceCard[]): (point: LngLat) => number {
  const points = places.flatMap(({ wgs84 }) => (wgs84 === null ? [] : [wgs84]));
  const [west, south] = [least(points, 0), least(points, 1)];
  const [east, north] = [-least(points.map(negative), 0), -least(points.map(negative), 1)];
  const side = Math.max(east - west, north - south) || 1;
  const cell = (offset: number): number => Math.min(gridCells - 1, Math.floor((offset / side) * gridCells));
  return ([x, y]) => hilbertIndex(cell(x - west), cell(y - south));
}

const negative = ([x, y]: LngLat): LngLat => [-x, -y];
const least = (points: readonly LngLat[], axis: 0 | 1): number =>
  points.reduce((low, point) => Math.min(low, point[axis]), Infinity);

function sortedBy(places: readonly PlaceCard[], order: (place: PlaceCard) => number): readonly PlaceCard[] {
  const keyed = places.map((place) => ({ place, key: order(place) }));
  keyed.sort((a, b) => a.key - b.key || (a.place.id < b.place.id ? -1 : 1));
  return keyed.map(({ place }) => place);
}

function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
