import { townsOf } from './areas.ts';
import { toCorpus, type Corpus } from './corpus.ts';
import type { SearchDocument } from './document.ts';
import { toFold, type Fold } from './query.ts';
import { toLexicon, type Lexicon, type Rules } from './rules.ts';
import { toSound, type Sound } from './sound.ts';
import { bySpelling, toWays, type Answers, type ReadyWay } from './ways.ts';

/** Everything that a query is answered from. */
export interface Index {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  readonly fold: Fold;
  /** What authors say readers mean by what they ask. */
  readonly ways: readonly ReadyWay[];
  /** Spelling → the ways that it stands in. */
  readonly waysWith: ReadonlyMap<string, readonly ReadyWay[]>;
  readonly sound: Sound | undefined;
}

/** What numbers a heading: 二、 or （一） or 10. */
const numbering = /^.{1,3}[）、.]/;

/** What a query is read with beside the rules. */
export interface Later {
  /** Traditional characters, for `toFold`. */
  readonly forms: string;
  /** What authors say readers mean. */
  readonly answers: Answers;
  /** Readings of these pages' characters, for `toReadings`. */
  readonly readings: string;
  /** Words that their frequency alone would not show to be words. */
  readonly words: readonly string[];
}

/** Prepares pages for searching: by sound, with traditional characters, and as authors say readers mean, where it is told how. */
export function toIndex(documents: readonly SearchDocument[], rules: Rules, later?: Later): Index {
  const corpus = toCorpus(documents);
  const named = documents.flatMap(({ title, blocks, terms = [] }) => [
    title,
    ...terms,
    ...blocks.map(({ heading = '' }) => heading.replace(numbering, '')),
  ]);
  const lexicon = toLexicon(rules, [...named, ...townsOf(corpus)]);
  const ways = later ? toWays(later.answers, lexicon) : [];
  return {
    corpus,
    lexicon,
    fold: later ? toFold(later.forms, corpus.normal) : new Map(),
    ways,
    waysWith: bySpelling(ways),
    sound: later && toSound(corpus, lexicon, later.readings, later.words),
  };
}
