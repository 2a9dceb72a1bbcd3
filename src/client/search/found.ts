import type { Kind, SearchDocument } from '../../search/document.ts';
import { toNormal } from '../../search/normal.ts';
import { occurrencesIn } from '../../search/occurrences.ts';
import { orderFound } from '../../search/order.ts';
import { rank } from '../../search/rank.ts';
import { toWant } from '../../search/search.ts';
import type { Engine } from './engine.ts';
import type { FindPages, Page, Section } from './pagefind.ts';

/** A page that holds every word of the query. */
export interface Found {
  readonly page: Page;
  /** Its position in the titles file; null for a place that the file does not hold. */
  readonly document: number | null;
  readonly kind: Kind;
  readonly area: string;
}

export interface AllFound {
  /** Best first. */
  readonly found: readonly Found[];
  /** Kind or area → number of pages; areas of places that the titles file does not hold are not counted. */
  readonly counts: ReadonlyMap<string, number>;
  readonly countAreas?: (() => Promise<ReadonlyMap<string, number>>) | undefined;
}

/** The words of a query as typed, in normal form: all of them must stand on a page, in any order. */
export const wordsOf = (query: string): string[] => query.split(/\s+/).map(toNormal).filter(Boolean);

/** The parts of a page from one linked heading to the next, and how often `word` stands in them. */
function sectionsOf({ url, blocks }: SearchDocument, word: string): Section[] {
  const sections: { title: string; url: string; count: number }[] = [];
  for (const { heading = '', anchor = '', text } of blocks) {
    if (heading && anchor) sections.push({ title: heading, url: `${url}#${anchor}`, count: 0 });
    const last = sections[sections.length - 1];
    if (last) last.count += occurrencesIn([heading, ...text.split('\n')], word);
  }
  return sections.filter(({ count }) => count > 0);
}

/** Finds pages with the text of the header search: once it has come, and in browsers that cannot run Pagefind. */
export async function findLocally(engine: Engine): Promise<FindPages> {
  await engine.loadRest();
  const { corpus } = engine.index();
  return (words) => {
    const hits = rank(corpus, words.map(toWant), { every: true, prior: () => 1 });
    const pages = hits.map(({ document }): Page => {
      const page = corpus.documents[document] as SearchDocument;
      const { url, title, next = '', blocks } = page;
      const texts = blocks.flatMap(({ heading = '', text }) => [heading, ...text.split('\n')]).filter(Boolean);
      const shown = { url, title, next, lines: [title, ...texts], sections: sectionsOf(page, words[0] ?? '') };
      return { key: engine.keys[document] ?? '', load: () => Promise.resolve(shown) };
    });
    return Promise.resolve({ pages });
  };
}

function toFound(engine: Engine, page: Page, area: string): Found {
  const document = engine.keys.indexOf(page.key);
  const known = engine.index().corpus.documents[document];
  if (!known) return { page, document: null, kind: 'place', area };
  return { page, document, kind: known.kind, area: known.area ?? '' };
}

/** The pages that hold the whole query, or all its words, in `area` unless it is empty. */
export async function findAll(find: FindPages, engine: Engine, query: string, area: string): Promise<AllFound> {
  const words = wordsOf(query);
  if (words.length === 0) return { found: [], counts: new Map() };
  const whole = [toNormal(query)];
  const { pages, countAreas } = await find(words, area);
  const phrase = words.length > 1 ? new Set((await find(whole, area)).pages.map(({ key }) => key)) : new Set<string>();
  const all = pages.map((page) => toFound(engine, page, area));
  const known = all.flatMap(({ document }) => (document === null ? [] : [document]));
  const order = new Map(
    orderFound(engine.titles, phrase.size > 0 ? whole : words, known).map((document, at) => [document, at]),
  );
  const placeOf = ({ document, page }: Found): number =>
    (phrase.has(page.key) ? 0 : 1e7) + (document === null ? 1e6 : (order.get(document) ?? 0));
  const counts = new Map<string, number>();
  for (const name of all.flatMap((each) => [each.kind, each.area].filter(Boolean)))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return { found: [...all].sort((a, b) => placeOf(a) - placeOf(b)), counts, countAreas };
}
