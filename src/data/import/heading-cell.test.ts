import { describe, expect, test } from 'vitest';
import { datasets } from '../registry.ts';
import { headingCell, headingPair, knownHeadings, type HeadingCell } from './heading-cell.ts';

const engineers = knownHeadings(datasets.engineers);
const places = knownHeadings(datasets.places);
const told = (cell: HeadingCell): string => {
  if ('column' in cell) return cell.column.key;
  return 'year' in cell ? `${cell.year} ${cell.status ?? '-'}` : `? ${cell.unknown}`;
};

test.each([
  ['年份', 'year'],
  ['年 份', 'year'],
  ['　年\n份 ', 'year'],
  ['统计年度', 'year'],
  ['县（市、区）', 'area'],
  ['人数（人）', 'value'],
  ['人数(人)', 'value'],
  ['人数（万人）', '? 人数（万人）'],
  ['人数合计', '? 人数合计'],
  ['2024年', '2024 -'],
  ['２０２４', '2024 -'],
  ['2024年（初步）', '2024 初步'],
  ['2024年（初步数）', '2024 初步'],
  ['2024年（预计）', '? 2024年（预计）'],
  ['24年', '? 24年'],
  ['', '? '],
])('headingCell(%j) is %s', (text, expected) => {
  expect(told(headingCell(text, engineers))).toBe(expected);
});

test('headingCell(text) knows years only where a table can be wide', () => {
  expect(told(headingCell('2024年', places))).toBe('? 2024年');
  expect(told(headingCell('编号*', places))).toBe('id');
  expect(told(headingCell('县市区', places))).toBe('county');
});

describe('headingPair(upper, lower)', () => {
  test.each([
    ['年份', '', 'year'],
    ['人数', '（人）', 'value'],
    ['人数', '人', 'value'],
    ['人数', '万人', '? 人数万人'],
    ['人数', '2024年', '2024 -'],
    ['', '2024年', '2024 -'],
    ['2024年', '（人）', '2024 -'],
    ['2023年', '2024年', '? 2023年2024年'],
    ['完成率', '2024年', '? 完成率2024年'],
    ['年份', '地区', '? 年份地区'],
  ])('%s over %s is %s', (upper, lower, expected) => {
    expect(told(headingPair(upper, lower, engineers))).toBe(expected);
  });
});
