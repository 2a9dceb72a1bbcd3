import { findAlike, wordBonus, type Sounds } from '../../src/search/alike.ts';
import { linesOf } from '../../src/search/corpus.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { readLine } from './spoken.ts';

const isWord = /^\p{Script=Han}{2,4}$/u;

/** The words of two to four characters of pages, the most frequent in lines that differ first; without `questions`, which nobody looks for. */
export function frequentWords(
  documents: readonly SearchDocument[],
  questions: ReadonlySet<string>,
  most: number,
): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = [...new Set(documents.flatMap(linesOf))]
    .flatMap((line) => Array.from(segmenter.segment(line), ({ segment }) => segment))
    .filter((word) => isWord.test(word) && !questions.has(word));
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
 * are words. Telling it of one can push out another, so all are gone through until nothing changes; of more than `place` with the same
 * initials some stay behind.
 */
export function hardWords(
  sounds: Sounds,
  words: readonly string[],
  known: ReadonlySet<string>,
  place: number,
): readonly string[] {
  const hard = new Set<string>();
  const isAsked = new Set(words);
  const bonusOf = (text: string): number =>
    hard.has(text) ? wordBonus.frequent - (known.has(text) ? wordBonus.known : 0) : 0;
  const groups = [...Map.groupBy(words, initialsOf)].map(([initials, group]) => {
    const alike = findAlike(sounds, initials, (text) => known.has(text));
    return { group, alike: alike.filter(({ text }, at) => at < place || isAsked.has(text)) };
  });
  const missedIn = ({ group, alike }: (typeof groups)[number]): string | undefined => {
    const first = alike
      .toSorted((a, b) => b.score + bonusOf(b.text) - a.score - bonusOf(a.text))
      .slice(0, place)
      .map(({ text }) => text);
    return group.find((word) => !hard.has(word) && !first.includes(word));
  };
  for (let told = -1; told < hard.size;) {
    told = hard.size;
    for (const each of groups)
      for (let word = missedIn(each); word !== undefined; word = missedIn(each)) hard.add(word);
  }
  return [...hard];
}
