import { describe, expect, it } from 'vitest';
import type { Datum, Status } from '../kit/datum.ts';
import { sparkWords } from './spark.ts';

const datum = (status: Status): Datum => ({
  value: status === 'final' || status === 'provisional' ? 1 : null,
  status,
  ref: status,
});

describe('sparkWords(data)', () => {
  it.each([
    [['final'], '水平虚线为目标'],
    [['final', 'provisional', 'provisional'], '水平虚线为目标，空心点为初步数'],
    [['pending', 'missing', 'withheld'], '水平虚线为目标，短横为未公布，叉为不予公布，三个点为待发布'],
  ] as const)('explains the signs of %s', (states, words) => {
    expect(sparkWords(states.map(datum))).toBe(words);
  });
});
