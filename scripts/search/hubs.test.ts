import { expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import { markHubs } from './hubs.ts';

const page = (url: string, title: string, ...headings: readonly string[]): SearchDocument => ({
  url,
  title,
  kind: 'policy',
  blocks: headings.map((heading) => ({ heading, text: '正文' })),
});
const hubs = (...pages: readonly SearchDocument[]): string[] =>
  markHubs(pages)
    .filter(({ hub }) => hub)
    .map(({ url }) => url);

test('markHubs(documents) marks a page with several pages below it', () => {
  const below = ['/a/1/', '/a/2/', '/a/3/'].map((url) => page(url, url));
  expect(hubs(page('/a/', '全部'), ...below)).toEqual(['/a/']);
  expect(hubs(page('/a/', '全部'), ...below.slice(1))).toEqual([]);
});

test('markHubs(documents) marks a page whose headings name other pages', () => {
  const others = [page('/1/', '一条举措'), page('/2/', '二条举措')];
  expect(hubs(page('/g/', '图解', '1 一条举措', '2.二条举措示例数据', '其他'), ...others)).toEqual(['/g/']);
});

test('markHubs(documents) leaves a page whose own sections bear those names', () => {
  const plan = page('/plan/', '原文', '1.一条举措', '2.二条举措');
  const sections = plan.blocks.map((block) => ({ ...block, anchor: 'clause' }));
  expect(hubs({ ...plan, blocks: sections }, page('/1/', '一条举措'), page('/2/', '二条举措'))).toEqual([]);
});
