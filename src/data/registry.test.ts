import { describe, expect, test } from 'vitest';
import { datasetIn, datasetNames, datasetNamesIn, datasets, type DatasetName } from './registry.ts';
import { schemaAt, type Column, type DatasetSchema } from './schema.ts';
import { testVocabulary } from './testing.ts';

const headings = (name: DatasetName, isMeant: (column: Column) => boolean): string => {
  const { columns } = schemaAt(datasets[name], '2026-01-01');
  return columns
    .filter(isMeant)
    .map(({ heading }) => heading)
    .join(' ');
};

const ofAPlace =
  '级别 批次 认定时间 有效期至 乡镇街道 地址 经度 纬度 坐标系 坐标精度 服务内容 服务范围 产业领域 服务时间 是否需预约 联系部门 办公电话 对接部门 对接电话 网址 来源网址 核实日期 备注';

test.each([
  ['targets', '', ''],
  ['engineers', '人数 备注', '备注'],
  ['indicators', '数值 备注', '备注'],
  ['professionals', '人数 备注', '备注'],
  ['places', ofAPlace, '更新日期 核实日期 备注'],
] as const)('datasets.%s may leave these cells empty, and change these without a reason', (name, optional, upkeep) => {
  expect(headings(name, ({ required }) => !required)).toBe(optional);
  expect(headings(name, (column) => column.upkeep === true)).toBe(upkeep);
});

test.each(datasetNames)('datasets.%s names its rows, numbers and states by columns that every release has', (name) => {
  const { columns, key, value, ...schema }: DatasetSchema = datasets[name];
  expect(schema.name).toBe(name);
  expect(new Set(columns.map((column) => column.key)).size).toBe(columns.length);
  expect(new Set(columns.map((column) => column.heading)).size).toBe(columns.length);
  const first = columns.filter(({ since }) => since === undefined);
  for (const one of [...key, ...(value === undefined ? [] : [value])])
    expect(first.map((column) => column.key)).toContain(one);
  expect(columns.filter(({ kind, since }) => kind === 'status' && since !== undefined)).toEqual([]);
  for (const { since } of columns) expect(since ?? '2027-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('the datasets and their columns are those on file', async () => {
  const lines = Object.values<DatasetSchema>(datasets).flatMap(({ name, title, about, columns, ...schema }) => [
    `${name} ${title}：${about} ${JSON.stringify(schema)}`,
    ...columns.map(
      ({ key, heading, kind, about: what, ...more }) => `  ${heading} ${key} ${kind}：${what} ${JSON.stringify(more)}`,
    ),
    '',
  ]);
  await expect(lines.join('\n')).toMatchFileSnapshot('written/datasets.txt');
});

describe('datasetIn(vocabulary, name)', () => {
  test('takes the words of the plan, and general ones where it has none', () => {
    const vocabulary = { authority: '工会', datasets: { engineers: { title: '两类技师', about: '按年。' } } };
    expect(datasetIn(vocabulary, 'engineers')).toMatchObject({ name: 'engineers', title: '两类技师', about: '按年。' });
    expect(datasetIn(vocabulary, 'places').title).toBe('场所名录');
    expect(datasetIn({ authority: '工会' }, 'engineers').title).toBe('各层级培育人数');
    expect(datasetIn(vocabulary, 'places').columns.find(({ key }) => key === 'authority')?.heading).toBe('对接工会');
  });
});

describe('datasetNamesIn(vocabulary)', () => {
  const { indicators } = testVocabulary;
  test.each([
    ['all', testVocabulary, 'targets engineers indicators professionals places'],
    ['no baseline', { indicators }, 'targets engineers indicators places'],
    ['no indicators', { ...testVocabulary, indicators: [] }, 'targets engineers professionals places'],
  ])('%s', (_what, vocabulary, names) => {
    expect(datasetNamesIn(vocabulary).join(' ')).toBe(names);
  });
});
