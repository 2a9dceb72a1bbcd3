import { expect, it } from 'vitest';
import { hanStep, hanValue } from './han.ts';

it.each([
  ['十', 10],
  ['二十', 20],
  ['三十五', 35],
  ['一百零八', 108],
  ['一百二十一', 121],
  ['一千二百', 1200],
  ['两万', 20_000],
  ['两万三千', 23_000],
  ['二十一万', 210_000],
  ['一亿二千万', 120_000_000],
])('hanValue(%s) is %d', (text, expected) => {
  expect(hanValue(text)).toBe(expected);
});

it.each([
  ['两万', 10_000],
  ['两万三千', 1000],
  ['一百', 1],
  ['三十五', 1],
])('hanStep(%s) is %d', (text, expected) => {
  expect(hanStep(text)).toBe(expected);
});
