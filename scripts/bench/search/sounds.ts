import { findAlike, toSounds, type Sounds } from '../../../src/search/alike.ts';
import { linesOf } from '../../../src/search/corpus.ts';
import { toIndex } from '../../../src/search/prepare.ts';
import { toReadings } from '../../../src/search/readings.ts';
import type { Text } from '../../../src/search/prepare.ts';
import { spellings, waysToSpell, type Way } from '../../../tests/search/spellings.ts';
import { frequentWords } from '../../search/words.ts';
import { every } from './sample.ts';

/** How many words or strings were found by their sound, and among how many. */
export interface Share {
  readonly way: Way;
  readonly found: number;
  readonly asked: number;
}

const isHanRun = /\p{Script=Han}{2,}/gu;

/** Every string of two to four Han characters that stands in a line. */
function strings(lines: Iterable<string>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const run of [...lines].flatMap((line) => line.match(isHanRun) ?? [])) {
    for (let from = 0; from + 2 <= run.length; from++) {
      for (let to = from + 2; to <= Math.min(run.length, from + 4); to++) all.add(run.slice(from, to));
    }
  }
  return all;
}

function shareOf(
  asked: readonly string[],
  way: Way,
  first: number,
  find: (query: string) => readonly { readonly text: string }[],
): Share {
  const found = asked.filter((text, at) => {
    const query = spellings(text, at)[way];
    return (
      query === text ||
      find(query)
        .slice(0, first)
        .some((alike) => alike.text === text)
    );
  });
  return { way, found: found.length, asked: asked.length };
}

/** Among how many suggestions a frequent word should be. */
const firsts: Readonly<Record<Way, number>> = { pinyin: 3, homophone: 3, initials: 5, initials2: 5, accent: 3 };

/** Shares of the 400 most frequent words that are among the first suggestions, and of `most` strings that are suggested at all. */
export function measureSounds(
  { documents, rules, words, readings }: Text,
  most: number,
): { readonly frequent: readonly Share[]; readonly all: readonly Share[] } {
  const { corpus, lexicon } = toIndex({ documents, rules });
  const sounds: Sounds = toSounds(corpus, toReadings(readings), words);
  const find = (query: string): readonly { readonly text: string }[] =>
    findAlike(sounds, query, (text) => lexicon.words.has(text));
  const frequent = frequentWords(documents, lexicon.questions, 400);
  const asked = every(strings(new Set(documents.flatMap(linesOf))), most);
  return {
    frequent: waysToSpell.map((way) => shareOf(frequent, way, firsts[way], find)),
    all: waysToSpell.map((way) => shareOf(asked, way, Infinity, find)),
  };
}
