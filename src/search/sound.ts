import { findAlike, toSounds, type Alike } from './alike.ts';
import { findAll } from './corpus.ts';
import type { Piece } from './pieces.ts';
import type { Index } from './prepare.ts';
import { toReadings } from './readings.ts';
import type { Sound } from './search.ts';
import { toSpelled, wordsIn, type Spelled } from './spelled.ts';

/** How many strings of the same sound are searched. */
const limit = 5;

/** More letters, or characters, than this are no one word. */
const longest = { letters: 24, characters: 8 } as const;

/** The likeliest strings, without those that only lengthen a likelier one. */
function firstOf(alike: readonly Alike[]): string[] {
  const texts: string[] = [];
  for (const { text } of alike) {
    if (texts.length < limit && !texts.some((better) => text.includes(better))) texts.push(text);
  }
  return texts;
}

const isOdd = ({ kind, text }: Piece): boolean => kind === 'unknown' || (kind === 'found' && text.length === 1);

/** Whether a string that is no word may be meant: it is spelled in full, or shares a character with what was typed. */
const isMeant = (query: string, text: string): boolean =>
  /^[a-z]+$/.test(query)
    ? query.length > 2.2 * text.length
    : text.length > 2 && Array.from(text).some((character) => query.includes(character));

/** Prepares searching by sound; `readings` are those of this corpus' characters and `frequent` the words that need help, as the titles file has them. */
export function toSound({ corpus, lexicon }: Index, readings: string, frequent: readonly string[] = []): Sound {
  const known = toReadings(readings);
  const sounds = toSounds(corpus, known, frequent);
  let spelled: Spelled | undefined;
  const alike: Sound['alike'] = (query, isWord) => {
    if (query.length > (/[a-z]/.test(query) ? longest.letters : longest.characters)) return [];
    corpus.work += corpus.normal.length / 50;
    const found = findAlike(sounds, query, isWord);
    return firstOf(
      found.filter(
        ({ text }) =>
          isWord(text) || sounds.frequent.has(text) || (isMeant(query, text) && findAll(corpus, text).length > 1),
      ),
    );
  };
  const mend: Sound['mend'] = (pieces, isWord) => {
    const mended: Piece[] = [];
    for (let at = 0; at < pieces.length; at++) {
      let end = at;
      while (end < pieces.length && isOdd(pieces[end] as Piece)) end++;
      const run = pieces.slice(at, Math.max(end, at + 1));
      const text = run.map((piece) => piece.text).join('');
      const found = end > at && text.length > 1 ? alike(text, isWord) : [];
      const word = found.find((each) => /[a-z]/.test(text) || isWord(each));
      const letters = word === undefined && /^[a-z]{4,}$/.test(text);
      spelled = letters ? (spelled ?? toSpelled(lexicon.words, known)) : spelled;
      const words = letters && spelled ? wordsIn(text, spelled) : [word ?? []].flat();
      const kindOf = (each: string): Piece['kind'] => (lexicon.questions.has(each) ? 'question' : 'word');
      mended.push(...(words.length === 0 ? run : words.map((each): Piece => ({ text: each, kind: kindOf(each) }))));
      at += run.length - 1;
    }
    return mended;
  };
  return { alike, mend };
}
