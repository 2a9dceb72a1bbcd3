import { describe, expect, test } from 'vitest';
import { formatProblem } from './problem.ts';
import { readAreas } from './read-areas.ts';

const areas = (...rows: readonly string[]): string =>
  `代码,名称,简称,上级,层级,经度,纬度,别名\n1,全市,全市,,市,,,合计\n${rows.join('\n')}\n`;

test('readAreas(text) reads parents, seats and aliases', () => {
  const { areas: read, problems } = readAreas(areas('11,甲区,甲,1,县市区,120.1,30,甲县；老甲'), 'data/areas.csv');
  expect(problems).toEqual([]);
  expect(read[1]).toEqual({
    code: '11',
    name: '甲区',
    short: '甲',
    parent: '1',
    level: '县市区',
    aliases: ['甲县', '老甲'],
    seat: [120.1, 30],
  });
});

describe('readAreas(text)', () => {
  test.each([
    ['an unknown level', ['11,甲区,甲,1,区,,,'], 'x:3 [层级] 层级只能是 市、县市区、功能区、统计口径，实际为「区」'],
    ['half a seat', ['11,甲区,甲,1,县市区,120,,'], 'x:3 [经度] 经度和纬度要么都填'],
    ['an unknown parent', ['11,甲区,甲,2,县市区,,,'], 'x:3 [上级] 没有代码为「2」的地区'],
    ['no parent', ['11,甲区,甲,,县市区,,,'], 'x:3 [上级] 不能为空'],
    ['a circle', ['11,甲区,甲,12,县市区,,,', '12,乙区,乙,11,县市区,,,'], 'x:3 [上级] 上级绕成了圈'],
    [
      'an alias of two areas',
      ['11,甲区,甲,1,县市区,,,老城', '12,乙区,乙,1,县市区,,,老城'],
      'x:4 「老城」既指甲区，又指乙区',
    ],
    ['two cities', ['2,又市,又市,,市,,,'], 'x [层级] 层级为「市」的应有且只有一行，实际 2 行'],
    ['a code that is no address', ['1 1,甲区,甲,1,县市区,,,'], 'x:3 [代码] 代码只用字母、数字和短横线'],
    ['a short row', ['11,甲区'], 'x:3 少了 6 格'],
  ])('refuses %s', (_name, rows, message) => {
    expect(
      readAreas(areas(...rows), 'x')
        .problems.map(formatProblem)
        .join('\n'),
    ).toContain(message);
  });
});

test('readAreas(text) names the mistyped code, not the lines that write it right', () => {
  const rows = ['1O,市区,市区,1,统计口径,,,', '11,甲区,甲,10,县市区,,,', '12,乙区,乙,10,县市区,,,'];
  expect(readAreas(areas(...rows), 'x').problems.map(formatProblem)).toEqual([
    'x:3 [代码] 有 2 行的上级写「10」，这里是「1O」；请核对',
  ]);
});

test('readAreas(text) says of wrong headings that alone', () => {
  const said = readAreas(areas('11,甲区,甲,1,县市区,,,').replaceAll(',', ';'), 'x').problems.map(formatProblem);
  expect(said.every((text) => text.includes('表头'))).toBe(true);
});
