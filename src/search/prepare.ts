import { toCorpus, type Corpus } from './corpus.ts';
import type { SearchDocument } from './document.ts';
import { toLexicon, type Lexicon, type Rules } from './rules.ts';

/** Everything that a query is answered from. */
export interface Index {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
}

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
