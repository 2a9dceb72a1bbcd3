import { expect, test } from 'vitest';
import { areasIn, townIn, townsOf } from './areas.ts';
import { toQuestion } from './asked.ts';
import type { SearchDocument } from './document.ts';
import { toIndex } from './prepare.ts';
import { sampleRules, wholeIndex } from '../../tests/search/samples.ts';

const place = (url: string, area: string, town: string): SearchDocument => ({
  ...{ url, area, kind: 'place', title: '服务点', next: area, blocks: [{ text: `地址：${town}` }] },
});
const area: SearchDocument = {
  ...{ url: '/yk/', area: '永康市', kind: 'data', title: '数据', blocks: [{ text: '方岩镇' }] },
};
const list: SearchDocument = { url: '/', kind: 'place', title: '名录', blocks: [{ text: '象珠镇、苏溪镇' }] };
const pages = [
  place('/a/', '永康市', '象珠镇'),
  place('/b/', '永康市', '古山镇'),
  place('/c/', '义乌市', '苏溪镇'),
  area,
  list,
];
const index = toIndex({ documents: pages, rules: sampleRules });

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
  [['象珠镇', '服务点'], { name: '象珠镇', area: '永康市', hasRecord: true }],
  [['方岩镇'], { name: '方岩镇', area: '永康市', hasRecord: false }],
  [['服务点'], undefined],
  [['永康'], undefined],
  [['镇'], undefined],
])('townIn(corpus, lexicon, %j) is %j: the area of a town, not one that is named itself', (words, town) => {
  expect(townIn(index.corpus, index.lexicon, words)).toEqual(town);
});

test.each([
  ['能溪服务点', ['能溪', '服务点'], [], '义乌市'],
  ['苏溪镇的', ['苏溪镇', '的'], [], '义乌市'],
  ['方岩镇的', ['方岩镇', '的'], ['永康市'], undefined],
  ['能的服务点', ['能', '的', '服务点'], [], undefined],
])('toQuestion(%j) parts towns from what asks: one without a record is its area', (query, pieces, areas, town) => {
  const told = toIndex({ documents: [...pages, place('/d/', '义乌市', '能溪镇')], rules: sampleRules });
  const asked = toQuestion(told, query);
  expect(asked.pieces.map(({ text }) => text)).toEqual(pieces);
  expect(asked).toMatchObject({ areas, town });
});

test('townsOf(corpus) reads what pages list, though it stands there once, and prose not', () => {
  const said = '乡镇、街道：柳城畲族镇、后宅街道、大田乡，所在乡镇，到方岩镇去。';
  const { corpus, sound } = wholeIndex(
    [{ url: '/', kind: 'place', title: '名录', blocks: [{ text: said }] }],
    sampleRules,
  );
  expect(townsOf(corpus)).toEqual(['柳城畲族镇', '柳城', '后宅街道', '后宅', '大田乡', '大田']);
  expect(sound.alike('houzhai')).toEqual(['后宅']);
});
