import { decodeColumns, encodeColumns } from './columns.ts';
import { ForeignDataError, refuseForeign } from './foreign.ts';
import type { LngLat, PlaceCard } from './place.ts';

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
  /** GCJ-02 less WGS-84 in hundred-thousandths of a degree. */
  readonly shiftX: readonly (number | null)[];
  readonly shiftY: readonly (number | null)[];
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
  const shifts = (axis: 0 | 1) =>
    places.map(({ wgs84, gcj02 }) =>
      wgs84 === null || gcj02 === null ? null : toUnits(gcj02[axis]) - toUnits(wgs84[axis]),
    );
  return {
    version,
    stamp,
    columns: encodeColumns(places),
    county: places.map(({ county }) => counties.indexOf(county)),
    x: units(0),
    y: units(1),
    shiftX: shifts(0),
    shiftY: shifts(1),
  };
}

/** The places of a fetched block; throws `ForeignDataError` when it was not cut from the same directory or is damaged. */
export function decodeBlock(value: unknown, { kind, counties, ...expected }: BlockContext): readonly PlaceCard[] {
  // The cast of this border: version and stamp say that encodeBlock wrote it; the columns are measured below.
  const { columns, county, ...axes } = refuseForeign(value, expected) as unknown as BlockFile;
  const numbers: readonly unknown[] = [county, axes.x, axes.y, axes.shiftX, axes.shiftY];
  const isWhole = numbers.every((column) => Array.isArray(column) && column.length === county.length);
  const words = isWhole ? decodeColumns(columns, county.length) : null;
  if (words === null) throw new ForeignDataError('directory data is damaged: its columns differ in number or length');
  const at = (column: readonly Units[], index: number): Units => column[index] ?? null;
  const [x, y] = [sumsOf(axes.x), sumsOf(axes.y)];
  return words.map((fields, index): PlaceCard => ({
    ...fields,
    kind,
    county: counties[county[index] ?? -1] ?? '',
    wgs84: pointOf(at(x, index), at(y, index)),
    gcj02: pointOf(plus(at(x, index), at(axes.shiftX, index)), plus(at(y, index), at(axes.shiftY, index))),
  }));
}

type Units = number | null;

const plus = (value: Units, shift: Units): Units => (value === null || shift === null ? null : value + shift);
const pointOf = (x: Units, y: Units): LngLat | null =>
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
