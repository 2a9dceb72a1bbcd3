import { kinds, type SearchDocument } from './document.ts';
import type { Index } from './prepare.ts';
import { priorOf } from './prior.ts';
import { rank } from './rank.ts';
import { toWant } from './search.ts';

/** The order for pages that hold all of `words`: those that say it in titles and headings as they are ranked, then the others by kind, as the site lists them. */
export function orderFound(index: Index, words: readonly string[], documents: readonly number[]): number[] {
  const { corpus } = index;
  const hits = rank(corpus, words.map(toWant), { every: false, prior: priorOf(index, words, words.join('')) });
  const places = new Map(hits.map(({ document }, place) => [document, place]));
  const kindOf = (document: number): number => kinds.indexOf((corpus.documents[document] as SearchDocument).kind);
  const placeOf = (document: number): number => places.get(document) ?? hits.length + kindOf(document);
  return [...documents].sort((a, b) => placeOf(a) - placeOf(b) || a - b);
}
