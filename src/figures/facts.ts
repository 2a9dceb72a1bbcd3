import { isOver, periodText, type Fact, type Period } from '../claims/fact.ts';
import type { Area } from '../data/areas.ts';
import type { Release, Snapshot } from '../data/releases.ts';
import { lastDayOf, yearEnd } from '../kit/dates.ts';
import type { Datum, Status } from '../kit/datum.ts';

/** The last day that a release can speak of: its as-of day, else the day its source came out, else its own date. `YYYY-MM-DD`. */
export const boundOf = ({ asOf, published, date }: Pick<Release<unknown>, 'asOf' | 'published' | 'date'>): string =>
  (asOf === null ? null : lastDayOf(asOf)) ?? (published === undefined ? date : (lastDayOf(published) ?? date));

/** A year as numbers of a release cover it; `until` where the release was taken before the year was over. */
export function periodOf(kind: 'year' | 'end', year: number, release: Release<unknown> | null): Period {
  const bound = release === null ? null : boundOf(release);
  const isCut = bound !== null && bound < yearEnd(year) && bound >= `${String(year)}-01-01`;
  return isCut ? { kind, year, until: bound } : { kind, year };
}

interface CountedRow {
  readonly year: number;
  readonly areaCode: string;
  readonly value: number | null;
  readonly status: Status;
}

/**
 * The number of a row, or why there is none. Where the release has no such row, it says 未公布 of a year that it has numbers of,
 * and 待发布 of a later one.
 */
export function datumOf(rows: readonly CountedRow[], row: CountedRow | undefined, year: number, ref: string): Datum {
  if (row !== undefined) return { value: row.value, status: row.status, ref };
  const isPublishedYear = rows.some((each) => each.year >= year && each.status !== 'pending');
  return { value: null, status: isPublishedYear ? 'missing' : 'pending', ref };
}

/** The area of the whole city. */
export function cityOf(areas: readonly Area[]): Area {
  const city = areas.find((area) => area.level === '市');
  if (city === undefined) throw new Error('areas without a row of level 市');
  return city;
}

/** The years of the plan, first to last. */
export function planYears({ vocabulary: { period } }: Snapshot): readonly number[] {
  return Array.from({ length: period.to - period.from + 1 }, (_, index) => period.from + index);
}

/** The newest year in which any of the rows of years has a number; undefined while none has. */
export function newestYear(rows: readonly (readonly Fact[])[]): number | undefined {
  const years = rows.flatMap((facts) => facts.filter(({ value }) => value !== null).map(({ period }) => period.year));
  return years.length === 0 ? undefined : Math.max(...years);
}

/** The years of the plan before the first that is not over: what comes later cannot be held against a whole year. */
export function wholeYears(snapshot: Snapshot, facts: readonly Fact[]): readonly number[] {
  const cut = Math.min(...facts.filter((fact) => !isOver(fact)).map(({ period }) => period.year));
  return planYears(snapshot).filter((year) => year < cut);
}

/** The fact of a year; throws where the row of years has none. */
export function inYear(facts: readonly Fact[], year: number): Fact {
  const found = facts.find(({ period }) => period.year === year);
  if (found === undefined) throw new Error(`no fact of ${String(year)}`);
  return found;
}

/** The fact of the year before; undefined at the beginning. */
export const yearBefore = (facts: readonly Fact[], fact: Fact): Fact | undefined =>
  facts.find(({ period }) => period.year === fact.period.year - 1);

/** Says of each year that was not over when its numbers were taken how far they go. */
export function partialNotes(facts: readonly Fact[]): readonly string[] {
  const cut = facts.filter((fact) => fact.value !== null && !isOver(fact));
  const notes = cut.map(
    ({ period }) => `${String(period.year)}年的数${periodText(period)}，当年还没有结束，不与目标和上年比较。`,
  );
  return [...new Set(notes)];
}
