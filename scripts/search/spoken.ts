import { pinyin } from 'pinyin-pro';
import { linesOf } from '../../src/search/corpus.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { toReadings } from '../../src/search/readings.ts';

const isHan = /^\p{Script=Han}$/u;

/** The Han characters of a line with their readings in context, without tones, `v` for ü. */
export const readLine = (line: string) =>
  pinyin(line, { type: 'all', toneType: 'none', v: true })
    .filter(({ origin }) => isHan.test(origin))
    .map(({ origin, pinyin: syllable }) => ({ character: origin, syllable }));

/**
 * The readings that pages need beyond `toReadings()`: characters outside level 1, and other readings that occur. Written as
 * `toReadings` reads them, in the order of the characters.
 */
export function exceptionsOf(documents: readonly SearchDocument[]): string {
  const known = toReadings();
  const more = new Map<string, Set<string>>();
  // Part by part: in a long line pinyin-pro reads 重新 as zhong xin.
  const parts = new Set(documents.flatMap(linesOf).flatMap((line) => line.split(/[^\p{Script=Han}\d]+/u)));
  for (const part of parts) {
    for (const { character, syllable } of readLine(part)) {
      if (known.get(character)?.includes(syllable) || !/^[a-z]+$/.test(syllable)) continue;
      const all = more.get(character) ?? new Set(known.get(character));
      more.set(character, all.add(syllable));
    }
  }
  return [...more]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([character, syllables]) => character + [...syllables].join(' '))
    .join('');
}
