import { describe, expect, it } from 'vitest';
import { readLine } from '../../scripts/search/spoken.ts';
import { frequentWords } from '../../scripts/search/words.ts';
import { findAlike, toSounds } from '../../src/search/alike.ts';
import { linesOf } from '../../src/search/corpus.ts';
import { toIndex } from '../../src/search/prepare.ts';
import { toReadings } from '../../src/search/readings.ts';
import { search } from '../../src/search/search.ts';
import { readEngine, readFiles } from '../search/site.ts';
import { spellings, type Way } from '../search/spellings.ts';

const { documents, rules, words, readings } = readFiles();
const { corpus, lexicon } = toIndex({ documents, rules });
const sounds = toSounds(corpus, toReadings(readings), words);
const isWord = (text: string): boolean => lexicon.words.has(text);

/** What share of the 400 most frequent words are among the first suggestions; the goals stand in the bench. */
const least: readonly (readonly [Way, number, number])[] = [
  ['pinyin', 3, 0.99],
  ['homophone', 3, 0.99],
  ['initials', 5, 0.97],
  ['initials2', 5, 0.97],
  ['accent', 3, 0.98],
];

describe('the 400 most frequent words', () => {
  const frequent = frequentWords(documents, lexicon.questions, 400);

  it.each(least)('are found by %s among the first %i', { timeout: 60_000 }, (way, first, share) => {
    const found = frequent.filter((word, number) => {
      const query = spellings(word, number)[way];
      const alike = findAlike(sounds, query, isWord).slice(0, first);
      return query === word || alike.some(({ text }) => text === word);
    });
    expect(found.length / frequent.length).toBeGreaterThanOrEqual(share);
  });
});

describe('strings of two to four characters', () => {
  it(
    'are found by the sound that they have where they stand (one in 150; the bench asks all)',
    { timeout: 60_000 },
    () => {
      const lines = [...new Set(documents.flatMap(linesOf))];
      const missing: string[] = [];
      lines.forEach((line, number) => {
        if (number % 20 !== 0) return;
        for (const run of line.match(/\p{Script=Han}{2,}/gu) ?? []) {
          const start = line.indexOf(run);
          const spoken = readLine(line.slice(0, start + run.length)).slice(-Array.from(run).length);
          const part = spoken.slice(0, 2 + (number % 3));
          const text = part.map(({ character }) => character).join('');
          const query = part.map(({ syllable }) => syllable).join('');
          if (!findAlike(sounds, query, isWord).some((alike) => alike.text === text)) missing.push(`${text} ${query}`);
        }
      });
      expect(missing).toEqual([]);
    },
  );
});

describe('the name of an area', () => {
  const { index } = readEngine();
  const names = [...index.lexicon.areas.keys()].filter((name) => /^\p{Script=Han}{2}$/u.test(name));
  const misspelled = names.flatMap((name) =>
    Array.from({ length: 6 }, (_, seed) => ({ name, typed: spellings(name, seed).homophone })),
  );
  const areasOf = (query: string): readonly (string | undefined)[] =>
    search(index, query).tiers.flatMap(({ hits }) => hits.map(({ document }) => documents[document]?.area));

  it.each(['工作站', '奖励人数'])('is understood misspelled, before %s', (rest) => {
    const wrong = misspelled.filter(
      ({ name, typed }) => areasOf(`${typed}${rest}`)[0] !== index.lexicon.areas.get(name),
    );
    // A character that asks or counts by itself, as 五, is taken as what it is.
    expect(wrong.length / misspelled.length, wrong.map(({ typed }) => typed).join()).toBeLessThan(0.06);
  });
});
