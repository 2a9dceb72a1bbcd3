import { expect, test } from 'vitest';
import { distanceText, isMet } from './target.ts';

test.each([
  [99, false],
  [100, true],
  [101, true],
])('isMet(%i, 100) is %s', (value, met) => expect(isMet(value, 100)).toBe(met));

test.each([
  [120, '超过目标20人'],
  [80, '距目标还差20人'],
  [100, '正好达到目标'],
])('distanceText(%i, 100, 人) is %s', (value, text) => expect(distanceText(value, 100, '人')).toBe(text));
