import { describe, expect, test } from 'vitest';
import { formatProblems } from '../problem.ts';
import { datasets } from '../registry.ts';
import { testAreas } from '../testing.ts';
import { auditDisclosure } from './audit.ts';
import { counties, engineers, professionals, type TestCell } from './testing.ts';

type Cells = Readonly<Record<string, TestCell>>;

const w = 'withheld' as const;
const areas = counties(10);
/** Nine counties with 100 each; 癸县 is the tenth. */
const nine: Cells = Object.fromEntries(areas.slice(1, 10).map(({ name }) => [name, 100]));

const audit = async (releases: readonly Cells[], least = 5): Promise<string> =>
  formatProblems(await auditDisclosure(datasets.engineers, engineers(releases, areas), { areas, least }));

describe('auditDisclosure(engineers)', () => {
  test('is silent where nothing is withheld, or enough is', async () => {
    expect(await audit([{ 全市: 1002, ...nine, 癸县: 102 }])).toBe('');
    expect(await audit([{ 全市: 1002, ...nine, 壬县: w, 癸县: w }])).toBe('');
    expect(await audit([{ ...nine, 癸县: w }])).toBe('');
  });

  test('refuses the only withheld cell of a sum, and proposes the smallest second one that is wide enough', async () => {
    const releases = engineers([{ 全市: 1002, ...nine, 癸县: w }], areas);
    expect(await auditDisclosure(datasets.engineers, releases, { areas, least: 5 })).toMatchObject([
      { severity: 'error', line: 12 },
    ]);
    expect(await audit([{ 全市: 1002, ...nine, 癸县: w }])).toBe(
      'data/engineers/2025-01-16.csv:12 [人数] engineers/2024/癸县/初阶 不予公布，却推算得出，只能是 102：2024年初阶：全市＝各地区之和（2025-01-16 版，总数 1,002，已公布的 9 格共 900）。请同时不予公布 engineers/2024/甲县/初阶（够用的最小一格），engineers/2024/癸县/初阶 就只能推算到 0 至 202 之间',
    );
    const cells = { ...nine, 丙县: 3, 丁县: 7, 戊县: 5 };
    expect(await audit([{ 全市: 615, ...cells, 癸县: w }])).toContain('请同时不予公布 engineers/2024/戊县/初阶');
    expect(await audit([{ 全市: 617, ...cells, 癸县: w }])).toContain('请同时不予公布 engineers/2024/丙县/初阶');
  });

  test('refuses two withheld cells of a remainder of 0, with one proposal for both', async () => {
    const found = (await audit([{ 全市: 800, ...nine, 甲县: w, 癸县: w }])).split('\n');
    expect(found).toHaveLength(2);
    for (const line of found) expect(line).toContain('只能是 0');
    for (const line of found) expect(line).toContain('请同时不予公布 engineers/2024/乙县/初阶');
  });

  test('reminds of a narrow range', async () => {
    const cells = { 全市: 804, ...nine, 甲县: w, 癸县: w };
    expect(await audit([cells])).toContain(
      'data/engineers/2025-01-16.csv:3 [人数] 提醒：engineers/2024/甲县/初阶 不予公布，但推算得出在 0 至 4 之间，窄于 content/site.yaml 的 disclosure.least（5）：2024年初阶：全市＝各地区之和（2025-01-16 版，总数 804，已公布的 8 格共 800）',
    );
    expect(await audit([cells], 4)).toBe('');
    expect(await audit([{ ...cells, 全市: 801 }])).toContain(
      '提醒：engineers/2024/甲县/初阶 不予公布，但推算得出在 0 至 1 之间',
    );
    expect(await audit([{ ...cells, 全市: 805 }])).toBe('');
  });

  test('tells a sum that contradicts itself and works on without it', async () => {
    expect(await audit([{ 全市: 899, ...nine, 癸县: w }])).toBe(
      'data/engineers/2025-01-16.csv:2 [人数] 提醒：已公布的数自相矛盾，推算不予公布的数时没有用这个和：2024年初阶：全市＝各地区之和（2025-01-16 版，总数 899，已公布的 9 格共 900）',
    );
  });

  test('says that what was published before cannot be taken back', async () => {
    const [published, withheld] = [
      { 全市: 940, ...nine, 癸县: 40 },
      { 全市: 940, ...nine, 癸县: w },
    ];
    const said =
      'data/engineers/2026-01-16.csv:12 [人数] 提醒：engineers/2024/癸县/初阶 不予公布，但 2025-01-16 版公布过 40；公布过的数收不回来，旧版页面、下载文件和别人的引用里都还有';
    expect(await audit([published, withheld])).toBe(said);
    expect(await audit([published, withheld, withheld])).toBe(said);
  });

  test('takes numbers from older releases, and proposes no cell that was published there', async () => {
    const older = { 全市: 'pending', ...nine, 癸县: 'pending' } as const;
    const found = await audit([older, { 全市: 1002, ...nine, 壬县: w, 癸县: w }]);
    expect(found).toContain('engineers/2024/癸县/初阶 不予公布，却推算得出，只能是 102');
    expect(found).toContain('请同时不予公布 engineers/2024/全市/初阶');
  });

  test('says so when no further cell helps', async () => {
    const cells = { 全市: 804, ...nine, 壬县: 'pending', 癸县: 'pending' } as const;
    const found = await audit([cells, { ...cells, 壬县: 2, 癸县: w }]);
    expect(found).toContain('没有找到再不予公布哪一格就够；请改为不公布合计，或并入上一级地区公布');
  });

  test('names each sum where a cell follows from several together', async () => {
    const releases = [
      { 中心城区: 9, 甲区: w, 乙区: w },
      { 全市: 12, 甲区: w, 乙区: w, 丙县: w },
    ];
    const found = await auditDisclosure(datasets.engineers, engineers(releases, testAreas), {
      areas: testAreas,
      least: 5,
    });
    expect(formatProblems(found)).toContain(
      '只能是 3：2024年初阶：全市＝各地区之和（2026-01-16 版，总数 12）；2024年初阶：中心城区＝各地区之和（2025-01-16 版，总数 9）。请同时不予公布 engineers/2024/全市/初阶',
    );
  });

  test('only tells what older releases gave away already', async () => {
    const leaking = { 全市: 1002, ...nine, 癸县: w };
    const found = await audit([leaking, { ...leaking, 壬县: w }]);
    expect(found).toContain('提醒：engineers/2024/癸县/初阶 不予公布，却推算得出');
    expect(found).toContain('已发布的各版早就推算得出，收不回来');
    const revised = await audit([{ ...leaking, 癸县: 'pending', 全市: 1000 }, leaking]);
    expect(revised).toContain('癸县/初阶 不予公布，却推算得出，只能是 102');
    expect(revised).toContain('没有找到再不予公布哪一格就够；请改为不公布合计');
  });
});

const four = counties(4);
/** 合计 and three parts of 类 for 全市 and four counties, all adding up. */
const square: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  全市: { 合计: 186, '类:一': 40, '类:二': 89, '类:三': 57 },
  甲县: { 合计: 60, '类:一': 9, '类:二': 20, '类:三': 31 },
  乙县: { 合计: 60, '类:一': 4, '类:二': 50, '类:三': 6 },
  丙县: { 合计: 33, '类:一': 17, '类:二': 8, '类:三': 8 },
  丁县: { 合计: 33, '类:一': 10, '类:二': 11, '类:三': 12 },
};

describe('auditDisclosure(professionals)', () => {
  const auditSquare = async (change: (cells: Record<string, Record<string, TestCell>>) => void): Promise<string> => {
    const cells = structuredClone(square) as Record<string, Record<string, TestCell>>;
    change(cells);
    const releases = professionals(cells, four);
    return formatProblems(await auditDisclosure(datasets.professionals, releases, { areas: four, least: 5 }));
  };

  test('proposes the other corners of a rectangle where a cell stands in two sums', async () => {
    const found = await auditSquare(({ 甲县 }) => {
      甲县!['类:一'] = w;
    });
    expect(found).toContain('professionals/2024/甲县/类:一 不予公布，却推算得出，只能是 9');
    expect(found).toContain(
      '请同时不予公布 professionals/2024/乙县/类:一、professionals/2024/甲县/类:二、professionals/2024/乙县/类:二（缺一不可），professionals/2024/甲县/类:一 就只能推算到 0 至 13 之间',
    );
  });

  test('accepts the rectangle that it proposes', async () => {
    expect(
      await auditSquare(({ 甲县, 乙县 }) => {
        for (const county of [甲县!, 乙县!]) county['类:一'] = county['类:二'] = w;
      }),
    ).toBe('');
  });

  test('reminds of a narrow range with every sum of the cell', async () => {
    const found = await auditSquare((cells) => {
      for (const name of ['甲县', '乙县']) cells[name]!['类:一'] = cells[name]!['类:三'] = w;
      cells['全市']!['类:一'] = 40 - 9;
      cells['全市']!['合计'] = 186 - 9;
      cells['甲县']!['合计'] = 60 - 9;
    });
    expect(found.split('\n')).toHaveLength(4);
    expect(found).toContain(
      'professionals/2024/甲县/类:一 不予公布，但推算得出在 0 至 4 之间，窄于 content/site.yaml 的 disclosure.least（5）：2024年类:一：全市＝各地区之和（2025-01-16 版，总数 31，已公布的 2 格共 27）；2024年甲县：合计＝“类”各项之和（2025-01-16 版，总数 51，已公布的 1 格共 20）',
    );
  });

  test('adds up two parts as well as three, and no single one', async () => {
    const two = { 甲县: { 合计: 9, '类:一': 4, '类:二': w } } as const;
    const only = { 甲县: { 合计: 9, '类:一': w } } as const;
    const untotalled = { 甲县: { '类:一': 4, '类:二': w } } as const;
    const told = async (cells: Parameters<typeof professionals>[0]): Promise<string> =>
      formatProblems(
        await auditDisclosure(datasets.professionals, professionals(cells, four), { areas: four, least: 5 }),
      );
    expect(await told(two)).toContain('甲县/类:二 不予公布，却推算得出，只能是 5');
    expect(await told(only)).toBe('');
    expect(await told(untotalled)).toBe('');
  });

  test('does not add parts up that add up nowhere', async () => {
    const rows = Object.entries(square).map(([name, cells]) => [name, { ...cells, 合计: 500 }] as const);
    const found = await auditSquare((cells) => {
      Object.assign(cells, Object.fromEntries(rows), { 乙县: { ...square['乙县'], 合计: 500, '类:二': w } });
      delete cells['全市'];
    });
    expect(found).toBe('');
  });

  test('adds parts up where the total of another area contradicts itself', async () => {
    const found = await auditSquare((cells) => {
      cells['丁县']!['合计'] = 30;
      cells['全市']!['合计'] = 183;
      cells['乙县']!['类:三'] = w;
      cells['丙县']!['类:三'] = w;
    });
    expect(found).toContain(
      'professionals/2024/乙县/类:三 不予公布，却推算得出，只能是 6：2024年乙县：合计＝“类”各项之和',
    );
  });
});

test('auditDisclosure(two releases) takes two widths of a name for one', async () => {
  const [older] = professionals({ 甲县: { '类：一': 4, '类：二': 5 } }, four);
  const [newer] = professionals({ 甲县: { '类:一': w, '类:二': 5 } }, four);
  const releases = [older!, { ...newer!, date: '2026-01-16', file: 'data/professionals/2026-01-16.csv' }];
  expect(formatProblems(await auditDisclosure(datasets.professionals, releases, { areas: four, least: 5 }))).toContain(
    'data/professionals/2026-01-16.csv:2 [人数] 提醒：professionals/2024/甲县/类：一 不予公布，但 2025-01-16 版公布过 4',
  );
});

test('auditDisclosure(places) is silent: a list has no sums', async () => {
  const releases = [{ date: '2025-01-16', file: 'data/places/2025-01-16.csv', rows: [{ line: 2, id: 'a-1' }] }];
  expect(await auditDisclosure(datasets.places, releases, { areas: four, least: 5 })).toEqual([]);
});
