import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { textWidth } from './text.ts';

const path = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);
const font = readFileSync(path);
const word = (at: number): number => font.readUInt16BE(at);
const long = (at: number): number => font.readUInt32BE(at);
const table = (name: string): number => {
  const entries = Array.from({ length: word(4) }, (_, index) => 12 + index * 16);
  return long((entries.find((entry) => font.toString('latin1', entry, entry + 4) === name) ?? 0) + 8);
};

/** The glyph of a character by the font's cmap of format 4 (OpenType specification). */
function glyphOf(code: number): number {
  const cmap = table('cmap');
  const offsets = Array.from({ length: word(cmap + 2) }, (_, index) => cmap + long(cmap + 8 + index * 8));
  const format4 = offsets.find((offset) => word(offset) === 4) ?? 0;
  const doubled = word(format4 + 6);
  let end = format4 + 14;
  while (word(end) < code) end += 2;
  const [start, delta, range] = [end + doubled + 2, end + doubled * 2 + 2, end + doubled * 3 + 2];
  if (word(range) === 0) return (code + word(delta)) & 0xffff;
  return (word(range + word(range) + 2 * (code - word(start))) + word(delta)) & 0xffff;
}

test('textWidth(ascii) is the advance of the pinned font, and 5 %', () => {
  const advance = (code: number): number => word(table('hmtx') + glyphOf(code) * 4) / word(table('head') + 18);
  const codes = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index);
  const wrong = codes.filter(
    (code) => Math.abs(textWidth(String.fromCodePoint(code), 1) - advance(code) * 1.05) > 0.0001,
  );
  expect(wrong).toEqual([]);
});
