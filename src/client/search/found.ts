import type { Kind } from '../../search/document.ts';
import type { Result } from '../../search/results.ts';
import type { Answer, Tier } from '../../search/search.ts';
import { holding, stepNames, unclaimed } from '../../search/step.ts';
import type { Engine } from './engine.ts';
import type { FindPages, Page } from './pagefind.ts';
import type { FindPlaces, FoundPlace } from './records.ts';

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

/** What the text of the header search finds and claims, the most certain first. */
function findLocally(engine: Engine, query: string): AllFound {
  const answer = engine.answer(query, false);
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

/** A page of which only Pagefind knows; it says what kind it is once it is loaded. */
const toFound = (page: Page, area: string): Found => ({ kind: 'policy', area, tier: null, load: () => page.load() });

/** A place that the text leaves out. */
const toPlace = ({ area, step, load }: FoundPlace): Found => ({
  kind: 'place',
  area,
  tier: { name: step, words: [], hits: [] },
  load,
});

/** Where pages are looked for that the header search is not sent. */
export interface Others {
  /** Pagefind. */
  readonly pages: () => Promise<FindPages>;
  /** The places that are too many to be sent; null when there are none such. */
  readonly places: () => Promise<FindPlaces | null>;
}

/** How many of them hold what was typed as it was typed. */
export const countHeld = (found: readonly Found[]): number =>
  found.filter(({ tier }) => tier && holding.has(tier.name) && tier.name !== 'number').length;

const stepOf = ({ tier }: Found): number => (tier === null ? stepNames.length : stepNames.indexOf(tier.name));

/**
 * The pages that answer a query, the most certain first. The text that the header search has too tells them, with the places that it leaves
 * out; where it does not come, Pagefind answers, in `area` unless it is empty.
 */
export async function findAll(engine: Engine | null, others: Others, query: string, area: string): Promise<AllFound> {
  const isWhole = await (engine ? Promise.resolve(engine.coming(query)) : Promise.reject(new Error('no titles'))).then(
    () => true,
    (error: unknown) => {
      console.warn(error);
      return false;
    },
  );
  const local =
    engine && isWhole
      ? findLocally(engine, query)
      : { answer: null, found: (await (await others.pages())(query, area)).map((page) => toFound(page, area)) };
  const find = await others.places();
  const places = (await find?.(query, engine?.fold() ?? new Map())) ?? [];
  const found = [...local.found, ...places.map(toPlace)].sort((a, b) => stepOf(a) - stepOf(b));
  return { ...local, found };
}
