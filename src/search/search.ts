import type { Alike } from './alike.ts';
import { toCorpus, type Corpus, type Field } from './corpus.ts';
import type { Kind, SearchDocument } from './document.ts';
import { cutBeginning, cutExcerpt, type Excerpt } from './excerpt.ts';
import { toNormal } from './normal.ts';
import { splitQuery, type Piece } from './pieces.ts';
import { rank, type Hit, type Want } from './rank.ts';
import { toLexicon, type Lexicon, type Rules } from './rules.ts';

/** A page as it is listed. */
export interface Result {
  /** With the anchor of the heading below which the match stands. */
  readonly url: string;
  readonly title: string;
  readonly kind: Kind;
  readonly area: string;
  readonly next: string;
  /** The heading below which the excerpt stands, or empty. */
  readonly heading: string;
  readonly excerpt: Excerpt;
}

/** Results found in one way: `exact` holds all of the query, `alike` what sounds like it, `close` parts of it or what means the same. */
export interface Tier {
  readonly name: 'exact' | 'alike' | 'close';
  /** What was searched instead of the query: strings that sound like it, or its parts. */
  readonly words: readonly string[];
  /** The pages, by their position, best first. */
  readonly hits: readonly Hit[];
}

export interface Answer {
  readonly tiers: readonly Tier[];
  /** Words of the same meaning that were searched too. */
  readonly also: readonly string[];
}

/** Finds strings of the corpus that sound like a query; comes later than the text, or never. */
export type FindAlike = (query: string, isWord: (text: string) => boolean) => readonly Alike[];

/** Everything that a query is answered from. */
export interface Index {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
}

/** How many strings of the same sound are searched. */
const alikeLimit = 5;

/** An area's own pages count more when it is named, those of other areas less. */
const areaWeights = { named: 1.6, other: 0.3 } as const;

export function toIndex(documents: readonly SearchDocument[], rules: Rules): Index {
  const words = documents.flatMap(({ title, blocks, terms = [] }) => [
    title,
    ...terms,
    ...blocks.map(({ heading = '' }) => heading),
  ]);
  return { corpus: toCorpus(documents), lexicon: toLexicon(rules, words) };
}

/** Answers a query as it was typed. */
export function search({ corpus, lexicon }: Index, query: string, findAlike?: FindAlike): Answer {
  const whole = toNormal(query);
  if (whole === '') return { tiers: [], also: [] };
  const typed = query
    .split(/\s+/)
    .map(toNormal)
    .filter((word) => word !== '');
  const seen = new Set<number>();
  const fresh = (hits: readonly Hit[]): Hit[] =>
    hits.filter(({ document }) => !seen.has(document) && seen.add(document));
  const exact = [[whole], ...(typed.length > 1 ? [typed] : [])].flatMap((words) =>
    fresh(rank(corpus, words.map(toWant), { every: true })),
  );
  const tiers: Tier[] = [{ name: 'exact', words: [], hits: exact }];

  const alike =
    exact.length > 0 ? [] : (findAlike?.(whole, (text) => lexicon.words.has(text)) ?? []).slice(0, alikeLimit);
  const words = alike.map(({ text }) => text);
  tiers.push({
    name: 'alike',
    words,
    hits: words.flatMap((word) => fresh(rank(corpus, [toWant(word)], { every: true }))),
  });

  const pieces = typed.flatMap((word) => splitQuery(word, lexicon, (text) => corpus.normal.includes(text)));
  const asked = pieces.filter(({ kind }) => kind === 'word' || kind === 'found');
  const wants = asked.map((piece) => pieceWant(piece, lexicon));
  const areas = new Set(asked.map(({ text }) => lexicon.areas.get(text)).filter((name) => name !== undefined));
  const prior = (document: number): number => {
    const area = corpus.documents[document]?.area;
    return areas.size === 0 || !area ? 1 : areas.has(area) ? areaWeights.named : areaWeights.other;
  };
  const close = fresh(rank(corpus, wants.slice(0, 30), { every: false, prior }));
  tiers.push({ name: 'close', words: asked.map(({ text }) => text), hits: close });
  const also = wants.flatMap(({ spellings }) => spellings.slice(1));
  return { tiers: tiers.filter(({ hits }) => hits.length > 0), also };
}

const toWant = (text: string): Want => ({ spellings: [text], weight: 1 });

/** A single character says little, and is wanted less. */
function pieceWant({ text }: Piece, lexicon: Lexicon): Want {
  return { spellings: lexicon.variants.get(text) ?? [text], weight: text.length === 1 ? 0.3 : 1 };
}

/** A hit as it is listed. */
export function describe({ corpus }: Index, { document, best }: Hit): Result {
  const { url, title, kind, area = '', next = '', blocks } = corpus.documents[document] as SearchDocument;
  const { part, start, anchor, text } = corpus.fields[best.field] as Field;
  const shown = part === 'title' || part === 'term';
  const excerpt = shown
    ? cutBeginning(blocks.find((block) => block.text !== '')?.text.split('\n')[0] ?? '')
    : cutExcerpt(text, best.at - start, best.at - start + best.length);
  const heading = anchor === '' ? '' : (blocks.find((block) => block.anchor === anchor)?.heading ?? '');
  return {
    url: anchor === '' ? url : `${url}#${anchor}`,
    title,
    kind,
    area,
    next,
    heading: part === 'text' ? heading : '',
    excerpt,
  };
}
