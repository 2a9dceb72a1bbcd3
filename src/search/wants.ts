import type { Asked } from './asked.ts';
import { findAll } from './corpus.ts';
import type { Piece } from './pieces.ts';
import type { Index } from './prepare.ts';
import type { Want } from './rank.ts';
import { pairWeight } from './weights.ts';

/** Characters that join words and are part of none. */
const joining = /[的了吗呢吧啊么是在和与或就都也还我你他有个这那]/;

/** A found string of more characters than this was hardly put together by chance. */
const longestRun = 3;

/** Whether a piece is wanted as a whole. */
const isWhole = ({ kind, text }: Piece): boolean =>
  kind === 'word' || (kind === 'found' && text.length > longestRun) || /^[a-z\d.+]+$/.test(text);

/**
 * What a query asks for: its words, and of what is no word each two characters side by side, since a cut between them may be wrong. A pair
 * that asks only and stands nowhere is none, and neither is a single character, unless no page has it. With `synonyms`, words that mean the same will do.
 */
export function wantsOf({ corpus, lexicon }: Index, { pieces, words, long }: Asked, synonyms: boolean): Want[] {
  const wants: Want[] = [];
  const spellingsOf = (text: string): readonly string[] => (synonyms ? (lexicon.variants.get(text) ?? [text]) : [text]);
  const want = (text: string, weight: number): unknown =>
    wants.push({ spellings: spellingsOf(text), weight, area: lexicon.areas.get(text) });
  let run: { readonly character: string; readonly asks: boolean; readonly odd: boolean }[] = [];
  const closeRun = (): void => {
    if (run.length === 1 && run[0]?.odd) want(run[0].character, pairWeight);
    run.slice(1).forEach((second, at) => {
      const first = run[at] ?? second;
      const pair = first.character + second.character;
      const isMeant = findAll(corpus, pair).length > 0 || first.odd || second.odd || !(first.asks || second.asks);
      if (!joining.test(pair) && isMeant) want(pair, pairWeight);
    });
    run = [];
  };
  for (const piece of pieces) {
    const asks = piece.kind === 'question';
    if (piece.begins) closeRun();
    if (long || isWhole(piece) || (asks && piece.text.length > 1)) {
      closeRun();
      if (!asks || words.includes(piece.text)) want(piece.text, 1);
    } else run.push(...Array.from(piece.text, (character) => ({ character, asks, odd: piece.kind === 'unknown' })));
  }
  closeRun();
  return wants;
}
