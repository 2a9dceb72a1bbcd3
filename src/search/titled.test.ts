import { expect, test } from 'vitest';
import { answerFromTitles, describeTitle } from './titled.ts';

const pages = [
  { url: '/a/', title: '奖励标准', kind: 'policy' },
  { url: '/b/', title: '奖励', kind: 'policy', terms: ['奖金'] },
  { url: '/c/', title: '服务点', kind: 'place', area: '永康市' },
] as const;
const found = (query: string): readonly (readonly [string, readonly number[]])[] =>
  answerFromTitles(pages, query).tiers.map(({ name, hits }) => [name, hits.map(({ document }) => document)]);

test('answerFromTitles(pages, query) lists pages called so before those whose title holds it', () => {
  expect(found('“奖励”')).toEqual([
    ['title', [1]],
    ['exact', [0]],
  ]);
  expect(found('奖金')).toEqual([['title', [1]]]);
});

test.each(['', '。', '奖励服务点', '奖励\n服务点'])('answerFromTitles(pages, %j) finds nothing', (query) => {
  expect(found(query)).toEqual([]);
});

test('describeTitle(page) tells title, kind and area', () => {
  expect(describeTitle(pages[2])).toMatchObject({ url: '/c/', title: '服务点', kind: 'place', area: '永康市' });
});
