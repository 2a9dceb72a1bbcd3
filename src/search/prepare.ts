import { toCorpus, type Corpus } from './corpus.ts';
import type { SearchDocument } from './document.ts';
import { toFold } from './fold.ts';
import type { Fold } from './query.ts';
import { toLexicon, type Lexicon, type Rules } from './rules.ts';
import { bySpelling, toWays, type Answers, type ReadyWay } from './ways.ts';

/** Everything that a query is answered from. */
export interface Index {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  /** Empty until the text has come. */
  readonly fold: Fold;
  /** What authors say readers mean by what they ask. */
  readonly ways: readonly ReadyWay[];
  /** Spelling → the ways that it stands in. */
  readonly waysWith: ReadonlyMap<string, readonly ReadyWay[]>;
}

/** What numbers a heading: 二、 or （一） or 10. */
const numbering = /^.{1,3}[）、.]/;

/** What comes with the text: a table of traditional characters for `toFold`, and what authors say readers mean. */
export interface Later {
  readonly forms: string;
  readonly answers: Answers;
}

/** Prepares pages for searching; `words` are words beyond those that pages name themselves. */
export function toIndex(
  documents: readonly SearchDocument[],
  rules: Rules,
  words: readonly string[] = [],
  later?: Later,
): Index {
  const named = documents.flatMap(({ title, blocks, terms = [] }) => [
    title,
    ...terms,
    ...blocks.map(({ heading = '' }) => heading.replace(numbering, '')),
  ]);
  const corpus = toCorpus(documents);
  const lexicon = toLexicon(rules, [...named, ...words]);
  const fold = later ? toFold(later.forms, corpus.normal) : new Map<string, string>();
  const ways = later ? toWays(later.answers, lexicon) : [];
  return { corpus, lexicon, fold, ways, waysWith: bySpelling(ways) };
}
