import { expect, it } from 'vitest';
import { huesApart, huesOf } from './hues.ts';
import type { Picture } from './sheet.ts';

type Rgb = readonly [number, number, number];
const white: Rgb = [255, 255, 255];
// Two accents that are equally light: in shades of grey they are one.
const teal: Rgb = [11, 101, 112];
const violet: Rgb = [110, 71, 150];

/** A picture of 40 × 40 whose first lines are written: every fourth pixel is ink. */
function written(ink: Rgb, lines: number): Picture {
  const data = Buffer.alloc(40 * 40 * 4, 255);
  for (let at = 0; at < 40 * lines; at += 1) data.set(at % 4 === 0 ? ink : white, at * 4);
  return { width: 40, height: 40, data };
}

it.each([
  ['the same ink', teal, teal, 0],
  ['another hue', teal, violet, 20],
  ['ink that is grey now', teal, [90, 90, 90] as const, 20],
  ['a hue that is hardly another', teal, [11, 104, 108] as const, 0],
  ['darker ink of one hue', teal, [8, 80, 89] as const, 0],
])('huesApart(is, was) for %s', (_name, was, is, other) => {
  expect(huesApart(huesOf(written(is, 8)), huesOf(written(was, 8)))).toEqual({ other, coloured: 20 });
});

it('huesApart(is, was) counts what is coloured in one of the two', () => {
  expect(huesApart(huesOf(written(teal, 12)), huesOf(written(teal, 8)))).toEqual({ other: 10, coloured: 30 });
});

it('huesOf(picture) shows grey as white, whatever its shade', () => {
  const { width, height, data } = huesOf(written([60, 60, 60], 40));
  expect([width, height]).toEqual([10, 10]);
  expect(data.every((channel) => channel === 255)).toBe(true);
});
