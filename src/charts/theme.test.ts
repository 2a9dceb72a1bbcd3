import { describe, expect, test } from 'vitest';
import { colours, darkColours, darkTones, tones, tonesFor } from './theme.ts';

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/** Linear light of an sRGB colour (IEC 61966-2-1). */
const linear = (hex: string): Rgb => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
};
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const ratio = (a: Rgb, b: Rgb): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};

/** How dichromats see, in linear light: Machado, Oliveira & Fernandes 2009, severity 1. Grey is what print in black keeps. */
const sights: Readonly<Record<string, Matrix>> = {
  everybody: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  'black and white': [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};
const seen = (matrix: Matrix, [r, g, b]: Rgb): Rgb => {
  const [x = 0, y = 0, z = 0] = matrix.map((row) => Math.max(0, row[0] * r + row[1] * g + row[2] * b));
  return [x, y, z];
};

describe.each([
  {
    scheme: 'light',
    ground: colours.ground,
    own: tones,
    text: colours.text,
    muted: colours.muted,
    context: colours.context,
  },
  {
    scheme: 'dark',
    ground: darkColours.ground,
    own: darkTones,
    text: darkColours.text,
    muted: darkColours.muted,
    context: darkColours.context,
  },
])('tones in the $scheme scheme', ({ ground, own, text, muted, context }) => {
  test('text stands out 4.5:1, marks 3:1', () => {
    expect(ratio(linear(text), linear(ground))).toBeGreaterThan(7);
    expect(ratio(linear(muted), linear(ground))).toBeGreaterThan(4.5);
    for (const mark of [...own, context]) expect(ratio(linear(mark), linear(ground)), mark).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(sights))('tones of one chart stay apart for %s', (_, matrix) => {
    for (const count of [2, 3, 4, 5]) {
      const used = tonesFor(count).map((tone) => seen(matrix, linear(own[tone] ?? '')));
      const least = Math.min(...used.slice(1).map((tone, index) => ratio(tone, used[index] ?? tone)));
      expect(least, `${count} series`).toBeGreaterThan([0, 0, 1.9, 1.9, 1.38, 1.3][count] ?? 0);
    }
  });

  test('labels on bars stand out 4.5:1', () => {
    const dark = own.slice(0, 4).map((tone) => ratio(linear(tone), linear(ground)));
    expect(Math.min(...dark)).toBeGreaterThan(4.5);
    expect(ratio(linear(own[4]), linear(text))).toBeGreaterThan(4);
  });
});

test('tonesFor(count) refuses more series than can be told apart', () => {
  expect(() => tonesFor(6)).toThrow('too many series: 6; at most 5');
});
