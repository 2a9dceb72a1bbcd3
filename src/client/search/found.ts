import type { Kind, SearchDocument } from '../../search/document.ts';
import { toNormal } from '../../search/normal.ts';
import { describeHit, type Result } from '../../search/results.ts';
import type { Answer, Tier } from '../../search/search.ts';
import { unclaimed } from '../../search/step.ts';
import type { Engine } from './engine.ts';
import type { FindPages, Page } from './pagefind.ts';

/** A stretch of a page below one heading, and how many matches stand there. */
export interface Section {
  readonly title: string;
  readonly url: string;
  readonly count: number;
}

/** A page that is listed. */
export interface Found {
  readonly kind: Kind;
  readonly area: string;
  /** The tier it is listed in; null for what only Pagefind found. */
  readonly tier: Tier | null;
  readonly load: () => Promise<{ readonly result: Result; readonly kind: Kind; readonly sections: readonly Section[] }>;
}

export interface AllFound {
  readonly answer: Answer | null;
  /** Best first. */
  readonly found: readonly Found[];
  readonly countAreas?: Awaited<ReturnType<FindPages>>['countAreas'] | undefined;
}

/** The parts of a page from one linked heading to the next, and how often `word` stands in them. */
function sectionsOf({ url, blocks }: SearchDocument, word: string): Section[] {
  const sections: { title: string; url: string; count: number }[] = [];
  for (const { heading = '', anchor = '', text } of blocks) {
    if (heading && anchor) sections.push({ title: heading, url: `${url}#${anchor}`, count: 0 });
    const last = sections[sections.length - 1];
    const lines = [heading, ...text.split('\n')].map(toNormal);
    if (last && word !== '') last.count += lines.reduce((sum, line) => sum + line.split(word).length - 1, 0);
  }
  return sections.filter(({ count }) => count > 0);
}

/** What the text of the header search finds and claims, the most certain first. */
function findLocally(engine: Engine, query: string): AllFound {
  const answer = engine.answer(query, false);
  const index = engine.index();
  const found = answer.tiers
    .filter(({ name }) => !unclaimed.has(name))
    .flatMap((tier) =>
      tier.hits.map((hit): Found => {
        const page = index.corpus.documents[hit.document] as SearchDocument;
        const sections = (): Section[] => sectionsOf(page, toNormal(query));
        const load: Found['load'] = () =>
          Promise.resolve({ result: describeHit(index, hit), kind: page.kind, sections: sections() });
        return { kind: page.kind, area: page.area ?? '', tier, load };
      }),
    );
  return { answer, found };
}

/** A page of which only Pagefind knows; `kind` and `area` as far as they are known before it is loaded. */
const toFound = (page: Page, kind: Kind, area: string): Found => ({
  kind,
  area,
  tier: null,
  load: async () => {
    const result = await page.load();
    return { result, kind: result.kind, sections: [] };
  },
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
    const { pages } = await (await find())(query, area);
    return { answer: null, found: pages.map((page) => toFound(page, 'policy', area)) };
  }
  const local = findLocally(engine, query);
  if (!engine.partial) return local;
  const { pages, countAreas } = await (await find())(query, area);
  const places = pages.filter(({ key }) => !engine.keys.includes(key));
  return { ...local, found: [...local.found, ...places.map((page) => toFound(page, 'place', area))], countAreas };
}
