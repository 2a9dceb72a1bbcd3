import type { Goal } from '../../claims/claim.ts';
import type { Fact, Period } from '../../claims/fact.ts';
import type { Status } from '../../kit/datum.ts';

/** Something that is counted: all of its published numbers. */
export interface Series {
  readonly name: string;
  /** What readers call it besides, in normal form. */
  readonly names: readonly string[];
  readonly verb: string;
  readonly unit: string;
  readonly kind: 'year' | 'end';
  readonly years: readonly number[];
  /** Year → the last day that its numbers cover, where it was not over. */
  readonly until: Readonly<Record<number, string>>;
  /** Area → a cell for each year, as `encodeCell` writes it. */
  readonly rows: Readonly<Record<string, string>>;
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

const codes: Readonly<Record<Status, string>> = {
  final: '',
  provisional: '*',
  missing: 'm',
  withheld: 'w',
  pending: 'p',
};

/** `1243*`: a provisional number; `m`: 未公布. */
export const encodeCell = ({ value, status }: Pick<Fact, 'value' | 'status'>): string =>
  `${value ?? ''}${codes[status]}`;

/** The address of a cell. */
export const refOf = ({ ref }: Pick<Series, 'ref'>, area: string, year: number): string =>
  ref.replace('〈年〉', String(year)).replace('〈地〉', area);

/** A number as a fact; undefined where the file has no such cell. */
export function factIn(series: Series, area: string, year: number): Fact | undefined {
  const cell = series.rows[area]?.split(' ')[series.years.indexOf(year)];
  if (cell === undefined || cell === '-') return undefined;
  const [, number = '', code = ''] = /^([\d.]*)(.*)$/.exec(cell) ?? [];
  const status = (Object.keys(codes) as Status[]).find((each) => codes[each] === code) ?? 'missing';
  const { name, unit, verb, kind, until } = series;
  const last = until[year];
  const period: Period = last === undefined ? { kind, year } : { kind, year, until: last };
  const value = number === '' ? null : Number(number);
  return { value, status, ref: refOf(series, area, year), name, area, unit, verb, period };
}
