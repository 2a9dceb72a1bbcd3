import { expect, test } from 'vitest';
import { editDistance, findNearest } from './suggestion.ts';

test.each([
  ['', '', 0],
  ['人数', '', 2],
  ['地区编码', '地区代码', 1],
  ['kitten', 'sitting', 3],
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
