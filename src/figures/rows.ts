import type { Area } from '../data/areas.ts';
import type { TargetRow } from '../data/registry.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Datum, Status } from '../kit/datum.ts';

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

/** The target of this name, or undefined where the plan sets none. */
export function findTarget(snapshot: Snapshot, indicator: string): TargetRow | undefined {
  return snapshot.releases.targets?.rows.find((row) => row.indicator === indicator);
}

interface Counted {
  readonly value: number | null;
  readonly status: Status;
}

/** The row as a datum, or a pending one where there is no row. */
export function datumOf(row: Counted | undefined, ref: string): Datum {
  return row === undefined ? { value: null, status: 'pending', ref } : { value: row.value, status: row.status, ref };
}

/** The sum of published numbers; provisional when one part is, pending or missing as soon as one part has no number. */
export function sumOf(parts: readonly Datum[], ref: string): Datum {
  const gap = parts.find((part) => part.value === null);
  if (gap !== undefined || parts.length === 0) return { value: null, status: gap?.status ?? 'pending', ref };
  return {
    value: parts.reduce((sum, part) => sum + (part.value ?? 0), 0),
    status: parts.some((part) => part.status === 'provisional') ? 'provisional' : 'final',
    ref,
  };
}

/** The last datum with a number, and its index; undefined while nothing is published. */
export function lastPublished(
  data: readonly Datum[],
): { readonly datum: Datum & { value: number }; readonly index: number } | undefined {
  const index = data.findLastIndex((datum) => datum.value !== null);
  const datum = data[index];
  return datum === undefined || datum.value === null ? undefined : { datum: { ...datum, value: datum.value }, index };
}

/** The areas a table of counts is broken down by: those present, without the city and without any area that contains another one present. */
export function leafAreas(areas: readonly Area[], present: ReadonlySet<string>): readonly Area[] {
  const parents = new Set(areas.filter((area) => present.has(area.code)).map((area) => area.parent));
  return areas.filter((area) => area.level !== '市' && present.has(area.code) && !parents.has(area.code));
}
