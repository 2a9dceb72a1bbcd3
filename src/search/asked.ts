import { areasIn, townIn } from './areas.ts';
import { findAll, type Corpus } from './corpus.ts';
import { splitQuery, type Piece } from './pieces.ts';
import type { Index } from './prepare.ts';
import { toAsked, unwrap } from './query.ts';

/** Above so many characters a query is a pasted text, and parted at its marks, not into words; letters that spell words are more. */
const longestQuestion = 24;
const longestSpelled = 100;

/** What a reader asks for, worked out once for all steps. */
export interface Asked {
  /** As typed, unwrapped. */
  readonly typed: string;
  /** All of it in normal form. */
  readonly whole: string;
  readonly pieces: readonly Piece[];
  /** What is asked for: the pieces that say more than that one asks. */
  readonly words: readonly string[];
  /** The areas that it names, or in which a town without a record lies. */
  readonly areas: readonly string[];
  /** The area of a town with a record that it names. */
  readonly town: string | undefined;
  /** What it names that town, or one without a record. */
  readonly townName: string | undefined;
  /** What it names that this site knows nothing of: another city, another office's business. */
  readonly outside: readonly string[];
  /** Whether it is a text that was pasted, parted into sentences. */
  readonly long: boolean;
}

/** Pieces with what they say: words, and strings of the corpus; of nothing but question words, these. */
function wordsIn(pieces: readonly Piece[]): string[] {
  const said = pieces.filter(({ kind }) => kind !== 'question');
  return (said.length > 0 ? said : pieces.filter(({ text }) => text.length > 1)).map(({ text }) => text);
}

/** A query from its pieces, as they were typed or as they were meant. */
export function askedFor(index: Index, typed: string, pieces: readonly Piece[]): Asked {
  const words = wordsIn(pieces);
  const areas = areasIn(index.lexicon, words);
  const town = townIn(index.corpus, index.lexicon, words);
  return {
    typed,
    whole: pieces.map(({ text }) => text).join(''),
    pieces,
    words,
    areas: town && !town.hasRecord && areas.length === 0 ? [town.area] : areas,
    town: town?.hasRecord === true ? town.area : undefined,
    townName: town?.name,
    outside: pieces.map(({ text }) => text).filter((text) => index.lexicon.outside.has(text)),
    long: false,
  };
}

/** Signs and halves of them that no page holds say nothing. */
const isSaid = /^[\p{L}\p{N}]/u;

/** A text without signs that no page holds, unless it is nothing else. */
const saidIn = ({ places }: Corpus, text: string): string =>
  Array.from(text)
    .filter((sign) => isSaid.test(sign) || places.has(sign))
    .join('') || text;

/** Parts between spaces, neighbours that are one word together put together: open data. */
function joined(parts: readonly string[], words: ReadonlySet<string>): readonly string[] {
  return parts.reduce<string[]>((all, part) => {
    const both = `${all[all.length - 1] ?? ''}${part}`;
    return both !== part && /^[a-z]+$/.test(both) && words.has(both) ? [...all.slice(0, -1), both] : [...all, part];
  }, []);
}

/** Pieces with towns as words, and two characters that are one put together: 后宅, where 后 alone only asks. */
function withTowns({ corpus, lexicon }: Index, pieces: readonly Piece[]): readonly Piece[] {
  const isTown = (text: string): boolean =>
    /^\p{sc=Han}{2,}$/u.test(text) && townIn(corpus, lexicon, [text]) !== undefined;
  return pieces.reduce<Piece[]>((all, piece) => {
    const both = `${all[all.length - 1]?.text ?? ''}${piece.text}`;
    if (both.length === 2 && piece.text.length === 1 && isTown(both))
      return [...all.slice(0, -1), { text: both, kind: 'word' }];
    return [...all, piece.kind === 'found' && isTown(piece.text) ? { ...piece, kind: 'word' } : piece];
  }, []);
}

/** Reads what was typed. */
export function toQuestion(index: Index, query: string): Asked {
  const { corpus, lexicon, fold } = index;
  const typed = unwrap(query);
  const parts = joined(
    typed
      .split(/\s+/)
      .map((part) => toAsked(part, fold))
      .filter(Boolean),
    lexicon.words,
  );
  const all = parts.join('');
  const isLong = all.length > (/^[a-z\d]+$/.test(all) ? longestSpelled : longestQuestion);
  const timesOf = (text: string): number => findAll(corpus, text).length;
  const pieces = isLong
    ? toAsked(typed, fold)
        .split('.')
        .filter((text) => text.length > 1)
        .slice(0, 40)
        .map((text): Piece => ({ text, kind: timesOf(text) > 0 ? 'found' : 'unknown' }))
    : parts
        .flatMap((part) =>
          withTowns(index, splitQuery(part, lexicon, timesOf)).map((piece, at) => ({ ...piece, begins: at === 0 })),
        )
        .filter(({ kind, text }) => kind !== 'unknown' || isSaid.test(text));
  const asked = askedFor(index, typed, pieces);
  // Line breaks and thousands commas are read in the whole, not in its parts.
  return { ...asked, whole: saidIn(corpus, toAsked(typed, fold)), long: isLong };
}
