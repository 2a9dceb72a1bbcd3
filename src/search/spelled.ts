import type { Readings } from './readings.ts';

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
  const longest = longestWord * 6;
  const best: { cost: number; word: string; from: number }[] = [{ cost: 0, word: '', from: 0 }];
  for (let to = 1; to <= letters.length; to++) {
    let found = { cost: (best[to - 1]?.cost ?? 0) + lostLetter, word: '', from: to - 1 };
    for (let from = Math.max(0, to - longest); from < to - 1; from++) {
      const word = spelled.get(letters.slice(from, to));
      const cost = (best[from]?.cost ?? 0) + 1;
      if (word !== undefined && cost < found.cost) found = { cost, word, from };
    }
    best.push(found);
  }
  const words: string[] = [];
  let lost = 0;
  for (let to = letters.length; to > 0; to = best[to]?.from ?? 0) {
    const word = best[to]?.word ?? '';
    if (word === '') lost++;
    else words.unshift(word);
  }
  return lost * 3 > letters.length ? [] : words;
}
