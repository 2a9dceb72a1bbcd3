import { countOf, toCorpus, type Corpus } from './corpus.ts';
import type { SearchDocument } from './document.ts';
import { toNormal } from './normal.ts';
import { often, splitQuery, type Piece } from './pieces.ts';
import { rank, type Hit, type Want } from './rank.ts';
import { toLexicon, type Lexicon, type Rules } from './rules.ts';

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

/** Everything that a query is answered from. */
export interface Index {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
}

/** A known word counts more than a string that only stands somewhere, a single character least. */
const wantWeights = { word: 1, string: 0.5, character: 0.3 } as const;

/** Factors when an area is named: pages that bear its name, its other pages, those of other areas, those of none; and area pages when none is named. */
const areaWeights = { title: 3.2, own: 1.6, other: 0.3, general: 0.5, unasked: 0.7 } as const;

/** Who names an area mostly looks for a place. */
const placeWeight = 1.5;

/** Pages of the kind that the words of a question ask for count more. */
const intentWeight = 3;

/** What numbers a heading: 二、 or （一） or 10. */
const numbering = /^.{1,3}[）、.]/;

/** Prepares pages for searching; `words` are words beyond those that pages name themselves. */
export function toIndex(documents: readonly SearchDocument[], rules: Rules, words: readonly string[] = []): Index {
  const named = documents.flatMap(({ title, blocks, terms = [] }) => [
    title,
    ...terms,
    ...blocks.map(({ heading = '' }) => heading.replace(numbering, '')),
  ]);
  return { corpus: toCorpus(documents), lexicon: toLexicon(rules, [...named, ...words]) };
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
  const pieces = parts.flatMap((part) => splitQuery(part, lexicon, (text) => countOf(corpus, text, often)));
  const mended = (tiers.length === 0 ? sound?.mend(pieces, isWord) : null) ?? pieces;
  const asked = mended.filter(({ kind }) => kind === 'word' || kind === 'found');
  const words = asked.map(({ text }) => text);
  const wants = words.map((text) => ({
    spellings: lexicon.variants.get(text) ?? [text],
    weight: text.length < 2 ? wantWeights.character : isWord(text) ? wantWeights.word : wantWeights.string,
  }));
  if (mended.some((piece) => !pieces.includes(piece)))
    add('alike', [words.join('')], rank(corpus, wants, { every: true, prior: priorOf(index, words, whole) }));
  add('close', words, rank(corpus, wants, { every: false, prior: priorOf(index, words, whole) }));
  return { tiers, also: wants.flatMap(({ spellings }) => spellings.slice(1)) };
}

/** A word that is wanted as it is. */
export const toWant = (text: string): Want => ({ spellings: [text], weight: 1 });

/** How much pages count when `words` name areas, and the query asks for a kind of page. */
export function priorOf(
  { corpus, lexicon }: Index,
  words: readonly string[],
  query: string,
): (document: number) => number {
  const named = words.map((word) => lexicon.areas.get(word)).filter(Boolean);
  const meant = [...lexicon.intents].filter(([word]) => query.includes(word)).map(([, kind]) => kind);
  return (document) => {
    const { area, kind, title } = corpus.documents[document] as SearchDocument;
    const place = named.length > 0 && kind === 'place' ? placeWeight : 1;
    return nearness(area, title, named) * place * (meant.includes(kind) ? intentWeight : 1);
  };
}

function nearness(area: string | undefined, title: string, named: readonly (string | undefined)[]): number {
  if (!area) return named.length === 0 ? 1 : areaWeights.general;
  if (named.length === 0) return areaWeights.unasked;
  if (!named.includes(area)) return areaWeights.other;
  return title.startsWith(area) ? areaWeights.title : areaWeights.own;
}
