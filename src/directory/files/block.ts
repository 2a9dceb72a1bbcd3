import { readHours, type ReadHours } from '../opening/hours.ts';
import type { LngLat, NearPlace, PlaceCard } from '../place.ts';
import { decodeColumns, encodeColumns } from './columns.ts';
import { ForeignDataError, refuseForeign } from './foreign.ts';

/** Coordinates are stored as whole hundred-thousandths of a degree (1.1 m), finer than their sources are. */
const degreeUnit = 1e5;

/** A few dozen places, one value a place in each column: these files are what the browser fetches. */
export interface BlockFile {
  readonly version: number;
  /** Of the directory that it was cut from. */
  readonly stamp: string;
  /** One text a field, one line a place. */
  readonly columns: readonly string[];
  /** Indices into the counties of the table. */
  readonly county: readonly number[];
  /** WGS-84 in hundred-thousandths of a degree, each less the one before it, which makes for short numbers. */
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | null)[];
  /** The different hours, and which of them each place has. */
  readonly hours: readonly ReadHours[];
  readonly open: readonly number[];
}

/** What the columns of a block refer to. */
export interface BlockContext {
  readonly version: number;
  readonly stamp: string;
  readonly kind: string;
  readonly counties: readonly string[];
}

const toUnits = (degrees: number): number => Math.round(degrees * degreeUnit);

/** Coordinates as they come out of a block, rounded to 5 decimals. */
export const storedPoint = ([x, y]: LngLat): LngLat => [toUnits(x) / degreeUnit, toUnits(y) / degreeUnit];

/** The file of one block. */
export function encodeBlock(places: readonly PlaceCard[], { version, stamp, counties }: BlockContext): BlockFile {
  const units = (axis: 0 | 1) => stepsOf(places.map(({ wgs84 }) => (wgs84 === null ? null : toUnits(wgs84[axis]))));
  const texts = [...new Set(places.map(({ hours }) => hours))];
  return {
    version,
    stamp,
    columns: encodeColumns(places),
    county: places.map(({ county }) => counties.indexOf(county)),
    x: units(0),
    y: units(1),
    hours: texts.map(readHours),
    open: places.map(({ hours }) => texts.indexOf(hours)),
  };
}

/** The places of a fetched block; throws `ForeignDataError` when it was not cut from the same directory or is damaged. */
export function decodeBlock(value: unknown, { kind, counties, ...expected }: BlockContext): readonly NearPlace[] {
  // The cast of this border: version and stamp say that encodeBlock wrote it; the columns are measured below.
  const { columns, county, hours, open, ...axes } = refuseForeign(value, expected) as unknown as BlockFile;
  const numbers: readonly unknown[] = [county, axes.x, axes.y, open];
  const isWhole =
    Array.isArray(hours) && numbers.every((column) => Array.isArray(column) && column.length === county.length);
  const words = isWhole ? decodeColumns(columns, county.length) : null;
  if (words === null) throw new ForeignDataError('directory data is damaged');
  const [x, y] = [sumsOf(axes.x), sumsOf(axes.y)];
  return words.map((fields, index): NearPlace => ({
    ...fields,
    kind,
    county: counties[county[index] ?? -1] ?? '',
    wgs84: pointOf(x[index], y[index]),
    hours: hours[open[index] ?? -1] ?? null,
  }));
}

const pointOf = (x: number | null = null, y: number | null = null): LngLat | null =>
  x === null || y === null ? null : [x / degreeUnit, y / degreeUnit];

/** Each number less the last one before it. */
function stepsOf(values: readonly (number | null)[]): readonly (number | null)[] {
  let last = 0;
  return values.map((value) => {
    if (value === null) return null;
    const step = value - last;
    last = value;
    return step;
  });
}

/** The numbers that these steps were made of. */
function sumsOf(steps: readonly (number | null)[]): readonly (number | null)[] {
  let last = 0;
  return steps.map((step) => (step === null ? null : (last += step)));
}
