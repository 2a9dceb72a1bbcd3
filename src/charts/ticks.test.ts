import { describe, expect, test } from 'vitest';
import { axisFromZero, plotHeight, shownPlaces } from './ticks.ts';

const people = { label: '人', divisor: 1, decimals: 0 };
const tenThousands = { label: '万人', divisor: 10_000, decimals: 2 };

describe('axisFromZero(greatest, unit, count)', () => {
  test.each([
    [20000, tenThousands, 4, ['0', '0.5', '1', '1.5', '2']],
    [23150, tenThousands, 4, ['0', '0.5', '1', '1.5', '2', '2.5']],
    [350260, tenThousands, 4, ['0', '10', '20', '30', '40']],
    [1041, people, 5, ['0', '200', '400', '600', '800', '1,000', '1,200']],
    [3, people, 5, ['0', '1', '2', '3']],
    [1, people, 5, ['0', '1']],
    [0, people, 5, ['0', '1']],
    [0.4, { ...people, decimals: 1 }, 4, ['0', '0.2', '0.4', '0.6', '0.8', '1']],
  ])('%d', (greatest, unit, count, texts) => {
    expect(axisFromZero(greatest, unit, count).ticks.map((tick) => tick.text)).toEqual(texts);
  });

  test('begins at zero, ends at or above the greatest value, in even steps of the plain unit', () => {
    for (let greatest = 1; greatest < 2e6; greatest = Math.ceil(greatest * 1.37)) {
      const unit = greatest < 10_000 ? people : tenThousands;
      const { end, ticks } = axisFromZero(greatest, unit, 5);
      const values = ticks.map((tick) => tick.value);
      expect(values[0]).toBe(0);
      expect(end).toBeGreaterThanOrEqual(greatest);
      expect(end - greatest).toBeLessThanOrEqual((values[1] ?? 0) + 1e-6);
      expect(values.every((value, index) => Math.abs(value - index * (values[1] ?? 0)) < 1e-6)).toBe(true);
    }
  });
});

describe('shownPlaces(count, room)', () => {
  test.each([
    [4, 4, [0, 1, 2, 3]],
    [4, 3, [1, 3]],
    [8, 5, [1, 3, 5, 7]],
    [8, 1, [0, 7]],
    [1, 1, [0]],
    [0, 3, []],
  ])('%d places with room for %d', (count, room, shown) => {
    expect(shownPlaces(count, room)).toEqual(shown);
  });
});

test('plotHeight(usual, stretch) never gets too low to read', () => {
  expect([plotHeight(200, 40), plotHeight(200, -60), plotHeight(200, -500)]).toEqual([240, 140, 72]);
});
