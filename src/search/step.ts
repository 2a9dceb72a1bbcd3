import type { Asked } from './asked.ts';
import type { Index } from './prepare.ts';
import type { Hit } from './rank.ts';

/** The ways in which a page answers a query, in the order of their certainty. */
export const stepNames = [
  'number',
  'identity',
  'title',
  'unique',
  'suggested',
  'area',
  'exact',
  'words',
  'synonyms',
  'alike',
  'close',
] as const;

export type StepName = (typeof stepNames)[number];

/** One rule of the order: the pages that answer a query in this way, best first. Pure; each can be asked alone. */
export type Step = (index: Index, asked: Asked) => readonly Hit[];

/** After these no doubt is left, and nothing is suggested. */
export const certain: ReadonlySet<StepName> = new Set(['number', 'identity', 'title', 'unique']);

/** Those whose pages are no more than like what was asked: nothing is said to be found. */
export const unclaimed: ReadonlySet<StepName> = new Set(['alike', 'close']);

/** Those whose pages hold what was typed as it was typed, or are called so. */
export const holding: ReadonlySet<StepName> = new Set([...certain, 'exact']);

/** A page that is listed by its title alone. */
export const titleHit = (document: number): Hit => ({ document, score: 0, share: 1, best: null });
