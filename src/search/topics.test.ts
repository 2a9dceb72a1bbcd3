import { expect, test } from 'vitest';
import { sampleRules, wholeIndex } from '../../tests/search/samples.ts';
import { toQuestion } from './asked.ts';
import type { SearchDocument } from './document.ts';
import { search } from './search.ts';
import { suggested, suggestionsFor } from './steps/suggested.ts';
import { topicsOf } from './topics.ts';

const page = (url: string, text: string): SearchDocument => ({ url, title: url, kind: 'policy', blocks: [{ text }] });
const index = wholeIndex(
  [page('/pay/', '丁窗口，丁津贴'), page('/list/', '丁窗口，丁津贴'), page('/none/', '丙')],
  sampleRules,
  ['津贴', '窗口', '标准', '金额'],
  { '/pay/': ['津贴 标准'], '/list/': ['窗口 金额/点', '名录'] },
);
const urlOf = (document: number): string | undefined => index.corpus.documents[document]?.url;

test('topicsOf(query) tells the ways that are asked whole, and the words of all ways', () => {
  const topics = topicsOf(toQuestion(index, '窗口标准金额点'), index);
  const told = [...topics].map(([document, { ways, said, named }]) => [
    urlOf(document),
    ways.map(({ asked }) => asked),
    [...said],
    [...named],
  ]);
  expect(told).toEqual([
    ['/pay/', [], [], [2, 3]],
    ['/list/', ['窗口 金额/点'], [0, 1, 4, 5], [0, 1, 4, 5]],
  ]);
});

test('topicsOf(query) tells of what is outside only the ways that name all of it, and no words', () => {
  const rules = { ...sampleRules, outside: ['身份证', '杭州'] };
  const ways = { '/pay/': ['窗口 身份证', '津贴'], '/list/': ['窗口'] };
  const told = wholeIndex([page('/pay/', '窗口'), page('/list/', '窗口')], rules, ['津贴', '窗口'], ways);
  const waysOf = (query: string): readonly string[] =>
    suggestionsFor(told, toQuestion(told, query)).flatMap((each) => each.ways.map(({ asked }) => asked));
  expect(waysOf('窗口的身份证')).toEqual(['窗口 身份证']);
  expect(search(told, '窗口的身份证').tiers.map(({ name }) => name)).toEqual(['suggested']);
  const silent = ['身份证', '津贴身份证', '杭州窗口', '杭州窗口身份证'];
  expect(
    silent.filter((query) =>
      topicsOf(toQuestion(told, query), told)
        .values()
        .some(({ ways: all, named }) => all.length + named.size > 0),
    ),
  ).toEqual([]);
  expect(silent.flatMap((query) => search(told, query).tiers)).toEqual([]);
});

test('suggestionsFor(query) takes a page whose words are nearly all of a query that no way asks', () => {
  const suggested = (query: string): readonly (string | undefined)[] =>
    suggestionsFor(index, toQuestion(index, query)).map(({ document }) => urlOf(document));
  expect(suggested('标准')).toEqual(['/pay/']);
  expect(suggested('窗口标准')).toEqual([]);
});

test('search(query) puts the page first whose words in answers.yaml are asked for, of two that say the same', () => {
  const first = (query: string): string | undefined => {
    const [tier] = search(index, query).tiers;
    return urlOf(tier?.hits[0]?.document ?? -1);
  };
  expect([first('丁津贴'), first('丁窗口')]).toEqual(['/pay/', '/list/']);
});

test('suggested(query) takes no page whose words alone are asked for beside one whose ways say all', () => {
  const pages = { '/pay/': ['津贴 标准', '津贴 窗口'], '/list/': ['窗口 金额', '名录 津贴'] };
  const told = wholeIndex([page('/pay/', '甲'), page('/list/', '津贴窗口')], sampleRules, ['津贴', '窗口'], pages);
  const hits = suggested(told, toQuestion(told, '窗口的津贴'));
  expect(hits.map(({ document }) => told.corpus.documents[document]?.url)).toEqual(['/pay/']);
});

test('topicsOf(query) takes a word of a way in other letters for no Chinese one that means the same', () => {
  const rules = { ...sampleRules, synonyms: [['津贴', 'bonus', 'bonuses']] };
  const told = wholeIndex([page('/pay/', '窗口'), page('/en/', '窗口')], rules, [], {
    '/pay/': ['津贴'],
    '/en/': ['bonus'],
  });
  const pagesOf = (query: string): readonly (string | undefined)[] =>
    suggestionsFor(told, toQuestion(told, query)).map(({ document }) => told.corpus.documents[document]?.url);
  expect(['津贴', 'bonuses'].map(pagesOf)).toEqual([['/pay/'], ['/pay/', '/en/']]);
});
