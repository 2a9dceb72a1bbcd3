import { curveOver } from '../geometry/curve.ts';
import type { LngLat, PlaceCard } from '../place.ts';
import { encodeBlock, storedPoint, type BlockFile } from './block.ts';
import { boxUnit, formatVersion, type Entries, type PageFile, type TableFile } from './table.ts';

/** A directory cut for the browser. Pages and blocks are numbered by their place in the list; both are files of their own unless the table holds the blocks. */
export interface CutDirectory {
  readonly table: TableFile;
  readonly pages: readonly PageFile[];
  readonly blocks: readonly BlockFile[];
}

export interface CutOptions {
  /** Changes with the contents, so that a block of another day is refused. */
  readonly stamp: string;
  /** Places a block. */
  readonly blockSize?: number;
  /** Up to so many places everything goes into the table, one block a kind. */
  readonly inlineUpTo?: number;
  /** From so many blocks on the table points to pages. */
  readonly pagesFrom?: number;
  /** Blocks a page. */
  readonly pageSize?: number;
}

type Chunk = readonly PlaceCard[];

interface Group {
  readonly kind: string;
  readonly chunks: readonly Chunk[];
  /** Number of its first block. */
  readonly first: number;
}

/** Cuts places into blocks: kind by kind, each along a Hilbert curve, those without coordinates last and by county. */
export function cutDirectory(places: readonly PlaceCard[], options: CutOptions): CutDirectory {
  const { stamp, blockSize = 32, inlineUpTo = 128, pagesFrom = 256, pageSize = 64 } = options;
  const counties = [...new Set(places.map(({ county }) => county))];
  const isInline = places.length <= inlineUpTo;
  const groups = groupsOf(places, counties, isInline ? places.length : blockSize);
  const context = { version: formatVersion, stamp, counties };
  const blocks = groups.flatMap(({ kind, chunks }) => chunks.map((chunk) => encodeBlock(chunk, { ...context, kind })));
  const inline = isInline ? blocks : null;
  if (blocks.length < pagesFrom) {
    const entries = groups.map(({ kind, first, chunks }) => entriesOf(kind, first, chunks, counties));
    return { table: { ...context, to: 'block', entries, blocks: inline }, pages: [], blocks };
  }
  const { entries, pages } = paged(groups, counties, pageSize);
  const files = pages.map((page): PageFile => ({ version: formatVersion, stamp, entries: page }));
  return { table: { ...context, to: 'page', entries, blocks: null }, pages: files, blocks };
}

function groupsOf(places: readonly PlaceCard[], counties: readonly string[], blockSize: number): readonly Group[] {
  const curve = curveOver(places.flatMap(({ wgs84 }) => (wgs84 === null ? [] : [wgs84])));
  const order = ({ wgs84, county }: PlaceCard): number => (wgs84 === null ? counties.indexOf(county) : curve(wgs84));
  const groups: Group[] = [];
  let first = 0;
  for (const isPlaced of [true, false])
    for (const kind of new Set(places.map((place) => place.kind))) {
      const own = places.filter((place) => place.kind === kind && (place.wgs84 !== null) === isPlaced);
      const chunks = chunksOf(sortedBy(own, order), blockSize);
      if (chunks.length > 0) groups.push({ kind, chunks, first });
      first += chunks.length;
    }
  return groups;
}

/** The same groups one level higher: pages with the entries of their blocks, and a root with the entries of the pages. */
function paged(
  groups: readonly Group[],
  counties: readonly string[],
  pageSize: number,
): { readonly entries: readonly Entries[]; readonly pages: readonly Entries[] } {
  const pages: Entries[] = [];
  const entries = groups.map(({ kind, first, chunks }) => {
    const firstPage = pages.length;
    const parts = chunksOf(chunks, pageSize);
    for (const [at, part] of parts.entries()) pages.push(entriesOf(kind, first + at * pageSize, part, counties));
    return entriesOf(
      kind,
      firstPage,
      parts.map((part) => part.flat()),
      counties,
    );
  });
  return { entries, pages };
}

function entriesOf(kind: string, first: number, chunks: readonly Chunk[], counties: readonly string[]): Entries {
  const found = chunks.map((chunk) => [...new Set(chunk.map(({ county }) => counties.indexOf(county)))]);
  const boxes = chunks.map(boundsOf);
  const isPlaced = boxes.every((box) => box !== null);
  if (!isPlaced) return { kind, first, counties: found };
  return {
    kind,
    first,
    counties: found,
    west: boxes.map(({ west }) => west),
    south: boxes.map(({ south }) => south),
    width: boxes.map(({ west, east }) => east - west),
    height: boxes.map(({ south, north }) => north - south),
  };
}

/** Bounds in box units, rounded outwards; null for places without coordinates. */
function boundsOf(
  chunk: Chunk,
): { readonly west: number; readonly south: number; readonly east: number; readonly north: number } | null {
  const points = chunk.flatMap(({ wgs84 }): LngLat[] => (wgs84 === null ? [] : [storedPoint(wgs84)]));
  if (points.length === 0) return null;
  const least = (value: (point: LngLat) => number): number =>
    points.reduce((low, point) => Math.min(low, value(point)), Infinity);
  return {
    west: Math.floor(least(([x]) => x * boxUnit)),
    south: Math.floor(least(([, y]) => y * boxUnit)),
    east: -Math.floor(least(([x]) => -x * boxUnit)),
    north: -Math.floor(least(([, y]) => -y * boxUnit)),
  };
}

function sortedBy(places: readonly PlaceCard[], order: (place: PlaceCard) => number): readonly PlaceCard[] {
  const keyed = places.map((place) => ({ place, key: order(place) }));
  keyed.sort((a, b) => a.key - b.key || (a.place.id < b.place.id ? -1 : 1));
  return keyed.map(({ place }) => place);
}

function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
