import { expect, test } from 'vitest';
import { toCorpus } from './corpus.ts';
import { samplePages, sampleRules } from '../../tests/search/samples.ts';
import { decodeText, encodeText } from './text-file.ts';

const answers = { pages: { '/plan/': ['原文', '全文'] }, placeholders: {} };
const others = { rules: sampleRules, readings: '婺wu', words: ['职称', '评审'], forms: '稱,', answers };
const text = encodeText({ documents: samplePages, ...others });
const withoutText = samplePages.map(({ url, title, kind, area, terms }) => ({
  ...{ url, title, kind },
  ...(area === undefined ? {} : { area }),
  ...(terms === undefined ? {} : { terms }),
}));

test('decodeText(documents, text) restores the corpus, what one does next, and what comes with it', () => {
  const { documents, ...found } = decodeText(withoutText, text);
  expect(documents).toEqual(samplePages);
  expect(found).toEqual(others);
  expect(toCorpus(documents)).toMatchObject({
    normal: toCorpus(samplePages).normal,
    fields: toCorpus(samplePages).fields,
  });
});

test('decodeText(documents, text) refuses the text of another build', () => {
  expect(() => decodeText(withoutText.slice(1), text)).toThrow('text of 5 pages, not 4');
});
