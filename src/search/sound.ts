import { findAlike, toSounds, type Alike } from './alike.ts';
import { findAll, type Corpus } from './corpus.ts';
import type { Piece } from './pieces.ts';
import { toReadings } from './readings.ts';
import { remembered } from './remembered.ts';
import type { Lexicon } from './rules.ts';
import { toSpelled, wordsIn, type Spelled } from './spelled.ts';

/** Searching by sound. */
export type Sound = ReturnType<typeof toSound>;

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

/** Of more odd pieces than this no word is made: that is no question misspelled, and each costs a look through all text. */
const mostOdd = 8;

const isNoWord = ({ kind }: Piece): boolean => kind === 'unknown' || kind === 'found';
const isOdd = ({ kind, text }: Piece): boolean => kind === 'unknown' || (kind === 'found' && text.length === 1);

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** Stretches of pieces that may be one word misspelled, the likelier first: the odd ones that begin at `at`; with the character that only asks behind, or before, them. */
function windowsAt(pieces: readonly Piece[], at: number): readonly { readonly from: number; readonly to: number }[] {
  const isAsking = (index: number): boolean => pieces[index]?.kind === 'question' && pieces[index].text.length === 1;
  const from = isAsking(at) ? at + 1 : at;
  let to = from;
  while (to < pieces.length && isOdd(pieces[to] as Piece)) to++;
  if (to === from) return [];
  const windows = [
    { from, to },
    ...(from > at ? [{ from: at, to }] : []),
    ...(isAsking(to) ? [{ from, to: to + 1 }] : []),
  ];
  return windows.filter((window) => textOf(pieces.slice(window.from, window.to)).length > 1);
}

/** What is asked for by its sound alone can be the name of an area: two to four characters. */
const areaName = /^\p{sc=Han}{2,4}$/u;

/** Whether a string that is no word may be meant: it is spelled in full, or shares a character with what was typed. */
const isMeant = (query: string, text: string): boolean =>
  /^[a-z]+$/.test(query)
    ? query.length > 2.2 * text.length
    : text.length > 2 && Array.from(text).some((character) => query.includes(character));

/** Prepares searching by sound; `readings` are those of this corpus' characters and `frequent` the words that need help, as the text file has them. */
export function toSound(corpus: Corpus, lexicon: Lexicon, readings: string, frequent: readonly string[]) {
  const known = toReadings(readings);
  const sounds = toSounds(corpus, known, frequent);
  const isWord = (text: string): boolean => lexicon.words.has(text);
  let spelled: Spelled | undefined;
  /** Strings of the corpus that sound like a query, the likeliest first. */
  const alike = remembered((query: string): readonly string[] => {
    if (query.length > (/[a-z]/.test(query) ? longest.letters : longest.characters)) return [];
    corpus.work += corpus.normal.length / 50;
    return firstOf(
      findAlike(sounds, query, isWord).filter(
        ({ text }) =>
          isWord(text) || sounds.frequent.has(text) || (isMeant(query, text) && findAll(corpus, text).length > 1),
      ),
    );
  });
  const wordsFor = (text: string): readonly string[] => {
    const word = alike(text).find((each) => /[a-z]/.test(text) || isWord(each));
    if (word !== undefined) return [word];
    return /^[a-z]{4,}$/.test(text) ? wordsIn(text, (spelled ??= toSpelled(lexicon.words, known))) : [];
  };
  /** Pieces with neighbouring single characters replaced by a word, and letters by the words, that sound like them. */
  const mend = (pieces: readonly Piece[]): readonly Piece[] => {
    if (pieces.filter(isOdd).length > mostOdd) return pieces;
    const mended: Piece[] = [];
    for (let at = 0; at < pieces.length;) {
      const heard = windowsAt(pieces, at)
        .map((window) => ({ ...window, words: wordsFor(textOf(pieces.slice(window.from, window.to))) }))
        .find(({ words }) => words.length > 0);
      const { from, to, words } = heard ?? { from: at + 1, to: at + 1, words: [] };
      mended.push(
        ...pieces.slice(at, from),
        ...words.map((text): Piece => ({ text, kind: lexicon.questions.has(text) ? 'question' : 'word' })),
      );
      at = to;
    }
    return mended;
  };
  const areas = toSounds({ normal: [...lexicon.areas.keys()].join('.') }, known);
  const areaFor = (text: string): string | undefined =>
    findAlike(areas, text, isWord).find((each) => lexicon.areas.has(each.text))?.text;
  /** Pieces with those that are no words and sound like the name of an area replaced by it, 东洋 by 东阳; the same where none do. */
  const withArea = (pieces: readonly Piece[]): readonly Piece[] => {
    for (let from = 0; from < pieces.length; from++)
      for (let to = from + 1; to <= pieces.length && isNoWord(pieces[to - 1] as Piece); to++) {
        const text = textOf(pieces.slice(from, to));
        const area = areaName.test(text) ? areaFor(text) : undefined;
        if (area !== undefined) return [...pieces.slice(0, from), { text: area, kind: 'word' }, ...pieces.slice(to)];
      }
    return pieces;
  };
  return { alike, mend, withArea };
}
