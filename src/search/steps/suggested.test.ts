import { expect, test } from 'vitest';
import { toQuestion } from '../asked.ts';
import type { SearchDocument } from '../document.ts';
import { sampleRules, wholeIndex } from '../../../tests/search/samples.ts';
import type { Step } from '../step.ts';
import { close, suggested, suggestionsFor } from './suggested.ts';

const page = (url: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  ...{ url, title: url, kind: 'policy', blocks: [{ text }], ...more },
});
const pages = {
  '/hotline/': ['123', '拨 号码'],
  '/build/': ['园区/开发区 建/开'],
  '/pay/': ['津贴 多少'],
  '/money/': ['津贴 金额'],
  '/list/{地区}/': ['{地区} 窗口'],
  '/where/': ['窗口 去'],
};
const documents = [
  ...Object.keys(pages).map((url) => page(url, '甲，南边，通达')),
  page('/list/yk/', '乙', { area: '永康市' }),
  page('/place/', '地址：石柱镇路', { kind: 'place', area: '永康市', next: '永康市' }),
];
const index = wholeIndex(documents, sampleRules, ['石柱镇', '开发区'], pages);
const asking = (query: string): readonly string[] =>
  suggestionsFor(index, toQuestion(index, query)).flatMap(({ ways }) => ways.map((way) => way.asked));

test.each([
  ['123', ['123']],
  ['1234', []],
  ['号码拨', ['拨 号码']],
  ['开发区', []],
  ['开发区开', ['园区/开发区 建/开']],
])('suggestionsFor(%j) finds %j: no part of a number, no character of another word', (query, ways) => {
  expect(asking(query)).toEqual(ways);
});

test('suggested(query) leaves what asks for something on no page to close(query)', () => {
  const urlsOf = (step: Step, query: string) =>
    step(index, toQuestion(index, query)).map(({ document }) => index.corpus.documents[document]?.url);
  expect(urlsOf(suggested, '拨号码')).toEqual(['/hotline/']);
  expect(urlsOf(suggested, '银拨号码')).toEqual([]);
  expect(urlsOf(close, '银拨号码')).toEqual(['/hotline/']);
  // Each character is on some page; the name of another city is on none.
  expect(urlsOf(suggested, '南拨号码')).toEqual(['/hotline/']);
  expect(urlsOf(suggested, '南通拨号码')).toEqual([]);
});

test('suggestionsFor(query) leaves a query with a town to entries of areas', () => {
  expect(asking('窗口去')).toEqual(['窗口 去']);
  expect(asking('石柱镇窗口去')).toEqual(['{地区} 窗口']);
});

test('suggested(query) leaves a town to its area where no page answers', () => {
  const urlsOf = (query: string) =>
    suggested(index, toQuestion(index, query)).map(({ document }) => index.corpus.documents[document]?.url);
  expect(urlsOf('石柱镇窗口')).toEqual(['/list/yk/']);
  expect(urlsOf('石柱镇窗口地址')).toEqual(['/list/yk/']);
  expect(urlsOf('石柱镇地址')).toEqual([]);
});

test('suggested(query) lets the text decide between pages that say about as much', () => {
  const first = (text: string): string | undefined => {
    const told = wholeIndex([page('/pay/', '甲'), page('/money/', text)], sampleRules, ['多少', '金额'], pages);
    const [hit] = suggested(told, toQuestion(told, '津贴多少金额'));
    return told.corpus.documents[hit?.document ?? -1]?.url;
  };
  expect(first('津贴的金额')).toBe('/money/');
  expect(first('乙')).toBe('/pay/');
});
