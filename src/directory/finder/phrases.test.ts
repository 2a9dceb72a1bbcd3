import { expect, test } from 'vitest';
import { phrases } from './phrases.ts';

const blanks = ['typed', 'count', 'county', 'authority', 'kind', 'name'];

test.each(Object.entries(phrases))('the phrase %s says something and leaves only known blanks', (_, phrase) => {
  expect(phrase).toMatch(/\p{Script=Han}{2}/u);
  for (const [, blank] of phrase.matchAll(/\{(\w*)\}/g)) expect(blanks).toContain(blank);
});
