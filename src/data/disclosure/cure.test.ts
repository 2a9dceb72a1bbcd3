import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datasets } from '../registry.ts';
import { testAreas } from '../testing.ts';
import { casesOf, workOut } from './cases.ts';
import { findCure } from './cure.ts';
import { widthOf, type Equation } from './equations.ts';
import { explain } from './explanation.ts';
import { tablesOf, type Table } from './table.ts';
import { counties, engineers, professionals, trials, type TestCell } from './testing.ts';

const least = 5;

/** The cells of a table that have one value only, with what to withhold beside each; all proposals together. */
async function cureAll(tables: readonly Table[]) {
  const leaks: string[] = [];
  let proposed: readonly string[] = [];
  for (const { cells, tables: parts } of casesOf(tables)) {
    const fresh = parts.at(-1);
    for (const [address, reach] of (await workOut(parts, cells)).reaches) {
      if (widthOf(reach) > 0 || fresh === undefined) continue;
      leaks.push(address);
      const cure = await findCure({ tables: parts, fresh, least }, address, await explain(reach, address), proposed);
      expect(cure === null ? 0 : widthOf(cure.range)).toBeGreaterThanOrEqual(least);
      proposed = [...new Set([...proposed, ...(cure?.cells ?? [])])];
    }
  }
  return { leaks, proposed };
}

const names = counties(4).map(({ name }) => name);
const parts = ['类:一', '类:二', '类:三'];

/** 合计 and three parts for 全市 and four counties, all adding up. */
function table(values: readonly number[]): Record<string, Record<string, TestCell>> {
  const rows = names.slice(1).map((_, row) => parts.map((_part, column) => values[row * 3 + column] ?? 0));
  const all = parts.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const cells = [all, ...rows].map((row) => [row.reduce((sum, value) => sum + value, 0), ...row]);
  return Object.fromEntries(
    names.map((name, row) => [
      name,
      Object.fromEntries(['合计', ...parts].map((part, column) => [part, cells[row]?.[column] ?? 0])),
    ]),
  );
}

const { numRuns, timeout } = trials(20);

test('findCure(leak by leak) leaves no leak in any table with two margins', { timeout }, async () => {
  const values = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 12, maxLength: 12 });
  const hidden = fc.uniqueArray(fc.nat({ max: 11 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(values, hidden, async (numbers, places) => {
      const cells = table(numbers);
      const hide = (name: string, part: string): void => void (cells[name]![part] = 'withheld');
      for (const place of places) hide(names[Math.floor(place / 3) + 1]!, parts[place % 3]!);
      const read = (): readonly Table[] =>
        tablesOf(datasets.professionals, professionals(cells, counties(4)), counties(4));
      const { leaks, proposed } = await cureAll(read());
      for (const address of proposed) hide(...(address.split('/').slice(2) as [string, string]));
      const after = await cureAll(read());
      expect(after.leaks).toEqual([]);
      expect(proposed.length > 0).toBe(leaks.length > 0);
    }),
    { seed: 211, numRuns },
  );
});

test('findCure(cell) hides several small cells where none alone is wide enough, and no cell more', async () => {
  const releases = [{ 全市: 6, 甲县: 'withheld', 乙县: 1, 丙县: 2, 丁县: 3 }] as const;
  const { leaks, proposed } = await cureAll(
    tablesOf(datasets.engineers, engineers(releases, counties(4)), counties(4)),
  );
  expect(leaks).toEqual(['engineers/2024/甲县/初阶']);
  expect(proposed).toEqual(['engineers/2024/全市/初阶']);
  const older = [{ 全市: 6, 甲县: 'pending', 乙县: 'pending', 丙县: 'pending', 丁县: 'pending' }, ...releases] as const;
  const again = await cureAll(tablesOf(datasets.engineers, engineers(older, counties(4)), counties(4)));
  expect(again.proposed.toSorted()).toEqual(['engineers/2024/丁县/初阶', 'engineers/2024/丙县/初阶']);
});

/** `equation(5, 'a', 'b', '-t')` says a + b − t = 5. */
const equation = (constant: number, ...names: readonly string[]): Equation => ({
  sum: { total: '', parts: [], text: names.join(' '), line: 2 },
  signs: new Map(names.map((name) => (name.startsWith('-') ? [name.slice(1), -1] : [name, 1]))),
  constant,
});

test('explain(reach, cell) takes the shortest sum of cells that are all fixed', async () => {
  const equations = [
    equation(4, 'a', 'c', 'd', 'e'),
    equation(4, 'a', 'b', '-f'),
    equation(4, 'a', 'c', 'd'),
    equation(0, 'c', 'g'),
    equation(0, 'd', 'h'),
  ];
  const found = await explain({ least: 4, greatest: 4, equations }, 'a');
  expect(found.map(({ text }) => text)).toEqual(['a c d']);
});

test('explain(reach, cell) names each sum that is needed where none is enough alone', async () => {
  const w = 'withheld' as const;
  const releases = [
    { 中心城区: 9, 甲区: w, 乙区: w },
    { 全市: 12, 甲区: w, 甲开发区: w, '甲区（不含开发区）': w, 乙区: w, 丙县: w },
  ] as const;
  const [one] = casesOf(tablesOf(datasets.engineers, engineers(releases, testAreas), testAreas));
  const { reaches } = await workOut(one!.tables, one!.cells);
  const address = 'engineers/2024/丙县/初阶';
  expect(reaches.get(address)).toMatchObject({ least: 3, greatest: 3 });
  expect((await explain(reaches.get(address)!, address)).map(({ text }) => text)).toEqual([
    '2024年初阶：全市＝各地区之和',
    '2024年初阶：中心城区＝各地区之和',
  ]);
});
