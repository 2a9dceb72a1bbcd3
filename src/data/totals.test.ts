import { describe, expect, test } from 'vitest';
import { datasets } from './registry.ts';
import { testAreas } from './testing.ts';
import { checkTotals, type TotalsResult } from './totals.ts';

const engineers = (values: Readonly<Record<string, number | null>>): TotalsResult => {
  const rows = Object.entries(values).map(([areaCode, value], index) => ({
    line: index + 2,
    year: 2024,
    areaCode,
    area: testAreas.find(({ code }) => code === areaCode)?.name ?? '',
    tier: '初阶',
    value,
    status: value === null ? 'missing' : 'final',
    note: null,
  }));
  return checkTotals(datasets.engineers, rows, testAreas, 'x.csv');
};

// Integer-like keys come first in an object, so rows stand in this order: 1, 11, 12, 13, core, zone, rest.
describe('checkTotals(engineers, rows)', () => {
  test.each([
    ['topmost areas add up', { '1': 10, core: 7, '11': 4, '12': 3, '13': 3 }],
    ['an area inside another is not added again', { '1': 10, '11': 4, zone: 1, '12': 3, '13': 3 }],
    ['the two halves of a county stand for it', { '1': 10, rest: 3, zone: 1, '12': 3, '13': 3 }],
    ['a part of a county is less than it', { '11': 4, zone: 1 }],
    ['an unpublished part leaves room', { '1': 10, '11': 4, '12': null, '13': 3 }],
    ['a city without its counties', { '1': 10 }],
    ['counties without a city', { '11': 4, '12': 3 }],
    ['an unpublished total', { '1': null, '11': 4 }],
  ])('says nothing when %s', (_name, values) => {
    expect(engineers(values)).toEqual({ problems: [], notes: [] });
  });

  test.each([
    [
      'a total that is too small',
      { '1': 9, '11': 4, '12': 3, '13': 3 },
      '2024年初阶：全市公布数 9，各地区之和 10，多 1。按原数公布，未作改动。',
    ],
    [
      'a total that is too large',
      { '1': 12, '11': 4, '12': 3, '13': 3 },
      '2024年初阶：全市公布数 12，各地区之和 10，少 2。按原数公布，未作改动。',
    ],
    [
      'a county that is not its halves',
      { '11': 5, rest: 3, zone: 1 },
      '2024年初阶：甲区公布数 5，各地区之和 4，少 1。按原数公布，未作改动。',
    ],
    [
      'parts above a total in spite of a gap',
      { '1': 5, '11': 4, '12': null, '13': 3 },
      '2024年初阶：全市公布数 5，已公布的各地区之和 7，多 2。按原数公布，未作改动。',
    ],
  ])('notes %s', (_name, values, note) => {
    const { problems, notes } = engineers(values);
    expect(notes).toEqual([note]);
    expect(problems).toMatchObject([{ line: 2, column: '人数', severity: 'warning', message: note }]);
  });

  test('warns the editor alone of a row that may have been forgotten', () => {
    const { problems, notes } = engineers({ '1': 10, '11': 4, '12': 3 });
    expect(notes).toEqual([]);
    expect(problems[0]?.message).toBe(
      '2024年初阶：全市公布数 10，已公布的各地区之和 7，少 3；没有丙县的行，请核对是否漏了',
    );
  });
});

describe('checkTotals(professionals, rows)', () => {
  const block = (areaCode: string, area: string, values: Readonly<Record<string, number | null>>) =>
    Object.entries(values).map(([indicator, value], index) => ({
      line: index + 2,
      year: 2020,
      areaCode,
      area,
      indicator,
      value,
      status: 'final',
      note: null,
    }));
  const notes = (...rows: readonly { line: number }[]): readonly string[] =>
    checkTotals(datasets.professionals, rows, testAreas, 'x.csv').notes;

  test('compares 合计 with each group of parts, one note a group over all areas', () => {
    const wrong = { 合计: 1000, '职称:高级': 600, '职称:初级': 563, '学科:甲': 400, '学科:乙': 600, '行业:一': 7 };
    const right = { 合计: 10, '职称:高级': 4, '职称:初级': 6 };
    expect(notes(...block('1', '全市', wrong), ...block('11', '甲区', wrong), ...block('12', '乙区', right))[0]).toBe(
      '2020年合计：全市公布数 1,000，已公布的各地区之和 1,010，多 10。按原数公布，未作改动。',
    );
    expect(notes(...block('11', '甲区', wrong), ...block('12', '乙区', right))).toEqual([
      '2020年“职称”各项之和与“合计”不一致：甲区 1,163 与 1,000，多 163。按原数公布，未作改动。',
    ]);
  });

  test.each([
    ['a group with one part', { 合计: 10, '行业:一': 7 }],
    ['a group with an unpublished part', { 合计: 10, '职称:高级': 4, '职称:初级': null }],
    ['an unpublished 合计', { 合计: null, '职称:高级': 4, '职称:初级': 5 }],
    ['parts without 合计', { '职称:高级': 4, '职称:初级': 5 }],
  ])('leaves %s alone', (_name, values) => {
    expect(notes(...block('11', '甲区', values))).toEqual([]);
  });
});
