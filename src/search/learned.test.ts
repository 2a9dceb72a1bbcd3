import { expect, test } from 'vitest';
import { toLearned } from './learned.ts';
import { areaMark, type Lesson } from './lesson.ts';
import { describeHit } from './results.ts';
import { samplePages, sampleRules } from './samples.ts';
import { search, toIndex } from './search.ts';

const plain = toIndex(samplePages, sampleRules, ['职称']);
const urls = samplePages.map(({ url }) => url);

/** What an index answers that learned that a part speaks for pages, as far as `weight` goes. */
function ask(query: string, part: string, pages: readonly string[], weight: number): Record<string, readonly string[]> {
  const lesson: Lesson = {
    groups: [pages.map((page) => urls.indexOf(page))],
    parts: new Map([[part, { rarity: 5, groups: new Map([[0, weight]]) }]]),
  };
  const index = { ...plain, learned: toLearned(lesson, plain.corpus) };
  const { tiers } = search(index, query);
  return Object.fromEntries(
    tiers.map(({ name, hits }) => [name, hits.map((hit) => describeHit(index, hit).url.replace(/#.*/, ''))]),
  );
}

test('search(index, query) puts what was asked for first in its tier', () => {
  expect(ask('职称', '职', [], 0)['exact']?.[0]).toBe('/measures/04/');
  expect(ask('职称', '职称', ['/plan/'], 9)['exact']?.[0]).toBe('/plan/');
});

test('search(index, query) keeps exactly the pages that hold the query in the exact tier, whatever was learned', () => {
  const exact = [...(ask('职称', '职', [], 0)['exact'] ?? [])].sort();
  for (const page of urls) expect([...(ask('职称', '职称', [page], 9)['exact'] ?? [])].sort()).toEqual(exact);
});

test('search(index, query) recommends the likeliest page above those that hold the query', () => {
  const answer = ask('直通车', '直通', ['/figures/engineers/'], 12);
  expect(Object.keys(answer)).toEqual(['best', 'exact']);
  expect(answer['best']).toEqual(['/figures/engineers/']);
  expect(ask('直通车', '直通', ['/figures/engineers/'], 1)['best']).toBeUndefined();
});

test('search(index, query) recommends nothing that is first anyway', () => {
  expect(Object.keys(ask('直通车', '直通', ['/measures/04/'], 12))).toEqual(['exact']);
});

test('search(index, query) lists a page that holds nothing of the query as close, and shows how it begins', () => {
  const query = '鑫淼';
  expect(ask(query, '职称', ['/plan/'], 9)).toEqual({});
  const lesson: Lesson = {
    groups: [[urls.indexOf('/plan/')]],
    parts: new Map([['鑫淼', { rarity: 5, groups: new Map([[0, 9]]) }]]),
  };
  const index = { ...plain, learned: toLearned(lesson, plain.corpus) };
  const [tier] = search(index, query).tiers;
  expect(tier?.name).toBe('close');
  expect(tier?.hits.map((hit) => describeHit(index, hit))).toMatchObject([
    { url: '/plan/', title: '计划原文', excerpt: { match: '' } },
  ]);
});

test('search(index, query) applies what was asked of one area to the area that is named, and to no other', () => {
  const pages = ['/place/1/', '/place/2/'];
  const first = (query: string): string | undefined => Object.values(ask(query, `${areaMark}的`, pages, 9))[0]?.[0];
  expect(first('永康的')).toBe('/place/1/');
  expect(first('义乌的')).toBe('/place/2/');
  expect(ask('的', '的', pages, 9)['best']).toBeUndefined();
});
