import type { Readings } from './readings.ts';
import { cheapestRow } from './row.ts';

/** How many readings of one word are told apart, and the longest word. */
const mostReadings = 4;
const longestWord = 8;

/** What a letter costs that no word spells, where a word costs 1. */
const lostLetter = 3;

/** Letters → a word that they spell. */
export type Spelled = ReadonlyMap<string, string>;

/** The words of Han characters by the letters that spell them; of several that are spelled alike the first. */
export function toSpelled(words: Iterable<string>, readings: Readings): Spelled {
  const spelled = new Map<string, string>();
  for (const word of words) {
    if (word.length > longestWord) continue;
    let ways = [''];
    for (const character of word) {
      const syllables = readings.get(character) ?? [];
      ways = ways.flatMap((way) => syllables.map((syllable) => way + syllable)).slice(0, mostReadings);
    }
    for (const way of ways) if (!spelled.has(way)) spelled.set(way, word);
  }
  return spelled;
}

/** The words that letters spell one after another, `yongkangfuwudian` as 永康 and 服务点, as few as possible; none when a third of the letters is left. */
export function wordsIn(letters: string, spelled: Spelled): readonly string[] {
  const row = cheapestRow(letters.length, function* (from) {
    yield { to: from + 1, cost: lostLetter, part: '' };
    for (let to = from + 2; to <= Math.min(letters.length, from + longestWord * 6); to++) {
      const part = spelled.get(letters.slice(from, to));
      if (part !== undefined) yield { to, cost: 1, part };
    }
  });
  const words = row.filter(Boolean);
  return (row.length - words.length) * 3 > letters.length ? [] : words;
}
