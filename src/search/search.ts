/** What comes in: prepared pages and a query as it was typed. What goes out: the pages found, best first, and in which way. */
import { findAll } from './corpus.ts';
import { toNormal } from './normal.ts';
import { splitQuery, type Piece } from './pieces.ts';
import type { Index } from './prepare.ts';
import { priorOf } from './prior.ts';
import { rank, type Hit, type Want } from './rank.ts';
import type { Lexicon } from './rules.ts';
import { characterWeight, stringWeight, wordWeight } from './weights.ts';

/** Results found in one way: `exact` holds all of the query, `alike` what sounds like it, `close` parts of it or what means the same. */
export interface Tier {
  readonly name: 'exact' | 'alike' | 'close';
  /** What was searched instead of the query: strings that sound like it, or its parts. */
  readonly words: readonly string[];
  /** Best first; no page is in two tiers. */
  readonly hits: readonly Hit[];
}

export interface Answer {
  /** Those that found something. */
  readonly tiers: readonly Tier[];
  /** Words of the same meaning that were searched too. */
  readonly also: readonly string[];
}

/** Searching by sound; it comes later than the text, or never. `isWord` tells words of their own. */
export interface Sound {
  /** Strings of the corpus that sound like a query, the likeliest first. */
  alike(query: string, isWord: (text: string) => boolean): readonly string[];
  /** Pieces with neighbouring single characters replaced by a word, and letters by a string, that sounds like them. */
  mend(pieces: readonly Piece[], isWord: (text: string) => boolean): readonly Piece[];
}

/** Answers a query as it was typed. `soundOnly` is for what an input method has not finished: letters that are no words yet. */
export function search(index: Index, query: string, sound?: Sound, soundOnly = false): Answer {
  const { corpus, lexicon } = index;
  const whole = toNormal(query);
  if (whole === '') return { tiers: [], also: [] };
  const typed = query.split(/\s+/).map(toNormal).filter(Boolean);
  const tiers: Tier[] = [];
  const seen = new Set<number>();
  const add = (name: Tier['name'], words: readonly string[], hits: readonly Hit[]): void => {
    const fresh = hits.filter(({ document }) => !seen.has(document) && seen.add(document));
    if (fresh.length > 0) tiers.push({ name, words, hits: fresh });
  };
  const isWord = (text: string): boolean => lexicon.words.has(text);
  const holding = (words: readonly string[]): Hit[] =>
    rank(corpus, words.map(toWant), { every: true, prior: priorOf(index, words, whole) });

  const exact = soundOnly ? [] : [[whole], ...(typed.length > 1 ? [typed] : [])].flatMap(holding);
  add('exact', [], exact);
  const alike = (tiers.length === 0 || /^[a-z]+$/.test(whole) ? sound?.alike(whole, isWord) : null) ?? [];
  add(
    'alike',
    alike,
    alike.flatMap((text) => holding([text])),
  );
  if (soundOnly) return { tiers, also: [] };

  const parts = exact.length === 0 && alike[0] !== undefined ? [alike[0]] : typed;
  const timesOf = (text: string): number => findAll(corpus, text).length;
  const pieces = parts.flatMap((part) => splitQuery(part, lexicon, timesOf));
  const mended = (tiers.length === 0 ? sound?.mend(pieces, isWord) : null) ?? pieces;
  const said = mended.filter(({ kind }) => kind === 'word' || kind === 'found');
  // A query of nothing but question words is taken at its word.
  const asked = said.length > 0 ? said : mended.filter(({ text }) => text.length > 1);
  const words = asked.map(({ text }) => text);
  const wants = words.map((text) => ({
    spellings: lexicon.variants.get(text) ?? [text],
    weight: weightOf(lexicon, text),
  }));
  if (mended.some((piece) => !pieces.includes(piece)))
    add('alike', [words.join('')], rank(corpus, wants, { every: true, prior: priorOf(index, words, whole) }));
  add('close', words, rank(corpus, wants, { every: false, prior: priorOf(index, words, whole) }));
  return { tiers, also: wants.flatMap(({ spellings }) => spellings.slice(1)) };
}

/** How much a part of a query counts. */
function weightOf({ words }: Lexicon, text: string): number {
  if (text.length < 2) return characterWeight;
  return words.has(text) ? wordWeight : stringWeight;
}

/** A word that is wanted as it is. */
export const toWant = (text: string): Want => ({ spellings: [text], weight: 1 });
