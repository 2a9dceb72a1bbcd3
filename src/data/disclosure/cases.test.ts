import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasets } from '../registry.ts';
import { testAreas } from '../testing.ts';
import { casesOf, workOut } from './cases.ts';
import type { Range } from './equations.ts';
import { tablesOf, type Table } from './table.ts';
import { counties, engineers, professionals, trials, type TestCell } from './testing.ts';

/** What can be worked out of every withheld cell, by address. */
async function ranges(tables: readonly Table[]): Promise<Readonly<Record<string, Range>>> {
  const found = await Promise.all(casesOf(tables).map(({ cells, tables: parts }) => workOut(parts, cells)));
  return Object.fromEntries(
    found.flatMap(({ reaches }) => [...reaches].map(([name, { least, greatest }]) => [name, { least, greatest }])),
  );
}

const of = (name: string): string => `engineers/2024/${name}/初阶`;
const [w, m] = ['withheld', 'missing'] as const;
const one = (value: number): Range => ({ least: value, greatest: value });
const upTo = (greatest: number): Range => ({ least: 0, greatest });

describe('workOut(one release)', () => {
  test.each<[string, Readonly<Record<string, TestCell>>, Readonly<Record<string, Range>>]>([
    ['the remainder of a total', { 全市: 12, 中心城区: 4, 丙县: w }, { 丙县: one(8) }],
    ['two cells that share a remainder', { 全市: 12, 中心城区: w, 丙县: w }, { 中心城区: upTo(12), 丙县: upTo(12) }],
    ['two cells of a remainder of 0', { 全市: 4, 甲区: 4, 乙区: w, 丙县: w }, { 乙区: one(0), 丙县: one(0) }],
    ['a total', { 全市: w, 甲区: 4, 乙区: 3, 丙县: 2 }, { 全市: one(9) }],
    [
      'a total of which a part is unknown',
      { 全市: w, 甲区: 4, 乙区: 3, 丙县: m },
      { 全市: { least: 7, greatest: Infinity } },
    ],
    ['a county that its scope gives away', { 全市: 12, 中心城区: 9, 甲区: w, 乙区: 3, 丙县: 3 }, { 甲区: one(6) }],
    ['a county by the city, past an absent scope', { 全市: 12, 甲区: w, 乙区: 3, 丙县: 3 }, { 甲区: one(6) }],
    ['a county by its two halves', { 全市: m, 甲区: w, '甲区（不含开发区）': 3, 甲开发区: 2 }, { 甲区: one(5) }],
    ['a half by the county', { 甲区: 5, '甲区（不含开发区）': w, 甲开发区: 2 }, { '甲区（不含开发区）': one(3) }],
    ['a cell beside an area without a row', { 全市: 12, 甲区: 4, 丙县: w }, { 丙县: upTo(8) }],
    [
      'a scope between two sums',
      { 全市: 12, 中心城区: w, 甲区: 4, 乙区: w, 丙县: w },
      { 中心城区: { least: 4, greatest: 12 }, 乙区: upTo(8), 丙县: upTo(8) },
    ],
    ['a cell that no sum holds', { 甲区: 5, 丙县: w }, {}],
  ])('finds %s', async (_name, cells, expected) => {
    const named = Object.fromEntries(Object.entries(expected).map(([name, range]) => [of(name), range]));
    expect(await ranges(tablesOf(datasets.engineers, engineers([cells], testAreas), testAreas))).toEqual(named);
  });
});

describe('workOut(two releases)', () => {
  const areas = counties(3);
  test.each<[string, readonly Readonly<Record<string, TestCell>>[], Readonly<Record<string, Range>>]>([
    [
      'takes a number from the release that has it',
      [
        { 全市: 10, 甲县: w, 乙县: w, 丙县: 4 },
        { 全市: m, 甲县: w, 乙县: 1, 丙县: 4 },
      ],
      { 甲县: one(5) },
    ],
    [
      'needs no solver for what is said twice',
      [
        { 全市: 10, 甲县: w, 乙县: w, 丙县: 4 },
        { 全市: 10, 甲县: w, 乙县: w, 丙县: 4 },
      ],
      { 甲县: upTo(6), 乙县: upTo(6) },
    ],
    [
      'reads a revised total beside the other parts of its own time',
      [
        { 全市: 10, 甲县: w, 乙县: w, 丙县: 4 },
        { 全市: 13, 甲县: w, 乙县: w, 丙县: 4 },
      ],
      { 甲县: upTo(6), 乙县: upTo(6) },
    ],
    [
      'reads a release for itself when a withdrawn number of the older one no longer fits',
      [
        { 全市: 10, 甲县: w, 乙县: w, 丙县: 4 },
        { 全市: 3, 甲县: w, 乙县: w, 丙县: w },
      ],
      { 甲县: upTo(3) },
    ],
  ])('%s', async (_name, releases, expected) => {
    const found = await ranges(tablesOf(datasets.engineers, engineers(releases, areas), areas));
    for (const [name, range] of Object.entries(expected)) expect(found[of(name)]).toEqual(range);
  });
});

const names = ['甲县', '乙县', '丙县'] as const;
const parts = ['类:一', '类:二', '类:三'] as const;
const rowNames = ['全市', ...names] as const;
const columnNames = ['合计', ...parts] as const;

/** The table with margins of nine cells. */
const withMargins = (inner: readonly number[]): readonly (readonly number[])[] => {
  const rows = [0, 1, 2].map((row) => inner.slice(row * 3, row * 3 + 3));
  const all = [...rows.reduce((sum, row) => sum.map((value, at) => value + (row[at] ?? 0)), [0, 0, 0])];
  return [all, ...rows].map((row) => [row.reduce((sum, value) => sum + value, 0), ...row]);
};

/** The least and greatest value of each hidden cell, by trying every table of whole numbers that has all published cells. The grand total is published. */
function tryAll(full: readonly (readonly number[])[], hidden: ReadonlySet<number>): ReadonlyMap<number, Range> {
  const flat = full.flat();
  const [most = 0] = flat;
  const found = new Map<number, Range>();
  const inner: number[] = [];
  const note = (): void => {
    const table = withMargins(inner).flat();
    if (table.some((value, at) => !hidden.has(at) && value !== flat[at])) return;
    for (const at of hidden) {
      const [value = 0, old] = [table[at], found.get(at)];
      found.set(at, { least: Math.min(old?.least ?? value, value), greatest: Math.max(old?.greatest ?? value, value) });
    }
  };
  const fill = (at: number): void => {
    if (at === 9) note();
    if (at === 9) return;
    const place = (Math.floor(at / 3) + 1) * 4 + (at % 3) + 1;
    const left = most - inner.reduce((sum, value) => sum + value, 0);
    const choices = hidden.has(place) ? Array.from({ length: left + 1 }, (_, value) => value) : [flat[place] ?? 0];
    for (const value of choices) {
      inner.push(value);
      fill(at + 1);
      inner.pop();
    }
  };
  fill(0);
  return found;
}

const { numRuns, timeout } = trials(60);

test(`workOut(3 × 3 with margins) is what trying every table finds (${numRuns} tables)`, { timeout }, async () => {
  const table = fc.array(fc.nat({ max: 2 }), { minLength: 9, maxLength: 9 });
  const cells = fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(table, cells, async (inner, places) => {
      const full = withMargins(inner);
      const hidden = new Set(places);
      const published = Object.fromEntries(
        rowNames.map((row, r) => [
          row,
          Object.fromEntries(columnNames.map((part, c) => [part, hidden.has(r * 4 + c) ? w : (full[r]?.[c] ?? 0)])),
        ]),
      );
      const found = await ranges(tablesOf(datasets.professionals, professionals(published, counties(3)), counties(3)));
      const truth = [...tryAll(full, hidden)].map(([at, range]) => [
        `professionals/2024/${rowNames[Math.floor(at / 4)] ?? ''}/${columnNames[at % 4] ?? ''}`,
        range,
      ]);
      expect(found).toEqual(Object.fromEntries(truth));
    }),
    { seed: 211, numRuns },
  );
});
