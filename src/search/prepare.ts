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
  readonly sound: Sound;
}

/** What numbers a heading: 二、 or （一） or 10. */
const numbering = /^.{1,3}[）、.]/;

/** The pages of a site, and what a query is read with. */
export interface Text {
  readonly documents: readonly SearchDocument[];
  readonly rules: Rules;
  /** What authors say readers mean. */
  readonly answers: Answers;
  /** Traditional characters, for `toFold`. */
  readonly forms: string;
  /** Readings of these pages' characters, for `toReadings`. */
  readonly readings: string;
  /** Words that their frequency alone would not show to be words. */
  readonly words: readonly string[];
}

const nothing = { answers: { pages: {}, placeholders: {} }, forms: '', readings: '', words: [] };

/** Prepares pages for searching: by sound, with traditional characters, and as authors say readers mean, as far as it is told how. */
export function toIndex(text: Pick<Text, 'documents' | 'rules'> & Partial<Text>): Index {
  const { documents, rules, answers, forms, readings, words } = { ...nothing, ...text };
  const corpus = toCorpus(documents);
  const named = documents.flatMap(({ title, blocks, terms = [] }) => [
    title,
    ...terms,
    ...blocks.map(({ heading = '' }) => heading.replace(numbering, '')),
  ]);
  const lexicon = toLexicon(rules, [...named, ...townsOf(corpus)]);
  const ways = toWays(answers, lexicon);
  return {
    corpus,
    lexicon,
    fold: toFold(forms, corpus.normal),
    ways,
    waysWith: bySpelling(ways),
    sound: toSound(corpus, lexicon, readings, words),
  };
}
