import { expect, test } from 'vitest';
import { readBuilt } from '../data/read-built.ts';
import { inProject } from '../lib/folders.ts';
import { countedNames, numbersFile } from './numbers.ts';

test('countedNames(vocabulary) has the name of every number that is published', () => {
  const built = readBuilt(inProject(''));
  const published = new Set(numbersFile(built, {}).series.map(({ name }) => name));
  expect(published.size).toBeGreaterThan(10);
  expect([...published.difference(new Set(countedNames(built.vocabulary)))]).toEqual([]);
});
