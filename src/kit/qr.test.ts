import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrCode } from './qr.ts';

/** The dark squares that a path covers. */
function squaresOf(path: string): ReadonlySet<string> {
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].map((match) => match.slice(1).map(Number));
  return new Set(
    runs.flatMap(([x = 0, y = 0, length = 0]) => Array.from({ length }, (_, at) => `${String(x + at)},${String(y)}`)),
  );
}

it('qrCode(text) draws each dark square once, inside a quiet zone of four', () => {
  const text = 'https://example.gov.cn/211/statistics/places-growth/2026-03-19/';
  const { size, path } = qrCode(text);
  const { data } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${String(x)},${String(y)}`] : [])));
  expect(squaresOf(path)).toEqual(new Set(dark));
  expect(size).toBe(data.length);
  for (const square of dark)
    for (const at of square.split(',').map(Number)) {
      expect(at).toBeGreaterThanOrEqual(4);
      expect(at).toBeLessThan(size - 4);
    }
});
