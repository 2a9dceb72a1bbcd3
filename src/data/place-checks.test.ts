import { describe, expect, test } from 'vitest';
import { checkPosition, checkSharedPoints } from './place-checks.ts';
import { datasets } from './registry.ts';
import { testKnown } from './testing.ts';

const at = (longitude: number | null, latitude: number | null, county = '甲区') => ({
  longitude,
  latitude,
  system: longitude === null ? null : 'WGS-84',
  precision: longitude === null ? null : '门址',
  county,
});
const messages = (row: Parameters<typeof checkPosition>[0]): readonly string[] =>
  checkPosition(row, datasets.places, testKnown).map(({ key, message }) => `${key}: ${message}`);

describe('checkPosition(row) of a city from 119 to 121 and from 29 to 31', () => {
  test.each([
    ['no position', at(null, null)],
    ['the western edge, in a county without a seat of its own nearby', at(119, 30, '全市')],
    ['the eastern edge', at(121, 30, '全市')],
    ['the southern edge', at(120, 29, '全市')],
    ['the northern edge', at(120, 31, '全市')],
    ['a county that nobody knows', at(120.9, 30, '丁县')],
    ['another dataset', { year: 2024 }],
  ])('accepts %s', (_, row) => {
    expect(messages(row)).toEqual([]);
  });

  test.each([
    ['118.999, 30', at(118.999, 30)],
    ['121.001, 30', at(121.001, 30)],
    ['120, 28.999', at(120, 28.999)],
    ['120, 31.001', at(120, 31.001)],
  ])('refuses %s as outside', (point, row) => {
    expect(messages(row)).toEqual([
      `longitude: 位置 ${point} 超出范围：经度应在 119 至 121，纬度应在 29 至 31（WGS-84）；请核对坐标和坐标系`,
    ]);
  });

  test.each([
    [{ ...at(120, 30), latitude: null }, ['latitude: 填了经度、坐标系、坐标精度就要填纬度；不知道坐标时四格都留空']],
    [
      { ...at(null, null), latitude: 30, precision: '门址' },
      ['longitude', 'system'].map(
        (key) => `${key}: 填了纬度、坐标精度就要填${key === 'system' ? '坐标系' : '经度'}；不知道坐标时四格都留空`,
      ),
    ],
  ])('asks for the rest of %j', (row, expected) => {
    expect(messages(row)).toEqual(expected);
  });
});

test('checkSharedPoints(rows, file) names the first row and the others, and no point twice', () => {
  const rows = [at(120, 30), at(120, 30), at(120.1, 30), at(null, null), at(null, null), at(120, 30)];
  const problems = checkSharedPoints(
    rows.map((row, index) => ({ ...row, line: index + 2 })),
    'x.csv',
  );
  expect(problems).toMatchObject([
    {
      line: 2,
      severity: 'warning',
      message: '与第 3、7 行在同一点（120, 30）；若不在一处，请核对坐标',
    },
  ]);
});
