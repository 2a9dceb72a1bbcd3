import { isLong } from '../../../tests/fixtures/long.ts';
import type { Status } from '../../kit/datum.ts';
import type { Area } from '../areas.ts';
import type { ComparedRelease } from '../revisions.ts';

/** A number is published; the others are the words of 状态. */
export type TestCell = number | Exclude<Status, 'final' | 'provisional'>;

const area = (code: string, name: string, parent: string | null, level: Area['level']): Area => ({
  code,
  name,
  short: name,
  parent,
  level,
  aliases: [],
  seat: null,
});

/** A made-up city of so many counties, `甲县` first. */
export const counties = (count: number): readonly Area[] => [
  area('1', '全市', null, '市'),
  ...[...'甲乙丙丁戊己庚辛壬癸'].slice(0, count).map((name, index) => area(`1${index}`, `${name}县`, '1', '县市区')),
];

const rowOf = (line: number, name: string, key: object, cell: TestCell, areas: readonly Area[]) => ({
  ...key,
  line,
  year: 2024,
  areaCode: areas.find((one) => one.name === name)?.code ?? name,
  area: name,
  value: typeof cell === 'number' ? cell : null,
  status: typeof cell === 'number' ? 'final' : cell,
  note: null,
});

const dateOf = (index: number): string => `${2025 + index}-01-16`;

/** Releases of `engineers` in one year and tier, each a number or state by area name; lines count from 2. */
export const engineers = (
  releases: readonly Readonly<Record<string, TestCell>>[],
  areas: readonly Area[],
): readonly ComparedRelease[] =>
  releases.map((cells, index) => ({
    date: dateOf(index),
    file: `data/engineers/${dateOf(index)}.csv`,
    rows: Object.entries(cells).map(([name, cell], at) => rowOf(at + 2, name, { tier: '初阶' }, cell, areas)),
  }));

/** One release of `professionals` in one year: for each area a number or state by name of part. */
export function professionals(
  cells: Readonly<Record<string, Readonly<Record<string, TestCell>>>>,
  areas: readonly Area[],
): readonly ComparedRelease[] {
  const flat = Object.entries(cells).flatMap(([name, parts]) =>
    Object.entries(parts).map(([indicator, cell]) => [name, indicator, cell] as const),
  );
  const rows = flat.map(([name, indicator, cell], index) => rowOf(index + 2, name, { indicator }, cell, areas));
  return [{ date: dateOf(0), file: `data/professionals/${dateOf(0)}.csv`, rows }];
}

/** How often a property is tried, and how long it may take on a busy machine. `PROPERTY_RUNS=20000 npx vitest run src/data/disclosure` searches longer. */
export function trials(usual: number): { readonly numRuns: number; readonly timeout: number } {
  const numRuns = Number(process.env['PROPERTY_RUNS'] ?? (isLong ? usual * 25 : usual));
  return { numRuns, timeout: 60_000 + numRuns * 50 };
}
