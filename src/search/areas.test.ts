import { expect, test } from 'vitest';
import { areasIn, townIn } from './areas.ts';
import type { SearchDocument } from './document.ts';
import { toIndex } from './prepare.ts';
import { sampleRules } from '../../tests/search/samples.ts';

const place = (url: string, area: string, town: string): SearchDocument => ({
  ...{ url, area, kind: 'place', title: '服务点', blocks: [{ text: `地址：${town}` }] },
});
const list: SearchDocument = { url: '/', kind: 'place', title: '名录', blocks: [{ text: '象珠镇、苏溪镇' }] };
const pages = [
  place('/a/', '永康市', '象珠镇'),
  place('/b/', '永康市', '古山镇'),
  place('/c/', '义乌市', '苏溪镇'),
  list,
];
const index = toIndex(pages, sampleRules);

test.each([
  [
    ['永康', '义乌', '永康市'],
    ['永康市', '义乌市'],
  ],
  [['象珠镇', '服务点'], []],
])('areasIn(lexicon, %j) is %j', (words, areas) => {
  expect(areasIn(index.lexicon, words)).toEqual(areas);
});

test.each([
  [['象珠镇', '服务点'], '永康市'],
  [['服务点'], undefined],
  [['永康'], undefined],
  [['镇'], undefined],
])('townIn(corpus, lexicon, %j) is %j: the area of a town, not one that is named itself', (words, area) => {
  expect(townIn(index.corpus, index.lexicon, words)).toBe(area);
});
