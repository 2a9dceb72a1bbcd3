import { expect, test } from 'vitest';
import { toCorpus } from './corpus.ts';
import { samplePages } from './samples.ts';
import { addText, encodeText } from './text-file.ts';

const text = encodeText(samplePages);
const withoutText = samplePages.map((page) => ({
  ...page,
  blocks: page.blocks.map((block) => ({ ...block, text: '' })),
}));

test('addText(documents, text) restores the corpus', () => {
  expect(toCorpus(addText(withoutText, text))).toMatchObject({
    normal: toCorpus(samplePages).normal,
    fields: toCorpus(samplePages).fields,
  });
});

test('addText(documents, text) refuses the text of another build', () => {
  expect(() => addText(withoutText, `${text}\v`)).toThrow('text of 6 pages, not 5');
});
