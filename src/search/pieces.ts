import { cheapestRow } from './row.ts';
import type { Lexicon } from './rules.ts';

/** A part of a query: a known word, a string that stands somewhere in the corpus, or a character of neither kind. */
export interface Piece {
  readonly text: string;
  readonly kind: 'question' | 'word' | 'found' | 'unknown';
  /** Whether a space stands before it. */
  readonly begins?: boolean;
}

/** A string that stands in the corpus less often than this was hardly written as a word. */
const often = 4;

/** What a piece costs: few and known pieces win, a rare string or one with a question inside is hardly a word, and a single character is the last resort. */
function costOf({ text, kind }: Piece, lexicon: Lexicon, times: number): number {
  const single = text.length === 1;
  if (kind === 'unknown') return 5;
  if (kind === 'question') return single ? 1.5 : 1;
  if (kind === 'word') return 1;
  const asks = Array.from(text).some((character) => lexicon.questions.has(character));
  return single ? 3 : 1.5 + 0.6 * text.length + (asks ? 2 : 0) + (times < often ? 1.5 : 0);
}

/**
 * Splits `query`, which is in normal form, into the cheapest row of pieces. `timesOf` says how often a string stands in the corpus;
 * what does not stand there is in no longer string either, which bounds the number of times it is asked.
 */
export const splitQuery = (query: string, lexicon: Lexicon, timesOf: (text: string) => number): readonly Piece[] =>
  cheapestRow(query.length, function* (from) {
    let times = Infinity;
    for (let to = from + 1; to <= query.length; to++) {
      const text = query.slice(from, to);
      times = times && timesOf(text);
      const kind = breaksRun(query, to) ? null : kindOf(text, lexicon, times > 0);
      if (kind) yield { to, cost: costOf({ text, kind }, lexicon, times), part: { text, kind } };
    }
  });

/** Whether a cut at `at` would part two letters, or two digits, that were typed side by side. */
const breaksRun = (query: string, at: number): boolean => /^([a-z]{2}|\d{2})$/.test(query.slice(at - 1, at + 1));

function kindOf(text: string, lexicon: Lexicon, inCorpus: boolean): Piece['kind'] | null {
  if (lexicon.questions.has(text)) return 'question';
  if (lexicon.words.has(text)) return 'word';
  if (inCorpus) return 'found';
  return text.length === 1 || /^[a-z]+$|^\d+$/.test(text) ? 'unknown' : null;
}
