import { describe, expect, test } from 'vitest';
import { crosses, freest, overlaps } from './free-spot.ts';
import { flow } from './furniture.ts';
import { hatching, rectangle } from './outlines.ts';
import { rangeEnd } from './range.ts';
import { round } from './round.ts';

describe('freest(candidates, boxes, pieces)', () => {
  const box = (x: number, y: number) => ({ x, y, width: 10, height: 10 });

  test('takes the first candidate that touches nothing', () => {
    expect(freest([box(0, 0), box(20, 0), box(40, 0)], [box(5, 5)])).toEqual(box(20, 0));
  });

  test('takes the least bad one where all touch something', () => {
    const line = { x1: 0, y1: 5, x2: 100, y2: 5 };
    expect(freest([box(0, 0), box(20, 0)], [box(5, 5)], [line])).toEqual(box(20, 0));
  });

  test('refuses an empty choice', () => {
    expect(() => freest([], [])).toThrow('invalid candidates: none');
  });

  test.each([
    [{ x1: -5, y1: 5, x2: 15, y2: 5 }, true],
    [{ x1: -5, y1: -5, x2: 15, y2: 15 }, true],
    [{ x1: 3, y1: 3, x2: 4, y2: 4 }, true],
    [{ x1: -5, y1: 20, x2: 15, y2: 11 }, false],
    [{ x1: 11, y1: -5, x2: 11, y2: 15 }, false],
  ])('crosses(box, %o) is %s', (piece, expected) => {
    expect(crosses(box(0, 0), piece)).toBe(expected);
  });

  test('overlaps(a, b) leaves out boxes that only meet', () => {
    expect([overlaps(box(0, 0), box(10, 0)), overlaps(box(0, 0), box(9, 9))]).toEqual([false, true]);
  });
});

test('flow(widths, width) starts a row where an item has no room', () => {
  expect(flow([50, 50, 50], 200)).toEqual([
    { x: 0, row: 0 },
    { x: 66, row: 0 },
    { x: 132, row: 0 },
  ]);
  expect(flow([50, 50, 50], 140).map((spot) => spot.row)).toEqual([0, 0, 1]);
});

test('rangeEnd(rows, greatest, start, width) leaves room after every row', () => {
  const rows = [
    { value: 100, room: 40 },
    { value: 50, room: 200 },
  ];
  const end = rangeEnd(rows, 100, 20, 300);
  expect(end).toBe(180);
  for (const { value, room } of rows) expect(20 + ((end - 20) * value) / 100 + room).toBeLessThanOrEqual(300);
  expect(rangeEnd([{ value: 0, room: 900 }], 1, 20, 300)).toBe(300);
});

test('hatching(box) stays inside its box', () => {
  const box = { x: 10, y: 20, width: 13, height: 31 };
  let [x, y] = [0, 0];
  for (const [, command = '', dx = '0', dy = '0'] of hatching(box).matchAll(/([Mml])([-\d.]+),([-\d.]+)/g)) {
    [x, y] = command === 'M' ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)];
    expect(x).toBeGreaterThanOrEqual(10 - 0.02);
    expect(x).toBeLessThanOrEqual(23 + 0.02);
    expect(y).toBeGreaterThanOrEqual(20 - 0.02);
    expect(y).toBeLessThanOrEqual(51 + 0.02);
  }
  expect(rectangle(box)).toBe('M10,20h13v31h-13z');
});

test('hatching(box) draws each diagonal from edge to edge once', () => {
  expect(hatching({ x: 10, y: 20, width: 16, height: 24 })).toBe('M18,44l8,-8m0,-8l-16,16m0,-8l16,-16m-8,0l-8,8');
  expect(hatching({ x: 0, y: 0, width: 32, height: 2 })).toBe('');
  expect(hatching({ x: 0, y: 0, width: 32, height: 200 }).length).toBeLessThan(400);
});

test('round(value) keeps two decimals, never -0, and refuses what is no number', () => {
  expect([round(1.239), round(1), Object.is(round(-0.001), 0)]).toEqual([1.24, 1, true]);
  expect(() => round(Number.NaN)).toThrow('invalid coordinate: NaN');
});
