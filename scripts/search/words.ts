import { findAlike, wordBonus, type Sounds } from '../../src/search/alike.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { linesOf, readLine } from './spoken.ts';

const isWord = /^\p{Script=Han}{2,4}$/u;

/** The words of two to four characters that stand in pages, the most frequent first. */
export function frequentWords(documents: readonly SearchDocument[], most: number): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = documents
    .flatMap(linesOf)
    .flatMap((line) => Array.from(segmenter.segment(line), ({ segment }) => segment))
    .filter((word) => isWord.test(word));
  return [...Map.groupBy(words, (word) => word)]
    .sort(([a, { length: many }], [b, { length: few }]) => few - many || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

/** `zs` for 展示. */
const initialsOf = (word: string): string =>
  readLine(word)
    .map(({ syllable }) => syllable[0])
    .join('');

/**
 * Those of `words` that their initials do not find among the first `place` strings by frequency alone: the browser is told that they
 * are words. Telling it of one can push out another of the same initials, so each group is gone through until nothing changes.
 */
export function hardWords(
  sounds: Sounds,
  words: readonly string[],
  known: ReadonlySet<string>,
  place: number,
): string[] {
  return [...Map.groupBy(words, initialsOf)].flatMap(([initials, group]) => {
    const alike = findAlike(sounds, initials, () => false);
    const hard = new Set<string>();
    const missed = (): string | undefined => {
      const scores = alike.map(({ text, score }) => ({
        text,
        score: score + (hard.has(text) ? wordBonus.frequent : known.has(text) ? wordBonus.known : 0),
      }));
      const first = new Set(
        scores
          .sort((a, b) => b.score - a.score)
          .slice(0, place)
          .map(({ text }) => text),
      );
      return group.find((word) => !first.has(word) && !hard.has(word));
    };
    for (let word = missed(); word !== undefined; word = missed()) hard.add(word);
    return [...hard];
  });
}
