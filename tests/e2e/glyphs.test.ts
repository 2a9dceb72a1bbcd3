import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/folders.ts';
import { unescapeMarkup } from '../../src/kit/escape.ts';
import { charactersOf } from './cmap.ts';
import { built } from './setup.ts';

const fonts = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map((file) =>
  charactersOf(readFileSync(inProject(`node_modules/@expo-google-fonts/noto-sans-sc/${file}`))),
);

/** Characters that scripts look for in what they are given, and never show: search in words, the checker of tables in cells. */
const lookedFor: readonly (readonly [file: RegExp, characters: RegExp])[] = [
  [/\.js$/, /[ǀǂǁ␟]/g],
  [/\/worker-/, /[⁎∗\uFFFD⁰⁵-⁹₀-₉ˆŠŽ˜šžŸ]/g],
];

/** Pagefind's files, and the reader of .xls, whose words in other languages are never shown. */
const foreign = /^(?:pagefind|assets\/xlsx-)/;

/** How each kind of file may write a character by its number. */
const unescapes: Readonly<Record<string, (text: string) => string>> = {
  html: unescapeMarkup,
  svg: unescapeMarkup,
  css: (text) => text.replace(/\\([\da-f]{2,6})\s?/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16))),
  // The minifier writes the characters of words as they are; by number stand those that an expression looks for.
  js: (text) => text,
  json: (text) => text.replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16))),
};

/** Spaces, joiners and marks of direction, which nothing is drawn for. */
const isDrawn = (character: string): boolean => !/[\p{C}\p{Z}\p{M}]/u.test(character);

it('no page, style or script shows a character that the font of the tests lacks', async () => {
  const lacking = new Map<string, string>();
  for await (const file of glob(`**/*.{${Object.keys(unescapes).join(',')}}`, { cwd: built })) {
    if (foreign.test(file)) continue;
    const written = unescapes[file.slice(file.lastIndexOf('.') + 1)]?.(readFileSync(`${built}/${file}`, 'utf8')) ?? '';
    const text = lookedFor
      .filter(([files]) => files.test(file))
      .reduce((rest, [, characters]) => rest.replace(characters, ''), written);
    for (const character of new Set(text))
      if (isDrawn(character) && fonts.some((has) => !has(character.codePointAt(0) ?? 0))) lacking.set(character, file);
  }
  expect([...lacking].map(([character, file]) => `${character} ${file}`)).toEqual([]);
});

it('charactersOf(font) knows what the font has', () => {
  const has = (character: string): boolean => fonts.every((each) => each(character.codePointAt(0) ?? 0));
  expect(['a', '汉', '→', '。'].map(has)).toEqual([true, true, true, true]);
  expect(['▾', '✗', '\u{1F600}'].map(has)).toEqual([false, false, false]);
});
