import type { Kind } from '../../search/document.ts';
import type { Result } from '../../search/results.ts';
import type { Answer, Tier } from '../../search/search.ts';
import { holding, stepNames, unclaimed } from '../../search/step.ts';
import type { Engine } from './engine.ts';
import type { FindPages } from './pagefind.ts';
import type { FindPlaces } from './records.ts';
import type { State } from './state.ts';

/** A page that is listed. */
export interface Found {
  readonly kind: Kind;
  readonly area: string;
  /** The tier it is listed in; null for what only Pagefind found. */
  readonly tier: Tier | null;
  readonly load: () => Promise<Result>;
}

export interface AllFound {
  readonly answer: Answer | null;
  /** Best first. */
  readonly found: readonly Found[];
}

/** Where pages are looked for that the header search is not sent. */
export interface Others {
  /** Pagefind. */
  readonly pages: () => Promise<FindPages>;
  /** The places that are too many to be sent; null when there are none such. */
  readonly places: () => Promise<FindPlaces | null>;
}

/** What the text of the header search finds and claims; null where it does not come. */
async function findInText(engine: Engine | null, query: string): Promise<AllFound | null> {
  try {
    await engine?.coming(query);
  } catch (error) {
    console.warn(error);
    return null;
  }
  const answer = engine?.answer(query, false);
  if (!engine || !answer) return null;
  const found = answer.tiers
    .filter(({ name }) => !unclaimed.has(name))
    .flatMap((tier) =>
      tier.hits.map((hit): Found => {
        const result = engine.describe(hit);
        return { kind: result.kind, area: result.area, tier, load: () => Promise.resolve(result) };
      }),
    );
  return { answer, found };
}

/** What Pagefind finds, narrowed as the reader has asked: a page says of what kind it is only when it is loaded. */
async function findByPagefind({ pages }: Others, { query, kind, area }: State): Promise<AllFound> {
  const found = await (await pages())(query, kind, area);
  return { answer: null, found: found.map((load) => ({ kind: kind || 'policy', area, tier: null, load })) };
}

/** How many of them hold what was typed as it was typed. */
export const countHeld = (found: readonly Found[]): number =>
  found.filter(({ tier }) => tier && holding.has(tier.name) && tier.name !== 'number').length;

const stepOf = ({ tier }: Found): number => (tier === null ? stepNames.length : stepNames.indexOf(tier.name));

/**
 * The pages that answer a query, the most certain first. The text that the header search has too tells them, with the places that it leaves
 * out; where it does not come, Pagefind answers.
 */
export async function findAll(engine: Engine | null, others: Others, state: State): Promise<AllFound> {
  const { answer, found } = (await findInText(engine, state.query)) ?? (await findByPagefind(others, state));
  const places = (await (await others.places())?.(state.query)) ?? [];
  const all = [
    ...found,
    ...places.map(({ area, step, load }): Found => {
      return { kind: 'place', area, tier: { name: step, words: [], hits: [] }, load };
    }),
  ];
  return { answer, found: all.sort((a, b) => stepOf(a) - stepOf(b)) };
}
