import { expect, test } from 'vitest';
import { samplePages } from '../../tests/search/samples.ts';
import { decodeTitles, encodeTitles } from './titles-file.ts';

const given = {
  text: 'text.1.txt',
  numbers: 'numbers.1.json',
  places: '',
};
const titles = encodeTitles({ ...given, documents: samplePages });

test('decodeTitles(encodeTitles(titles)) keeps what pages are called, and nothing of their text', () => {
  const { documents, ...others } = decodeTitles(titles);
  expect(others).toEqual(given);
  expect(documents).toEqual(
    samplePages.map(({ url, title, kind, area, terms }) => ({
      ...{ url, title, kind },
      ...(area && { area }),
      ...(terms && { terms }),
    })),
  );
});

test('decodeTitles(file) refuses another version and says which', () => {
  expect(() => decodeTitles(titles.replace('"version":8', '"version":9'))).toThrow('titles of version 9, not 8');
});
