import { expect, test } from 'vitest';
import { editDistance, findNearest, suggestion } from './suggestion.ts';

test.each([
  ['', '', 0],
  ['人数', '', 2],
  ['地区编码', '地区代码', 1],
  ['kitten', 'sitting', 3],
  ['甲乙', '乙甲', 2],
  ['ab', 'abcd', 2],
  ['abc', 'xbc', 1],
  ['abc', 'abx', 1],
  ['a', 'b', 1],
])('editDistance(%s, %s) is %i', (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
  expect(editDistance(to, from)).toBe(distance);
});

test.each([
  ['地区编码', '地区代码'],
  ['人数（人）', '人数'],
  ['　人数', '人数'],
  ['薪酬', undefined],
  // One letter is part of too many words.
  ['核实日期', undefined],
])('findNearest(%s) is %s', (word, near) => {
  expect(findNearest(word, ['年份', '地区代码', '人数', '日'])).toBe(near);
});

test.each([
  ['abcd', ['abxy'], 'abxy'],
  ['abcd', ['axyz'], undefined],
  ['abc', ['axy'], undefined],
  ['abcd', ['abxy', 'abcx'], 'abcx'],
  ['abcd', ['abcx', 'abcy'], 'abcx'],
  ['人数合计表', ['人数', '合计数据表'], '人数'],
  ['ＡＢ', ['ab', 'AB'], 'AB'],
])('findNearest(%s, %j) is %s', (word, known, near) => expect(findNearest(word, known)).toBe(near));

test('suggestion(word, known) asks, or says nothing', () => {
  expect(suggestion('人数（人）', ['人数'])).toBe('；是不是「人数」');
  expect(suggestion('薪酬', ['人数'])).toBe('');
});
