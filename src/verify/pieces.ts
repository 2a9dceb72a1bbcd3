import type { Published } from './file.ts';
import { parse } from './grammar.ts';
import { judge, type Verdict } from './judge.ts';
import { digitGap, unquoted } from './level.ts';
import type { Word } from './lexicon.ts';
import type { PublishedSentence, Sentences } from './sentences.ts';
import { tokenize, type Token } from './tokens.ts';

/** One sentence of a text. */
export interface Piece {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The sentence of this site that it is. */
  readonly printed: PublishedSentence | undefined;
  /** What it states, one by one; undefined where not every word is understood. */
  readonly verdicts: readonly Verdict[] | undefined;
}

const sentence = /[^。！!？?\n]+[。！!？?]*[”」』"]*/g;

/** Cuts a text into sentences and reads each. A question states nothing. */
export function piecesOf(
  text: string,
  published: Published,
  sentences: Sentences,
  lexicon: ReadonlyMap<string, Word>,
): readonly Piece[] {
  return [...unquoted(text).matchAll(sentence)]
    .map(([written]) => written.trim())
    .filter((written) => written !== '')
    .map((written): Piece => {
      const tokens = tokenize(written, lexicon);
      const statements = parse(tokens);
      return {
        text: written,
        tokens,
        printed: sentences.find(written),
        verdicts: statements && judge(published, statements),
      };
    });
}

/** Whether a sentence was understood, every word of it. */
export const isRead = ({ printed, verdicts }: Piece): boolean => printed !== undefined || verdicts !== undefined;

/** Whether a token may be a part of the word beside it: 中 of 中心. */
const isLoose = ({ kind, text }: Token): boolean =>
  text.length === 1 && kind !== 'stop' && kind !== 'unit' && kind !== 'number';

/** The words of a sentence that nobody here understands, with the single characters that stick to them. */
export function unreadWords({ tokens }: Piece): readonly string[] {
  const runs: Token[][] = [[]];
  for (const token of tokens)
    if (token.kind === 'unknown' || isLoose(token)) runs[runs.length - 1]?.push(token);
    else runs.push([]);
  return runs
    .filter((run) => run.some(({ kind }) => kind === 'unknown'))
    .map((run) => run.map(({ text }) => text).join(''))
    .map((word) => (word === digitGap ? '数字中间的空格' : word));
}
