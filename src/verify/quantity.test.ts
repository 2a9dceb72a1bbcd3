import { describe, expect, it } from 'vitest';
import { fitOf, sameUnit, type Hedge } from './quantity.ts';

const fit = (hedge: Hedge, value: number, published: number, step = 1) =>
  fitOf({ text: '', value, step, hedge, unit: '人' }, published);

describe('fitOf(quantity, published)', () => {
  it.each([
    ['1243', 'exact', 1243, 1243, 1, 'exact'],
    ['1200', 'exact', 1200, 1243, 1, 'no'],
    ['2.2万', 'exact', 22_000, 21_846, 1000, 'within'],
    ['2.1万', 'exact', 21_000, 21_846, 1000, 'no'],
    ['2万', 'exact', 20_000, 21_846, 10_000, 'far'],
    ['约1200', 'about', 1200, 1243, 1, 'within'],
    ['约1300', 'about', 1300, 1243, 1, 'far'],
    ['约1400', 'about', 1400, 1243, 1, 'no'],
    ['约2万', 'about', 20_000, 21_846, 10_000, 'far'],
    ['近2.2万', 'nearly', 22_000, 21_846, 1000, 'within'],
    ['近1243', 'nearly', 1243, 1243, 1, 'no'],
    ['近3万', 'nearly', 30_000, 21_846, 10_000, 'far'],
    ['不足1243', 'below', 1243, 1243, 1, 'no'],
    ['不足1300', 'below', 1300, 1243, 1, 'within'],
    ['不足9000', 'below', 9000, 1243, 1, 'far'],
    ['不足2000', 'below', 2000, 1243, 1, 'far'],
    ['逾1243', 'above', 1243, 1243, 1, 'no'],
    ['逾1200', 'above', 1200, 1243, 1, 'within'],
    ['超过100', 'above', 100, 117, 1, 'within'],
    ['超过100', 'above', 100, 1243, 1, 'far'],
    ['1243以上', 'atLeast', 1243, 1243, 1, 'within'],
    ['1244以上', 'atLeast', 1244, 1243, 1, 'no'],
    ['0', 'exact', 0, 0, 1, 'exact'],
    ['0', 'exact', 0, 1, 1, 'no'],
  ] as const)('%s (%s %d) of %d: %5$s', (_, hedge, value, published, step, expected) => {
    expect(fit(hedge, value, published, step)).toBe(expected);
  });
});

describe('sameUnit(a, b)', () => {
  it.each([
    ['人', '名', true],
    ['家', '个', true],
    ['人', '家', false],
    ['场', '场', true],
    ['场', '个', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(sameUnit(a, b)).toBe(expected);
  });
});
