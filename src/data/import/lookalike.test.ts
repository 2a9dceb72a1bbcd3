import { expect, test } from 'vitest';
import { professionals } from '../datasets/professionals.ts';
import { checkLookalikes } from './lookalike.ts';

const rows = (...words: readonly string[]) => ({
  rows: words.map((word, index) => ({ year: 2020, areaCode: 'A', indicator: word, line: index + 2 })),
});

test.each([
  ['职称: 高级', '职称：高级'],
  ['职称：高级①', '职称：高级'],
  ['职称：高级*', '职称：高级'],
  ['合 计', '合计'],
])('checkLookalikes(…) refuses %s beside %s', (word, published) => {
  expect(checkLookalikes(professionals, rows(published), rows(word), '表.csv')).toMatchObject([
    { line: 2, message: `「${word}」和上一版的「${published}」只差写法；请写得和上一版一样` },
  ]);
});

test('checkLookalikes(…) takes the same words and new ones', () => {
  expect(
    checkLookalikes(professionals, rows('职称：高级', '合计'), rows('职称：高级', '职称：中级'), '表.csv'),
  ).toEqual([]);
});
