import { describe, expect, test } from 'vitest';
import { matchHeadings } from './headings.ts';
import { formatProblem } from './problem.ts';
import { readRelease } from './read-release.ts';
import { datasets, type EngineerRow } from './registry.ts';
import { schemaAt, type Column, type DatasetSchema } from './schema.ts';
import { headingOf, rowOf, testContext } from './testing.ts';

const heading = headingOf(datasets.engineers);
const messages = (schema: DatasetSchema, text: string): readonly string[] =>
  readRelease(schema, text, testContext).problems.map((problem) =>
    formatProblem(problem).replace('data/test/2025-01-16.csv', ''),
  );
const freeText = (column: Column): Column => ({ ...column, kind: 'text' });
const engineers = (...lines: readonly string[]): string => `${[heading, ...lines].join('\n')}\n`;

describe('readRelease(engineers, text)', () => {
  test('reads typed rows with their lines', () => {
    const text = engineers(
      '2024,1,全市,初阶,12,正式,',
      '2024,11,甲区,初阶,,不予公布,"甲\n乙"',
      '2024,13,丙县,初阶,0,初步,',
    );
    const { rows, problems } = readRelease(datasets.engineers, text, testContext);
    expect(problems).toEqual([]);
    const expected: readonly Partial<EngineerRow>[] = [
      { line: 2, year: 2024, areaCode: '1', area: '全市', tier: '初阶', value: 12, status: 'final' },
      {
        line: 3,
        year: 2024,
        areaCode: '11',
        area: '甲区',
        tier: '初阶',
        value: null,
        status: 'withheld',
        note: '甲\n乙',
      },
      { line: 5, year: 2024, areaCode: '13', area: '丙县', tier: '初阶', value: 0, status: 'provisional' },
    ];
    expect(rows).toEqual(expected.map((row) => rowOf('engineers', row)));
  });

  test.each([
    ['a short row', ['2024,1,全市,初阶,12,正式'], ':2 少了 1 格'],
    ['a number without 状态 that allows it', ['2024,1,全市,初阶,12,待发布,'], ':2 [人数] 状态为「待发布」，数字应留空'],
    ['a missing number', ['2024,1,全市,初阶,,初步,'], ':2 [人数] 状态为「初步」，必须有数字'],
    [
      'a name of another area',
      ['2024,11,乙区,初阶,1,正式,'],
      ':2 [地区] 地区代码 11 的名称是「甲区」，实际为「乙区」；若指乙区，代码应为 12',
    ],
    ['an unknown tier', ['2024,1,全市,中阶,1,正式,'], ':2 [层级] 没有这个层级：「中阶」'],
    [
      'a duplicate key',
      ['2024,1,全市,初阶,1,正式,', '2024,1,全市,初阶,2,初步,'],
      ':3 [年份、地区代码、层级] 与第 2 行重复',
    ],
    ['a heading and nothing else', [], ' 只有表头'],
  ])('refuses %s', (_name, lines, message) => {
    const found = messages(datasets.engineers, engineers(...lines));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
    expect(readRelease(datasets.engineers, engineers(...lines), testContext).rows).toEqual([]);
  });

  test('lists all problems of all rows', () => {
    const text = engineers('2024年,99,甲,中阶,x,好,=1', '2024,1,全市');
    expect(messages(datasets.engineers, text)).toHaveLength(8);
  });
});

describe('readRelease(other datasets)', () => {
  test('refuses a unit that is not the vocabulary’s', () => {
    const names = headingOf(datasets.indicators);
    const found = messages(datasets.indicators, `${names}\n2024,1,全市,中心数,3,家,正式,\n`);
    expect(found).toEqual([':2 [单位] 「中心数」的单位是「个」，实际为「家」']);
  });

  test('refuses a slash in a key and keys that differ only in width', () => {
    const columns = datasets.professionals.columns.map((one) => (one.key === 'indicator' ? freeText(one) : one));
    const names = headingOf(datasets.professionals);
    const rows = ['甲/乙', '职称:高级', '职称：高级'].map((name) => `2024,1,全市,${name},3,正式,`);
    const found = messages({ ...datasets.professionals, columns }, `${[names, ...rows].join('\n')}\n`);
    expect(found[0]).toContain(':2 [指标] 不能含「/」');
    expect(found[1]).toContain(':4 [年份、地区代码、指标] 与第 3 行重复');
  });

  test('refuses a target whose clause or indicator nobody knows', () => {
    const found = messages(
      datasets.targets,
      '指标,口径,目标值,单位,条款\n初阶,每年,1,名,二·中阶\n中阶,每年,1,名,二·初阶\n',
    );
    expect(found[0]).toContain(':2 [条款] 计划里没有这个条款');
    expect(found[1]).toContain(':3 [指标] 没有这个指标');
  });
});

describe('readRelease(places, text)', () => {
  const { columns } = schemaAt(datasets.places, testContext.date);
  const fixed: Record<string, string> = {
    名称: '测试点',
    类型: '受理点',
    状态: '在运行',
    县市区: '甲区',
    依托单位: '测试企业',
    来源: '测试名单',
    更新日期: '2025-01-01',
  };
  const place = (cells: Record<string, string>, id = 'a-1'): string =>
    columns
      .map((column) => (column.key === 'id' ? id : (cells[column.heading] ?? fixed[column.heading] ?? '')))
      .join(',');
  const places = (...rows: readonly string[]): string => `${[headingOf(datasets.places), ...rows].join('\n')}\n`;
  const at = (longitude: string, latitude: string, system = 'WGS-84'): Record<string, string> => ({
    经度: longitude,
    纬度: latitude,
    坐标系: system,
    坐标精度: '门址',
  });

  test.each([
    ['coordinates in each system', at('120.01', '30.01', 'GCJ-02')],
    ['no coordinates', {}],
    ['a town of its county', { 乡镇街道: '东街道' }],
    ['a town of the county around a zone', { 县市区: '甲开发区', 乡镇街道: '东街道' }],
    ['a zone without a seat, near the seat around it', { 县市区: '甲开发区', ...at('120.1', '30.1') }],
  ])('accepts %s', (_name, cells) => {
    expect(messages(datasets.places, places(place(cells)))).toEqual([]);
  });

  test.each([
    ['swapped coordinates', at('30', '120'), '[经度] 经度和纬度填反了；请写经度 120，纬度 30'],
    ['a point outside the bounds', at('110', '30'), '[经度] 位置 110, 30 超出范围'],
    ['a point far from the seat', at('120.9', '30'), '[经度] 离甲区驻地 87 公里，超过 60 公里'],
    [
      'a scope as county',
      { 县市区: '中心城区' },
      '[县市区] 「中心城区」不是一个县（市、区）；可以写 甲区、乙区、甲开发区、丙县',
    ],
    ['a town of another county', { 乡镇街道: '西镇' }, '[乡镇街道] 甲区没有「西镇」，它在丙县'],
    ['an unknown town', { 乡镇街道: '东街' }, '[乡镇街道] 甲区没有「东街」；是不是「东街道」'],
    [
      'precision without coordinates',
      { 坐标精度: '门址', 坐标系: 'WGS-84', 经度: '120' },
      '[纬度] 填了经度、坐标系、坐标精度就要填纬度',
    ],
  ])('refuses %s', (_name, cells, message) => {
    const found = messages(datasets.places, places(place(cells)));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`:2 ${message}`);
  });

  test('warns of two places at one point, whatever their systems say', () => {
    const text = places(place(at('120.01', '30.01')), place(at('120.01', '30.01', 'CGCS2000'), 'a-2'));
    const { rows, problems } = readRelease(datasets.places, text, testContext);
    expect(rows).toHaveLength(2);
    expect(problems).toMatchObject([
      { line: 2, severity: 'warning', message: expect.stringContaining('与第 3 行') as string },
    ]);
  });
});

describe('matchHeadings(columns, cells)', () => {
  const columns = datasets.targets.columns;
  test('says of a heading that came later since when releases have it', () => {
    const later = [{ ...columns[4], heading: '依据', since: '2027-01-01' }];
    const { problems } = matchHeadings(columns, '指标,口径,目标值,单位,条款,依据'.split(','), 'x.csv', 1, later);
    expect(problems.map(({ message }) => message)).toEqual([
      '「依据」这一列从 2027-01-01 起发布的版本才有；请删去这一列，或核对文件名里的发布日期',
    ]);
  });

  test.each([
    ['指标,口径,目标值,单位,条款', []],
    ['口径,指标,目标值,单位,条款', ['列的先后应为 指标,口径,目标值,单位,条款']],
    ['指标,口径,目标值,单位', ['缺少表头「条款」；表头应为 指标,口径,目标值,单位,条款']],
    ['指标,口径,目标值,单位,条款,条款', ['表头「条款」重复（第 5 列和第 6 列）；请留一列']],
    ['指标,口径,目标值,单位,条款,', ['第 6 列没有表头；请删去这一列']],
    [
      '指标,口径,目标,单位,条款',
      ['不认识的表头「目标」；是不是「目标值」', '缺少表头「目标值」；表头应为 指标,口径,目标值,单位,条款'],
    ],
    ['指标,口径,目标值,单位,条款,另一列', ['不认识的表头「另一列」']],
  ])('%s', (line, expected) => {
    expect(matchHeadings(columns, line.split(','), 'x.csv').problems.map(({ message }) => message)).toEqual(expected);
  });
});
