import { expect, test } from 'vitest';
import { toIndex } from './prepare.ts';
import { describeHit } from './results.ts';
import { samplePages, sampleRules } from './samples.ts';
import { search } from './search.ts';
import { toSound } from './sound.ts';

const index = toIndex(samplePages, sampleRules, ['职称']);
const sound = toSound(index.corpus, '');
const ask = (query: string): Record<string, readonly string[]> => {
  const { tiers } = search(index, query, sound);
  return Object.fromEntries(tiers.map(({ name, hits }) => [name, hits.map((hit) => describeHit(index, hit).url)]));
};

test.each([
  ['职称评审直通车', ['/measures/04/', '/plan/#measure-4']],
  ['321人才', ['/plan/']],
  ['金人社发2022 8号', ['/plan/']],
  ['20000', ['/figures/engineers/']],
  ['２＋４＋x', ['/plan/#measure-4']],
  ['永康市 服务点', ['/place/1/', '/place/2/']],
])('search(%j) finds exactly %j', (query, urls) => {
  expect(ask(query)['exact']).toEqual(urls);
});

test('search(query) finds nothing across two sentences or blocks', () => {
  expect(ask('询问职称怎么报高级')['exact']).toBeUndefined();
  expect(ask('直通车计划')['exact']).toBeUndefined();
});

test.each([
  ['永康服务点在哪里', '/place/1/'],
  ['义乌服务点', '/place/2/'],
  ['高工怎么评', '/measures/04/#how'],
])('search(%j) puts %j first among the close ones', (query, url) => {
  expect(ask(query)['exact']).toBeUndefined();
  expect(ask(query)['close']?.[0]).toBe(url);
});

test('search(query) says which synonyms it searched too', () => {
  expect(search(index, '高工').also).toEqual(['高级工程师']);
});

test.each(['zhicheng', 'zicen', '支称'])('search(%j) searches what sounds like it', (query) => {
  expect(ask(query)['alike']).toContain('/measures/04/');
});

test('search(query) mends one word that is written as it sounds', () => {
  expect(search(index, '支称服务点', sound).tiers[0]).toMatchObject({
    name: 'alike',
    words: ['职称服务点'],
  });
});

test.each(['yongkangfuwudian', 'yongkang fuwudian'])('search(%j) tells the words apart that letters spell', (query) => {
  expect(search(index, query, sound).tiers[0]).toMatchObject({ name: 'alike', words: ['永康服务点'] });
});

test('search(query) prefers the kind of page that the question asks for', () => {
  expect(ask('多少领军工程师')['close']?.[0]).toBe('/figures/engineers/');
});

test('search(query, …, soundOnly) looks for sounds alone', () => {
  expect(search(index, '职称', undefined, true).tiers).toEqual([]);
  const half = search(index, 'zhi’cheng', sound, true);
  expect(half.tiers.map(({ name }) => name)).toEqual(['alike']);
});

test('search(query) finds terms only as close: no reader sees them on the page', () => {
  expect(ask('职称评审服务点')).toMatchObject({ close: expect.arrayContaining(['/place/1/']) as unknown });
  expect(ask('职称评审服务点')['exact']).toBeUndefined();
});

test.each(['', '  ', '“”', '。'])('search(%j) has no results', (query) => {
  expect(ask(query)).toEqual({});
});

test('describe(hit) carries what one does next, and the heading of a match in text', () => {
  const [tier] = search(index, '材料').tiers;
  expect(describeHit(index, tier?.hits[0] as never)).toMatchObject({
    url: '/measures/04/#how',
    heading: '怎么办',
    excerpt: { before: '先准备', match: '材料' },
  });
  const [place] = search(index, '方岩镇').tiers;
  expect(describeHit(index, place?.hits[0] as never)).toMatchObject({
    next: '永康市，0579-00000001',
  });
});
