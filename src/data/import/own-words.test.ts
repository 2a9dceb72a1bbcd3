import { describe, expect, test } from 'vitest';
import { datasets } from '../registry.ts';
import { testVocabulary } from '../testing.ts';
import { ownWords, withOwnHeadings } from './own-words.ts';

const named = (...names: readonly string[]) => ({
  tiers: names.map((name) => ({ id: 'x', name, about: '' })),
  placeKinds: [],
});

describe('ownWords(vocabulary)', () => {
  test.each([
    [
      ['企业工程师', '领军工程师'],
      ['企业工程师', '领军工程师', '工程师'],
    ],
    [
      ['初阶', '高阶'],
      ['初阶', '高阶'],
    ],
    [
      ['技师', '园艺'],
      ['技师', '园艺'],
    ],
  ])('of %s', (names, expected) => {
    expect(ownWords(named(...names))).toEqual(expected);
  });
});

test('withOwnHeadings(schema, vocabulary) knows what offices call the names of the places', () => {
  const heading = (schema: typeof datasets.places) =>
    withOwnHeadings(schema, testVocabulary).columns.find(({ key }) => key === 'name')?.also;
  expect(heading(datasets.places)).toEqual(
    expect.arrayContaining(testVocabulary.placeKinds.map(({ short }) => `${short}名称`)),
  );
  expect(withOwnHeadings(datasets.engineers, testVocabulary)).toEqual(datasets.engineers);
});
