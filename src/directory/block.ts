import { ForeignDataError, refuseForeign } from './foreign.ts';
import type { LngLat, PlaceCard } from './place.ts';

/** Coordinates are stored as whole millionths of a degree (0.1 m), so that they come back as the same numbers. */
const degreeUnit = 1e6;

const copied = [
  ...([
    'id',
    'name',
    'level',
    'state',
    'town',
    'host',
    'address',
    'precision',
    'services',
    'serves',
    'industries',
  ] as const),
  ...(['hours', 'booking', 'office', 'phones', 'authority', 'authorityPhones', 'website', 'verified', 'note'] as const),
] satisfies readonly (keyof PlaceCard)[];

type Copied = (typeof copied)[number];

/** A few dozen places as columns, one value a place in each: these files are what the browser fetches. */
export type BlockFile = { readonly [K in Copied]: readonly PlaceCard[K][] } & {
  readonly version: number;
  /** Of the directory that it was cut from. */
  readonly stamp: string;
  /** Indices into the counties of the table. */
  readonly county: readonly number[];
  /** WGS-84 in millionths of a degree. */
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | null)[];
  /** GCJ-02 less WGS-84 in millionths of a degree. */
  readonly shiftX: readonly (number | null)[];
  readonly shiftY: readonly (number | null)[];
};

/** What the columns of a block refer to. */
export interface BlockContext {
  readonly version: number;
  readonly stamp: string;
  readonly kind: string;
  readonly counties: readonly string[];
}

const toUnits = (degrees: number): number => Math.round(degrees * degreeUnit);

/** Coordinates as they come out of a block, rounded to 6 decimals. */
export const storedPoint = ([x, y]: LngLat): LngLat => [toUnits(x) / degreeUnit, toUnits(y) / degreeUnit];

/** The file of one block. */
export function encodeBlock(places: readonly PlaceCard[], { version, stamp, counties }: BlockContext): BlockFile {
  const units = (axis: 0 | 1) => places.map(({ wgs84 }) => (wgs84 === null ? null : toUnits(wgs84[axis])));
  const shifts = (axis: 0 | 1) =>
    places.map(({ wgs84, gcj02 }) =>
      wgs84 === null || gcj02 === null ? null : toUnits(gcj02[axis]) - toUnits(wgs84[axis]),
    );
  const columns = Object.fromEntries(copied.map((key) => [key, places.map((place) => place[key])]));
  const positions = { x: units(0), y: units(1), shiftX: shifts(0), shiftY: shifts(1) };
  const county = places.map((place) => counties.indexOf(place.county));
  // The cast of this border: each column was copied from the field of its name.
  return { version, stamp, county, ...columns, ...positions } as unknown as BlockFile;
}

/** The places of a fetched block; throws `ForeignDataError` when it was not cut from the same directory or is damaged. */
export function decodeBlock(value: unknown, context: BlockContext): readonly PlaceCard[] {
  const block = refuseForeign<BlockFile>(value, context);
  const length = block.id.length;
  const isWhole = [...copied, 'county', 'x', 'y', 'shiftX', 'shiftY'].every((key) => {
    const column: unknown = block[key as keyof BlockFile];
    return Array.isArray(column) && column.length === length;
  });
  if (!isWhole) throw new ForeignDataError('directory data is damaged: its columns differ in length');
  return block.id.map((_, at) => placeAt(block, at, context));
}

function placeAt(block: BlockFile, at: number, { kind, counties }: BlockContext): PlaceCard {
  const [x, y] = [block.x[at] ?? null, block.y[at] ?? null];
  const [shiftX, shiftY] = [block.shiftX[at] ?? null, block.shiftY[at] ?? null];
  const isPlaced = x !== null && y !== null;
  const fields = Object.fromEntries(copied.map((key) => [key, block[key][at] ?? null]));
  return {
    // Every field of the columns, as encodeBlock copied it.
    ...(fields as unknown as Pick<PlaceCard, Copied>),
    kind,
    county: counties[block.county[at] ?? -1] ?? '',
    wgs84: isPlaced ? [x / degreeUnit, y / degreeUnit] : null,
    gcj02:
      isPlaced && shiftX !== null && shiftY !== null ? [(x + shiftX) / degreeUnit, (y + shiftY) / degreeUnit] : null,
  };
}
