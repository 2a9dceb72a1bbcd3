import { expect, test } from 'vitest';
import { toIndex } from './prepare.ts';
import { describeHit } from './results.ts';
import { samplePages, sampleRules, wholeIndex } from '../../tests/search/samples.ts';
import { hear, search } from './search.ts';

const index = wholeIndex(samplePages, sampleRules, ['职称', '服务点']);
/** The addresses found, by step; and all of them. */
const ask = (query: string): Record<string, readonly string[]> => {
  const { tiers } = search(index, query);
  return Object.fromEntries(tiers.map(({ name, hits }) => [name, hits.map((hit) => describeHit(index, hit).url)]));
};
const all = (query: string): readonly string[] => Object.values(ask(query)).flat();

test.each([
  ['职称评审直通车', ['/measures/04/', '/plan/#measure-4']],
  ['321人才', ['/plan/']],
  ['金人社发2022 8号', ['/plan/']],
  ['20000', ['/figures/engineers/']],
  ['２＋４＋x', ['/plan/#measure-4']],
  ['%E8%81%8C%E7%A7%B0%E8%AF%84%E5%AE%A1%E7%9B%B4%E9%80%9A%E8%BD%A6', ['/measures/04/', '/plan/#measure-4']],
  ['<b>职称</b>评审&nbsp;直通车', ['/measures/04/', '/plan/#measure-4']],
  ['https://example.org/place/1/?from=wx#top', ['/place/1/']],
  ['/place/1/', ['/place/1/']],
  ['0579 00000001', ['/place/1/']],
  ['+86 579-0000 0002', ['/place/2/']],
  ['（0579）00000002', ['/place/2/']],
  ['永康市方岩镇', ['/place/1/']],
  ['👍永康市方岩镇', ['/place/1/']],
  ['👍', []],
])('search(%j) finds exactly %j', (query, urls) => {
  expect(all(query)).toEqual(urls);
});

test('search(query) finds nothing across two sentences or blocks', () => {
  expect(ask('询问职称怎么报高级')['exact']).toBeUndefined();
  expect(ask('直通车计划')['exact']).toBeUndefined();
});

test.each([
  ['永康服务点在哪里', '/place/1/'],
  ['义乌服务点', '/place/2/'],
  ['义乌 职称', '/place/2/'],
  ['多少领军工程师', '/figures/engineers/'],
])('search(%j) puts %j first', (query, url) => {
  expect(ask(query)['exact']).toBeUndefined();
  expect(all(query)[0]).toBe(url);
});

test('search(query) says which synonyms it searched too', () => {
  expect(search(index, '高工').also).toEqual(['高级工程师']);
});

test.each(['zhicheng', 'zicen', '支称'])('search(%j) searches what sounds like it', (query) => {
  expect(ask(query)['alike']).toContain('/measures/04/');
});

test('search(query) mends one word that is written as it sounds', () => {
  expect(search(index, '支称服务点').tiers[0]).toMatchObject({ name: 'alike', words: ['职称服务点'] });
});

test.each(['服务点中极', '中极服务点', '服务点极中'])(
  'search(%j) mends a word of which a character asks by itself',
  (query) => {
    const asking = { ...sampleRules, questions: ['中'] };
    const pages = [
      { ...samplePages[0], url: '/a/', title: '级中', kind: 'policy', blocks: [{ text: '中级服务点' }] },
    ] as const;
    const { tiers } = search(wholeIndex(pages, asking, ['中级', '服务点']), query);
    expect(tiers[0]).toMatchObject({ name: 'alike', words: [query.replace('中极', '中级').replace('极中', '级中')] });
  },
);

test.each(['yongkangfuwudian', 'yongkang fuwudian'])('search(%j) tells the words apart that letters spell', (query) => {
  expect(search(index, query).tiers[0]).toMatchObject({ name: 'alike', words: ['永康服务点'] });
});

test('hear(letters) looks for sounds alone', () => {
  expect(hear(index, '职称').tiers).toEqual([]);
  const half = hear(index, 'zhi’cheng');
  expect([...new Set(half.tiers.map(({ name }) => name))]).toEqual(['alike']);
});

test('search(query) takes a term for the name of its page', () => {
  expect(ask('职称评审服务点')['title']).toEqual(['/place/1/']);
});

test.each(['', '  ', '“”', '。', '👍', 'zzzz', '养老金', '鑫'])('search(%j) has no results', (query) => {
  expect(ask(query)).toEqual({});
});

test('describeHit(hit) carries what one does next, and the heading of a match in text', () => {
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

test('describeHit(hit) reads a row of a table as a sentence, with the names of its columns', () => {
  const text = '地区 | 工作站 | 服务点\n义乌市 | 4 | 12';
  const rows = toIndex({
    documents: [{ url: '/', title: '表', kind: 'data', blocks: [{ text }] }],
    rules: sampleRules,
  });
  const [tier] = search(rows, '义乌市').tiers;
  expect(describeHit(rows, tier?.hits[0] as never).excerpt).toEqual({
    ...{ before: '', match: '义乌市', after: '：工作站4，服务点12' },
  });
});
