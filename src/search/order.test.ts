import { expect, test } from 'vitest';
import type { SearchDocument } from './document.ts';
import { toIndex, type Index } from './prepare.ts';
import type { Numbers } from './numbers/answer.ts';
import type { Rules } from './rules.ts';
import { wholeIndex } from '../../tests/search/samples.ts';
import { search } from './search.ts';
import { answerFromTitles } from './titled.ts';
import type { StepName } from './step.ts';

const rules: Rules = {
  questions: ['怎么'],
  synonyms: [['奖金', '补贴']],
  areas: [
    ['永康市', '永康'],
    ['义乌市', '义乌'],
  ],
  outside: ['杭州'],
};
const page = (url: string, title: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  ...{ url, title, kind: 'policy', blocks: [{ text }], ...more },
});

interface Case {
  readonly steps: readonly [StepName, StepName];
  readonly query: string;
  /** What only the first step finds, then what only the second one does. */
  readonly pages: readonly [SearchDocument, SearchDocument, ...SearchDocument[]];
  readonly answers?: Readonly<Record<string, readonly string[]>>;
}

const place = { kind: 'place', next: '永康市，0579-1' } as const;
const cases: readonly Case[] = [
  {
    steps: ['identity', 'title'],
    query: '方圆大厦',
    pages: [page('/p/', '点', '地址：方圆大厦', place), page('/t/', '方圆大厦', '甲')],
  },
  {
    steps: ['title', 'unique'],
    query: '工匠津贴',
    pages: [page('/t/', '甲', '乙', { terms: ['工匠津贴'] }), page('/u/', '丙', '发工匠津贴的办法')],
  },
  {
    steps: ['unique', 'area'],
    query: '永康津贴',
    pages: [page('/u/', '甲', '讲永康津贴的事'), page('/a/', '乙', '这里发津贴', { area: '永康市' })],
  },
  {
    steps: ['suggested', 'area'],
    query: '永康津贴',
    pages: [page('/s/', '甲', '乙'), page('/a/', '丙', '这里发津贴', { area: '永康市' })],
    answers: { '/s/': ['永康 津贴'] },
  },
  {
    steps: ['suggested', 'exact'],
    query: '工匠津贴',
    pages: [page('/s/', '甲', '乙'), page('/e/', '丙', '讲工匠津贴的事'), page('/f/', '丁', '也讲工匠津贴')],
    answers: { '/s/': ['工匠 津贴'] },
  },
  {
    steps: ['area', 'exact'],
    query: '永康津贴',
    pages: [
      page('/a/', '乙', '这里发津贴', { area: '永康市' }),
      page('/e/', '丁', '讲永康津贴的事'),
      page('/f/', '戊', '也讲永康津贴的事'),
    ],
  },
  {
    steps: ['exact', 'words'],
    query: '津贴发放',
    pages: [
      page('/e/', '甲', '讲津贴发放的事'),
      page('/w/', '津贴的发放', '先发放，再说津贴', { terms: ['津贴', '发放'] }),
      page('/f/', '乙', '也讲津贴发放'),
    ],
  },
  {
    steps: ['words', 'synonyms'],
    query: '工匠奖金',
    pages: [page('/w/', '奖金与工匠', '有奖金给工匠', { terms: ['工匠'] }), page('/s/', '工匠补贴', '工匠有补贴')],
  },
];

const given = ({ pages, answers = {} }: Case) => wholeIndex(pages, rules, [], answers);

test.each(cases)('search(query) lists what $steps.0 finds before what $steps.1 finds', (each) => {
  const index = given(each);
  const { tiers } = search(index, each.query);
  const listed = tiers.flatMap(({ name, hits }) =>
    hits.map(({ document }) => [name, index.corpus.documents[document]?.url] as const),
  );
  const [first, second] = each.pages.slice(0, 2).map(({ url }) => listed.findIndex(([, found]) => found === url));
  expect([listed[first ?? -1]?.[0], listed[second ?? -1]?.[0]]).toEqual(each.steps);
  expect(first).toBeLessThan(second ?? -1);
});

/** The names of the tiers that a query is answered with. */
const namesOf = (index: Index, query: string, numbers?: Numbers): readonly StepName[] =>
  search(index, query, numbers).tiers.map(({ name }) => name);

test('search(query) puts a number before what a page is called', () => {
  const index = toIndex({ documents: [page('/i/', '2025年工匠几人', '甲'), page('/n/', '乙', '丙')], rules });
  const numbers = () => ({ text: '12人', note: '', path: '/n/#c', version: '2026', demo: false });
  expect(namesOf(index, '2025年工匠几人', numbers)).toEqual(['number', 'identity']);
});

test('search(query) suggests nothing beside the one page that holds the query', () => {
  const pages = [page('/u/', '丙', '发工匠津贴的办法'), page('/s/', '甲', '乙')];
  const index = wholeIndex(pages, rules, [], { '/s/': ['工匠 津贴'] });
  expect(namesOf(index, '工匠津贴')).toEqual(['unique']);
});

test('search(query) looks for sounds only where nothing is found, then for what is close', () => {
  const pages = [page('/a/', '职称', '评职称'), page('/b/', '服务点', '服务点很多')];
  const index = wholeIndex(pages, rules);
  expect(namesOf(index, '职称')).toEqual(['title']);
  expect(namesOf(index, '支称')).toContain('alike');
  expect(namesOf(index, '很多服务点鑫')).toEqual(['close']);
});

test.each(['杭州服务点', '杭州'])('search(%j) finds nothing of what lies outside', (query) => {
  expect(search(toIndex({ documents: [page('/b/', '服务点', '服务点很多')], rules }), query).tiers).toEqual([]);
});

test.each([
  ['工匠津贴的', ['unique']],
  ['奖金补贴', ['exact']],
])('search(%j) finds %j: the only page with words that everybody puts together may not be meant', (query, names) => {
  const pages = [page('/u/', '丙', '工匠津贴的办法，奖金补贴的事'), page('/o/', '丁', '甲')];
  expect(namesOf(toIndex({ documents: pages, rules }), query)).toEqual(names);
});

test.each([
  [['英文版'], ['exact', 'words']],
  [['中文版'], ['unique']],
])('search(query) takes the only page with it for uncertain where another is called more: %j', (terms, names) => {
  const pages = [page('/u/', '丙', '没有英文'), page('/o/', '丁', '甲', { terms })];
  expect(namesOf(toIndex({ documents: pages, rules }), '英文')).toEqual(names);
});

test('search(query) does not take a single character for found, with the text or without', () => {
  const pages = [page('/a/', '工匠', '津贴')];
  expect(namesOf(toIndex({ documents: pages, rules }), '匠')).toEqual(['close']);
  expect(answerFromTitles(pages, '匠').tiers.map(({ name }) => name)).toEqual(['close']);
});

test('search(query) takes the only page with a word of answers.yaml for less than what the word is said to mean', () => {
  const pages = [page('/u/', '丙', '没有英文'), page('/s/', '甲', '乙')];
  expect(namesOf(wholeIndex(pages, rules, [], { '/s/': ['英文'] }), '英文')).toEqual(['suggested', 'exact']);
});
