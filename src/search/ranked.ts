import type { Asked } from './asked.ts';
import type { Index } from './prepare.ts';
import { priorOf } from './prior.ts';
import { rank, type Hit, type Want } from './rank.ts';
import { wantsOf } from './wants.ts';

/** What is looked for: all of a query as typed, its words, or words that mean the same too. */
export type Sought = 'whole' | 'words' | 'synonyms';

/** Several steps ask for the same: ranking once makes a keystroke about a third faster. */
const known = new WeakMap<Asked, Partial<Record<Sought, readonly Hit[]>>>();

const wantsFor = (index: Index, asked: Asked, sought: Sought): readonly Want[] =>
  sought === 'whole' ? [{ spellings: [asked.whole], weight: 1 }] : wantsOf(index, asked, sought === 'synonyms');

/** The pages that hold something of what is sought, best first. */
export function ranked(index: Index, asked: Asked, sought: Sought): readonly Hit[] {
  const found = known.get(asked) ?? {};
  known.set(asked, found);
  return (found[sought] ??= rank(index.corpus, wantsFor(index, asked, sought), priorOf(index, asked)));
}
