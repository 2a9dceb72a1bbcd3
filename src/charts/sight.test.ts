import { expect, test } from 'vitest';
import { contrast, contrastSeen, visions, type Rgb } from './sight.ts';

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

test.each<[string, Rgb, Rgb, number]>([
  ['white and black', white, black, 21],
  ['black and white', black, white, 21],
  ['white and itself', white, white, 1],
  ['red on white', [255, 0, 0], white, 3.998],
  ['green on white', [0, 255, 0], white, 1.372],
  ['blue on white', [0, 0, 255], white, 8.592],
  ['grey on white', [118, 118, 118], white, 4.542],
  ['nearly black on black', [10, 10, 10], black, 1.0607],
  ['a little lighter on black', [11, 11, 11], black, 1.0669],
])('contrast(%s)', (_, one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 3);
});

test.each(Object.entries(visions))('%s leaves white and grey as they are', (_, vision) => {
  for (const row of vision) expect(row.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 4);
  expect(contrastSeen([118, 118, 118], white, vision)).toBeCloseTo(4.542, 2);
});

test.each([
  ['protanopia', [255, 0, 0], [0, 128, 0], 1.337],
  ['deuteranopia', [255, 0, 0], [0, 128, 0], 1.693],
  ['tritanopia', [0, 0, 255], [0, 255, 0], 4.313],
  ['grey', [255, 0, 0], [0, 0, 255], 2.149],
] as const)('contrastSeen with %s of %j and %j', (name, one, other, ratio) => {
  expect(contrastSeen(one, other, visions[name] ?? [white, white, white])).toBeCloseTo(ratio, 3);
});
