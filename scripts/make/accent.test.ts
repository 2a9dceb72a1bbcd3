import { hcl } from 'd3';
import { describe, expect, it } from 'vitest';
import { darkTones, tones } from '../../src/charts/theme.ts';
import { withHue } from './accent.ts';

describe('withHue(text, hue)', () => {
  it('leaves greys, the red of errors and everything that is no colour alone', () => {
    const text = '--ground: #fff; --ink: #1a1c1e; --line: #d9d7d0; --wrong: #9d1c1c; a#top; #section';
    expect(withHue(text, 20)).toBe(text);
  });

  it.each([0, 20, 90, 145, 260, 310])('keeps the lightness of every tone at hue %i', (hue) => {
    for (const tone of [...tones, ...darkTones]) {
      const turned = hcl(withHue(tone, hue));
      expect(Math.abs(turned.l - hcl(tone).l)).toBeLessThan(1.5);
      if (hue !== 0) expect(Math.abs(((turned.h - hue + 540) % 360) - 180)).toBeLessThan(40);
    }
  });

  it('gives back what the accent was at its own hue', () => {
    expect(withHue('#0b6570', hcl('#0b6570').h)).toBe('#0b6570');
  });
});
