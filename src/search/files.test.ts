import { expect, test } from 'vitest';
import { addText, decodeTitles, encodeText, encodeTitles } from './files.ts';
import { toCorpus } from './corpus.ts';
import { samplePages, sampleRules } from './samples.ts';

const titles = encodeTitles({
  documents: samplePages,
  rules: sampleRules,
  readings: '婺wu',
  words: ['职称'],
  keys: ['a1'],
});
const text = encodeText(samplePages);

test('decodeTitles(encodeTitles(titles)) keeps all but the text', () => {
  const { documents, ...others } = decodeTitles(titles);
  expect(others).toEqual({ rules: sampleRules, readings: '婺wu', words: ['职称'], keys: ['a1'] });
  expect(documents.map(({ title }) => title)).toEqual(samplePages.map(({ title }) => title));
  expect(documents[1]?.blocks[0]).toEqual({ heading: '4.建立企业人才职称评审“直通车”', anchor: 'measure-4', text: '' });
});

test('addText(documents, text) restores the corpus', () => {
  expect(toCorpus(addText(decodeTitles(titles).documents, text))).toMatchObject({
    normal: toCorpus(samplePages).normal,
    fields: toCorpus(samplePages).fields,
  });
});

test('decodeTitles(file) refuses another version and says which', () => {
  expect(() => decodeTitles(titles.replace('"version":1', '"version":7'))).toThrow('titles of version 7, not 1');
});

test('addText(documents, text) refuses the text of another build', () => {
  expect(() => addText(decodeTitles(titles).documents, `${text}\v`)).toThrow('text of 6 pages, not 5');
});
