import { describe, expect, test } from 'vitest';
import { targetLines, targetText } from './targets.ts';
import { chooseUnit, formatIn } from './units.ts';

const people = { label: '人', divisor: 1, decimals: 0 };
const tenThousands = { label: '万人', divisor: 10_000, decimals: 2 };

describe('formatIn(value, unit)', () => {
  test.each([
    [0, people, '0'],
    [1041, people, '1,041'],
    [21304, tenThousands, '2.13'],
    [21304, { ...tenThousands, decimals: 4 }, '2.1304'],
    [1234567, { ...tenThousands, decimals: 1 }, '123.5'],
    [-5, people, '-5'],
    [12.5, { ...people, decimals: 1 }, '12.5'],
  ])('%d', (value, unit, text) => {
    expect(formatIn(value, unit)).toBe(text);
  });
});

describe('chooseUnit(unit, values, targets)', () => {
  test.each([
    ['plain below ten thousand', [9999, 12], [], { label: '人', divisor: 1, decimals: 0 }],
    ['万 from ten thousand', [10000, 12], [], { label: '万人', divisor: 10000, decimals: 4 }],
    ['three digits of the greatest', [23150, 19876], [], { label: '万人', divisor: 10000, decimals: 2 }],
    ['fewer decimals for greater numbers', [350260, 203600], [], { label: '万人', divisor: 10000, decimals: 1 }],
    ['万 for a target alone', [], [20000], { label: '万人', divisor: 10000, decimals: 2 }],
    ['more digits near a target', [19996, 23150], [20000], { label: '万人', divisor: 10000, decimals: 4 }],
    ['no value rounded to zero', [20000, 3], [], { label: '万人', divisor: 10000, decimals: 4 }],
    ['zero itself is zero', [20000, 0], [], { label: '万人', divisor: 10000, decimals: 2 }],
    ['a decimal for parts', [12.5, 3], [], { label: '人', divisor: 1, decimals: 1 }],
    ['nothing', [], [], { label: '人', divisor: 1, decimals: 0 }],
  ])('%s', (_, values, targets, unit) => {
    expect(chooseUnit('人', values, targets)).toEqual(unit);
  });

  test('keeps a given unit', () => {
    expect(chooseUnit(people, [1e9])).toBe(people);
  });

  test('never moves a value to the other side of its target', () => {
    for (let value = 19_000; value < 21_000; value += 13) {
      const written = Number(formatIn(value, chooseUnit('人', [value, 20_000 + 3150], [20_000])));
      expect(Math.sign(written - 2), String(value)).toBe(Math.sign(value - 20_000));
    }
  });
});

describe('targetText(target, unit)', () => {
  test.each([
    [{ value: 20000 }, tenThousands, '目标≥2万人'],
    [{ value: 25000, label: '每年目标≥' }, tenThousands, '每年目标≥2.5万人'],
    [{ value: 1000 }, people, '目标≥1,000人'],
    [{ value: 100000 }, tenThousands, '目标≥10万人'],
  ])('%o', (target, unit, text) => {
    expect(targetText(target, unit)).toBe(text);
  });

  test('targetLines(target, unit, narrow) breaks before the number', () => {
    expect(targetLines({ value: 20000, label: '每年目标≥' }, tenThousands, true)).toEqual(['每年目标', '≥2万人']);
    expect(targetLines({ value: 30, label: '目标为' }, people, true)).toEqual(['目标为', '30人']);
    expect(targetLines({ value: 30 }, people, false)).toEqual(['目标≥30人']);
  });
});
