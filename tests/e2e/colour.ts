import type { Rgb } from '../../src/charts/sight.ts';

/** `rgb(11, 101, 112)`, as browsers compute colours; null for `none` and for what is transparent. */
export function parseColour(text: string): Rgb | null {
  const [red, green, blue, alpha] = (text.match(/[\d.]+/g) ?? []).map(Number);
  if (!text.startsWith('rgb') || red === undefined || green === undefined || blue === undefined) return null;
  return alpha === 0 ? null : [red, green, blue];
}
