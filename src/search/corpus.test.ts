import { expect, test } from 'vitest';
import { findAll, toCorpus } from './corpus.ts';

const corpus = toCorpus([
  {
    url: '/a/',
    title: '职称评审',
    kind: 'policy',
    blocks: [{ text: '企业职称评审“直通车”。\n评审委员会' }, { heading: '怎么办', anchor: 'how', text: '' }],
  },
  { url: '/b/', title: '服务点', kind: 'place', blocks: [{ text: '——' }, { text: '受理职称评审' }] },
]);

test('toCorpus(documents) writes one field a line and leaves empty ones out', () => {
  expect(corpus.normal).toBe('职称评审\n企业职称评审直通车\n评审委员会\n怎么办\n服务点\n受理职称评审\n');
  expect(corpus.fields.map(({ owner, part, anchor }) => [owner, part, anchor])).toEqual([
    [0, 'title', ''],
    [0, 'lead', ''],
    [0, 'lead', ''],
    [0, 'heading', 'how'],
    [1, 'title', ''],
    [1, 'text', ''],
  ]);
});

test('toCorpus(documents) tells where the line feed of each field stands', () => {
  expect(corpus.fields.map(({ end }) => corpus.normal[end])).toEqual(Array(6).fill('\n'));
});

test.each([
  ['职称评审', [0, 1, 5]],
  ['评审', [0, 1, 2, 5]],
  ['车评审', []],
  ['评审直通车', [1]],
  ['怎么办', [3]],
])('findAll(corpus, %j) is in fields %j', (query, fields) => {
  expect(findAll(corpus, query).map(({ field }) => corpus.fields.indexOf(field))).toEqual(fields);
});

test('findAll(corpus, query) tells where each match begins', () => {
  for (const { field, at } of findAll(corpus, '评')) {
    expect(corpus.normal[at]).toBe('评');
    expect(field.start).toBeLessThanOrEqual(at);
    expect(field.end).toBeGreaterThan(at);
  }
});
