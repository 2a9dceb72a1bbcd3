import { findAlike, toSounds, type Alike } from './alike.ts';
import type { Corpus } from './corpus.ts';
import type { Piece } from './pieces.ts';
import { toReadings } from './readings.ts';
import type { Sound } from './search.ts';

/** How many strings of the same sound are searched. */
const limit = 5;

/** The likeliest strings, without those that only lengthen a likelier one. */
function firstOf(alike: readonly Alike[]): string[] {
  const texts: string[] = [];
  for (const { text } of alike) {
    if (texts.length < limit && !texts.some((better) => text.includes(better))) texts.push(text);
  }
  return texts;
}

const isOdd = ({ kind, text }: Piece): boolean => kind === 'unknown' || (kind === 'found' && text.length === 1);

/** Prepares searching by sound; `readings` are those of this corpus' characters and `words` the frequent ones that need help, as the titles file has them. */
export function toSound(corpus: Corpus, readings: string, words: readonly string[] = []): Sound {
  const sounds = toSounds(corpus, toReadings(readings), words);
  const alike: Sound['alike'] = (query, isWord) => firstOf(findAlike(sounds, query, isWord));
  /** Words that are spelled one after another, `yongkangfuwudian` as 永康 and 服务点, as few as possible; none when some letter is left. */
  const wordsOf = (letters: string, isWord: (text: string) => boolean): string[] => {
    for (let end = letters.length; end > 1; end--) {
      const word = findAlike(sounds, letters.slice(0, end), isWord, false)[0]?.text ?? '';
      const others = word.length > 1 ? wordsOf(letters.slice(end), isWord) : [];
      if (word.length > 1 && (others.length > 0 || end === letters.length)) return [word, ...others];
    }
    return [];
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
      const words = word === undefined && /^[a-z]{4,}$/.test(text) ? wordsOf(text, isWord) : [word ?? []].flat();
      mended.push(...(words.length === 0 ? run : words.map((each) => ({ text: each, kind: 'word' }) as const)));
      at += run.length - 1;
    }
    return mended;
  };
  return { alike, mend };
}
