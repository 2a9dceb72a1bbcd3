import type { Asked } from './asked.ts';
import type { Index } from './prepare.ts';
import { priorOf } from './prior.ts';
import { rank, type Hit, type Want } from './rank.ts';
import { remembered } from './remembered.ts';
import { wantsOf } from './wants.ts';

/** Ranks once, which makes a keystroke about a third faster: several steps ask for the same. */
const ranking = (wantsFor: (index: Index, asked: Asked) => readonly Want[]) =>
  remembered(
    (asked: Asked, index: Index) => rank(index.corpus, wantsFor(index, asked), priorOf(index, asked)),
    new WeakMap<Asked, readonly Hit[]>(),
  );

/** The pages that hold something of what is asked, best first: of all of it as typed, of its words, or of words that mean the same too. */
export const ranked = {
  whole: ranking((_, { whole }) => [{ spellings: [whole], weight: 1 }]),
  words: ranking((index, asked) => wantsOf(index, asked, false)),
  synonyms: ranking((index, asked) => wantsOf(index, asked, true)),
};
