import { expect, it } from 'vitest';
import { foldAfter, partsOf } from './long-list.ts';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

it.each([
  [0, 0, 0],
  [12, 12, 0],
  [14, 14, 0],
  [15, 12, 3],
  [100, 12, 88],
])('foldAfter(%i items, 12) leaves %i open and folds %i', (count, open, folded) => {
  const list = foldAfter(numbers(count), 12);
  expect([list.open.length, list.folded.length]).toEqual([open, folded]);
  expect([...list.open, ...list.folded]).toEqual(numbers(count));
});

it.each([
  [0, [0]],
  [60, [60]],
  [61, [31, 30]],
  [300, [60, 60, 60, 60, 60]],
])('partsOf(%i items, 60) has parts of %j', (count, sizes) => {
  const parts = partsOf(numbers(count), 60);
  expect(parts.map((part) => part.length)).toEqual(sizes);
  expect(parts.flat()).toEqual(numbers(count));
});
