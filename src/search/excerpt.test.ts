import { expect, test } from 'vitest';
import { cutBeginning, cutExcerpt } from './excerpt.ts';
import { toNormal } from './normal.ts';

const cut = (text: string, query: string): string => {
  const from = toNormal(text).indexOf(query);
  const { before, match, after } = cutExcerpt(text, from, from + query.length);
  return `${before}[${match}]${after}`;
};

test.each([
  ['企业职称评审“直通车”。', '评审直通车', '企业职称[评审“直通车]”。'],
  ['市 321 人才', '321人才', '市 [321 人才]'],
  ['〔2022〕8号', '20228号', '[〔2022〕8号]'],
])('cutExcerpt(%j) around %j is %j', (text, query, excerpt) => {
  expect(cut(text, query)).toBe(excerpt);
});

test('cutExcerpt(text, from, to) shortens both sides and begins behind a mark', () => {
  const text = `${'甲'.repeat(30)}，${'乙'.repeat(10)}职称${'丙'.repeat(80)}`;
  expect(cut(text, '职称')).toBe(`…${'乙'.repeat(10)}[职称]${'丙'.repeat(60)}…`);
});

test('cutBeginning(text) has no match', () => {
  expect(cutBeginning('短')).toEqual({ before: '', match: '', after: '短' });
  expect(cutBeginning('长'.repeat(100)).after).toHaveLength(85);
});
