import { describe, expect, test } from 'vitest';
import { datasets } from '../registry.ts';
import { testKnown } from '../testing.ts';
import { headingCell, knownHeadings, type HeadingCell } from './heading-cell.ts';

const engineers = knownHeadings(datasets.engineers, testKnown);
const places = knownHeadings(datasets.places, testKnown);
/** `2024·初阶 初步 (人) ?女`: what a heading fixes, its state, its unit and what is left; or the column, or what is not known. */
const told = (cell: HeadingCell): string => {
  if ('column' in cell) return cell.column.key;
  if ('unknown' in cell) return `? ${cell.unknown}`;
  const { cells, status, unit, rest } = cell.numbers;
  return [
    Object.values(cells).join('·') || 'value',
    ...(status === null ? [] : [status]),
    ...(unit === null ? [] : [`(${unit})`]),
    ...(rest === '' ? [] : [`?${rest}`]),
  ].join(' ');
};

test.each([
  ['年份', 'year'],
  ['年 份', 'year'],
  ['　年\n份 ', 'year'],
  ['统计年度', 'year'],
  ['县（市、区）', 'area'],
  ['人数（人）', 'value (人)'],
  ['人数(人)', 'value (人)'],
  ['人数（万人）', 'value (万人)'],
  ['人数合计', '合计'],
  ['人数*', 'value'],
  ['新增人数', 'value ?新增'],
  ['2024年', '2024'],
  ['２０２４', '2024'],
  ['2024年（初步）', '2024 初步'],
  ['2024年（初步数）', '2024 初步'],
  ['2024年（预计）', '2024 预计'],
  ['2024年①', '2024 ?①'],
  ['2024年*', '2024 ?*'],
  ['2023—2024年', '? 2023—2024年'],
  ['初阶', '初阶'],
  ['初阶（人）', '初阶 (人)'],
  ['初阶人数', '初阶'],
  ['2024年初阶', '2024·初阶'],
  ['初阶（女）', '初阶 ?女'],
  ['初阶和高阶', '? 初阶和高阶'],
  ['甲区', '甲区'],
  ['甲', '甲'],
  ['甲区（不含开发区）', '甲区（不含开发区）'],
  ['其中：丙县', '丙县'],
  ['各层级人数', '? 各层级人数'],
  ['24年', '? 24年'],
  ['', '? '],
])('headingCell(%j) is %s', (text, expected) => {
  expect(told(headingCell([text], engineers))).toBe(expected);
});

test('headingCell(text) knows years only where a table can be wide', () => {
  expect(told(headingCell(['2024年'], places))).toBe('? 2024年');
  expect(told(headingCell(['编号*'], places))).toBe('id');
  expect(told(headingCell(['县市区'], places))).toBe('county');
});

describe('headingCell([upper, lower])', () => {
  test.each([
    ['年份', '', 'year'],
    ['人数', '（人）', 'value (人)'],
    ['人数', '人', 'value (人)'],
    ['人数', '万人', 'value (万人)'],
    ['人数', '2024年', '2024'],
    ['', '2024年', '2024'],
    ['2024年', '（人）', '2024 (人)'],
    ['2023年', '2024年', '? 2023年/2024年'],
    ['完成率', '2024年', '2024 ?完成率'],
    ['年份', '地区', 'area'],
    ['2024年', '初阶', '2024·初阶'],
    ['各层级人数', '初阶', '初阶'],
    ['各层级人数', '备注', 'note'],
    ['2024年', '备注', '? 2024年/备注'],
    ['地区', '地区', 'area'],
    ['目标数', '2024年', '2024 ?目标数'],
  ])('%s over %s is %s', (upper, lower, expected) => {
    expect(told(headingCell([upper, lower], engineers))).toBe(expected);
  });
});
