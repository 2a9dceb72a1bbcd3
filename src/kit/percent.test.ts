import { describe, expect, it } from 'vitest';
import { percentText } from './percent.ts';

describe('percentText(part, whole)', () => {
  it.each([
    [3952, 21846, '18.1%'],
    [235, 1188, '19.8%'],
    [83248, 80000, '104.1%'],
    [4004, 4000, '100.1%'],
    [1, 2, '50%'],
    [3065, 51117, '6.0%'],
    [1, 100_000, '0.0%'],
    [0, 5, '0%'],
    [4000, 4000, '100%'],
    [9996, 10000, '99.96%'],
    [10004, 10000, '100.04%'],
    [1, 8, '12.5%'],
    [1, 800, '0.1%'],
    [1, 2000, '0.1%'],
    [3000, 1, '300,000%'],
    [999_999, 1_000_000, '99.9999%'],
  ])('%d of %d is %s', (part, whole, text) => {
    expect(percentText(part, whole)).toBe(text);
  });

  it('refuses what has no share', () => {
    expect(() => percentText(0, 0)).toThrow('no share: 0 of 0');
    expect(() => percentText(1.5, 2)).toThrow('no share');
    expect(() => percentText(1, 2.5)).toThrow('no share: 1 of 2.5');
    expect(() => percentText(-1, 2)).toThrow('no share: -1 of 2');
    expect(() => percentText(1, -2)).toThrow('no share: 1 of -2');
    expect(percentText(0, 1)).toBe('0%');
  });

  it('agrees with decimal long division on every pair up to 60', () => {
    for (let whole = 1; whole <= 60; whole += 1)
      for (let part = 0; part <= 60; part += 1) {
        const printed = Number(percentText(part, whole).replace(/[,%]/g, ''));
        expect(Math.abs(printed - (100 * part) / whole)).toBeLessThanOrEqual(0.05 + 1e-9);
        expect(Math.sign(printed - 100)).toBe(Math.sign(part - whole));
      }
  });
});
