import type { Kind } from '../../search/document.ts';
import type { Result } from '../../search/results.ts';
import type { Answer, Tier } from '../../search/search.ts';
import { unclaimed } from '../../search/step.ts';
import type { Engine } from './engine.ts';
import type { FindPages, Page } from './pagefind.ts';

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

/** A page of which only Pagefind knows; `kind` and `area` as far as they are known before it is loaded. */
const toFound = (page: Page, kind: Kind, area: string): Found => ({
  kind,
  area,
  tier: null,
  load: () => page.load(),
});

/**
 * The pages that answer a query. The text that the header search has too tells them; Pagefind adds the places that the text leaves out,
 * in `area` unless it is empty, and answers alone where the text does not come.
 */
export async function findAll(
  engine: Engine | null,
  find: () => Promise<FindPages>,
  query: string,
  area: string,
): Promise<AllFound> {
  const isWhole = await (engine ? Promise.resolve(engine.coming(query)) : Promise.reject(new Error('no titles'))).then(
    () => true,
    (error: unknown) => {
      console.warn(error);
      return false;
    },
  );
  if (!engine || !isWhole) {
    const pages = await (await find())(query, area);
    return { answer: null, found: pages.map((page) => toFound(page, 'policy', area)) };
  }
  const local = findLocally(engine, query);
  if (!engine.partial) return local;
  const places = (await (await find())(query, area)).filter(({ key }) => !engine.keys.includes(key));
  return { ...local, found: [...local.found, ...places.map((page) => toFound(page, 'place', area))] };
}
