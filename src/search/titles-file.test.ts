import { expect, test } from 'vitest';
import { samplePages, sampleRules } from '../../tests/search/samples.ts';
import { decodeTitles, encodeTitles } from './titles-file.ts';

const given = {
  rules: sampleRules,
  readings: '婺wu',
  words: ['职称'],
  keys: ['a1'],
  text: 'text.1.txt',
  numbers: 'numbers.1.json',
  partial: false,
};
const titles = encodeTitles({ ...given, documents: samplePages });

test('decodeTitles(encodeTitles(titles)) keeps all but the text', () => {
  const { documents, ...others } = decodeTitles(titles);
  expect(others).toMatchObject(given);
  expect(documents.map(({ title }) => title)).toEqual(samplePages.map(({ title }) => title));
  expect(documents[1]?.blocks[0]).toEqual({ heading: '4.建立企业人才职称评审“直通车”', anchor: 'measure-4', text: '' });
});

test('decodeTitles(file) refuses another version and says which', () => {
  expect(() => decodeTitles(titles.replace('"version":6', '"version":7'))).toThrow('titles of version 7, not 6');
});
