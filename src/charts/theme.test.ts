import { describe, expect, test } from 'vitest';
import { contrast, contrastSeen, visions, type Rgb } from './sight.ts';
import { colours, darkColours, darkTones, tones, tonesFor } from './theme.ts';

/** The channels of `#0b6570`. */
const rgb = (hex: string): Rgb => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return [red, green, blue];
};
const ratio = (one: string, other: string): number => contrast(rgb(one), rgb(other));

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
    expect(ratio(text, ground)).toBeGreaterThan(7);
    expect(ratio(muted, ground)).toBeGreaterThan(4.5);
    for (const mark of [...own, context]) expect(ratio(mark, ground), mark).toBeGreaterThanOrEqual(3);
  });

  const dichromats = Object.entries(visions).map(
    ([name, vision]) => [name, (a: Rgb, b: Rgb) => contrastSeen(a, b, vision)] as const,
  );

  test.each([['everybody', contrast] as const, ...dichromats])('tones of one chart stay apart for %s', (_, apart) => {
    for (const count of [2, 3, 4, 5]) {
      const used = tonesFor(count).map((tone) => rgb(own[tone] ?? ''));
      const least = Math.min(...used.slice(1).map((tone, index) => apart(tone, used[index] ?? tone)));
      expect(least, `${count} series`).toBeGreaterThan([0, 0, 1.9, 1.9, 1.38, 1.3][count] ?? 0);
    }
  });

  test('labels on bars stand out 4.5:1', () => {
    const dark = own.slice(0, 4).map((tone) => ratio(tone, ground));
    expect(Math.min(...dark)).toBeGreaterThan(4.5);
    expect(ratio(own[4], text)).toBeGreaterThan(4);
  });
});

test.each([
  [1, [2]],
  [2, [2, 4]],
  [3, [0, 2, 4]],
  [4, [0, 2, 3, 4]],
  [5, [0, 1, 2, 3, 4]],
])('tonesFor(%i) is %j: dark to light, the accent among them', (count, chosen) => {
  expect(tonesFor(count)).toEqual(chosen);
});

test('tonesFor(count) refuses more series than can be told apart', () => {
  expect(() => tonesFor(6)).toThrow('too many series: 6; at most 5');
});
