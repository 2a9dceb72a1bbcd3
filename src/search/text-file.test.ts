import { expect, test } from 'vitest';
import { toCorpus } from './corpus.ts';
import { samplePages } from '../../tests/search/samples.ts';
import { decodeText, encodeText } from './text-file.ts';

const answers = { pages: { '/plan/': ['原文'] }, placeholders: {} };
const text = encodeText({ documents: samplePages, forms: '稱,', answers });
const withoutText = samplePages.map(({ url, title, kind, area, terms, blocks }) => ({
  ...{ url, title, kind },
  ...(area === undefined ? {} : { area }),
  ...(terms === undefined ? {} : { terms }),
  blocks: blocks.map((block) => ({ ...block, text: '' })),
}));

test('decodeText(documents, text) restores the corpus, what one does next, and what comes with it', () => {
  const { documents, ...later } = decodeText(withoutText, text);
  expect(documents).toEqual(samplePages);
  expect(later).toEqual({ forms: '稱,', answers });
  expect(toCorpus(documents)).toMatchObject({
    normal: toCorpus(samplePages).normal,
    fields: toCorpus(samplePages).fields,
  });
});

test('decodeText(documents, text) refuses the text of another build', () => {
  expect(() => decodeText(withoutText, `\v${text}`)).toThrow('text of 6 pages, not 5');
});
