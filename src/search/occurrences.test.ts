import { expect, test } from 'vitest';
import { occurrencesIn } from './occurrences.ts';

test.each([
  ['职称', ['职称评审“职 称”', '评审', '职称'], 3],
  ['工工', ['工工工'], 1],
  ['职称', [], 0],
])('occurrencesIn counts %j in %j: %i', (word, lines, count) => {
  expect(occurrencesIn(lines, word)).toBe(count);
});
