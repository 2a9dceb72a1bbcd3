import { expect, test } from 'vitest';
import { isSlip, spansOf } from './spans.ts';

const readings = new Map([
  ['职', ['zhi']],
  ['支', ['zhi']],
  ['只', ['zhi']],
  ['自', ['zi']],
  ['安', ['an']],
  ['行', ['hang', 'xing']],
]);
const spans = (query: string, character: string, slips = false): string =>
  spansOf(query, 0, character, readings, slips)
    .map(({ end, cost, slip }) => `${query.slice(0, end)}=${String(cost)}${slip ? '!' : ''}`)
    .join(' ');

test.each([
  ['zhicheng', '职', 'z=1 zh=1 zhi=0'],
  ['zicheng', '职', 'z=1 zi=1.2'],
  ['zhicheng', '自', 'z=1 zhi=1.2'],
  ['zhi', '职', 'z=1 zh=1 zhi=0'],
  ['ang', '安', 'a=1 an=0 ang=1.2'],
  ['xi', '行', 'x=1 xi=0.7'],
  ['han', '行', 'h=1 han=1.2'],
  ['职称', '职', '职=0'],
  ['支称', '职', '支=0.5'],
  ['自称', '职', '自=1.7'],
  ['安称', '职', ''],
  ['3', '3', '3=0'],
  ['z', '。', ''],
])('spansOf(%j) for %s are %j', (query, character, text) => {
  expect(spans(query, character)).toBe(text);
});

test('spansOf(query, …, slips) forgives one letter', () => {
  expect(spans('zhu', '职', true)).toContain('zhu=3!');
  expect(spans('zih', '职', true)).toContain('zih=3!');
});

test.each([
  ['zhi', 'zi', true],
  ['zhi', 'zhii', true],
  ['zhi', 'zhu', true],
  ['zhi', 'zih', true],
  ['zhi', 'hzi', true],
  ['zhi', 'zhi', false],
  ['zhi', 'ihz', false],
  ['zhi', 'z', false],
  ['zhi', 'zhuai', false],
])('isSlip(%j, %j) is %j', (a, b, slip) => {
  expect(isSlip(a, b)).toBe(slip);
  expect(isSlip(b, a)).toBe(slip);
});
