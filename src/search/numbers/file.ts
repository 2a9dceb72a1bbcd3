import type { Goal } from '../../claims/claim.ts';
import type { Fact, Period } from '../../claims/fact.ts';
import { isKnown, type Status } from '../../kit/datum.ts';

/** A number and how it stands. */
export type Cell = readonly [value: number | null, status: Status];

/** Something that is counted: all of its published numbers. */
export interface Series {
  readonly name: string;
  /** What readers call it besides, in normal form. */
  readonly names: readonly string[];
  readonly verb: string;
  readonly unit: string;
  readonly periods: readonly Period[];
  /** Area → a cell for each period, or null where there is none. */
  readonly rows: Readonly<Record<string, readonly (Cell | null)[]>>;
  /** Year → the areas that are compared, and what they are together. */
  readonly among: Readonly<Record<number, readonly string[]>>;
  readonly each: string;
  readonly goal: Goal | null;
  /** The address of a cell, with 〈年〉 and 〈地〉 where year and area stand. */
  readonly ref: string;
  /**
   * Paths of the pages that show the newest number of the city, the numbers of all areas, and those of the city in all years. A path
   * with an anchor says where; one without has a cell for each number. `areas` is null where each area's own page alone shows them.
   */
  readonly pages: readonly [city: string, areas: string | null, years: string];
  /** Whether the page of an area shows it too. */
  readonly onAreaPage: boolean;
  /** What the release is called, and whether nobody may quote it. */
  readonly version: string;
  readonly demo: boolean;
}

/** All that number questions are answered from. */
export interface NumbersFile {
  /** The name of the whole, then of each area with the path of its page. */
  readonly city: string;
  readonly areas: Readonly<Record<string, string>>;
  readonly series: readonly Series[];
}

/** The address of a cell. */
export const refOf = ({ ref }: Pick<Series, 'ref'>, area: string, year: number): string =>
  ref.replace('〈年〉', String(year)).replace('〈地〉', area);

/** The numbers of an area, the oldest first. */
export function factsIn(series: Series, area: string): readonly Fact[] {
  const { name, unit, verb, periods, rows } = series;
  return periods.flatMap((period, at) => {
    const [value, status] = rows[area]?.[at] ?? [];
    if (value === undefined || status === undefined) return [];
    return [{ value, status, ref: refOf(series, area, period.year), name, area, unit, verb, period }];
  });
}

/** The number of an area in a year; undefined where the file has no such cell. */
export const factIn = (series: Series, area: string, year: number): Fact | undefined =>
  factsIn(series, area).find(({ period }) => period.year === year);

/** The newest number of an area; undefined while there is none. */
export const newestIn = (series: Series, area: string): Fact | undefined => factsIn(series, area).filter(isKnown).pop();
