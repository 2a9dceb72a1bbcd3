import type { Kind, SearchDocument } from '../search/document.ts';
import { toNormal } from '../search/normal.ts';
import { orderFound } from '../search/order.ts';
import { rank } from '../search/rank.ts';
import { toWant } from '../search/search.ts';
import type { FindPages, Page } from './pagefind.ts';
import type { Engine } from './search-engine.ts';

/** A page that holds every word of the query. */
export interface Found {
  readonly document: number;
  readonly page: Page;
}

/** The words of a query as typed, in normal form: all of them must stand on a page, in any order. */
export const wordsOf = (query: string): string[] => query.split(/\s+/).map(toNormal).filter(Boolean);

/** Finds pages with the text of the header search: for browsers that cannot run Pagefind. */
export async function findLocally(engine: Engine): Promise<FindPages> {
  await engine.loadRest();
  const { corpus } = engine.index();
  return (words) => {
    const hits = rank(corpus, words.map(toWant), { every: true, prior: () => 1 });
    const pages = hits.map(({ document }): Page => {
      const { url, title, blocks } = corpus.documents[document] as SearchDocument;
      const texts = blocks.flatMap(({ heading = '', text }) => [heading, ...text.split('\n')]);
      const sections = blocks.flatMap(({ heading = '', anchor = '', text }) => {
        const count = [heading, ...text.split('\n')].filter((line) => toNormal(line).includes(words[0] ?? '')).length;
        return heading && anchor && count > 0
          ? [{ title: heading, url: `${url}#${encodeURIComponent(anchor)}`, count }]
          : [];
      });
      return {
        key: engine.keys[document] ?? '',
        load: () => Promise.resolve({ lines: [title, ...texts.filter(Boolean)], sections }),
      };
    });
    return Promise.resolve(pages);
  };
}

/** The pages that hold the whole query, or all its words, best first. */
export async function findAll(find: FindPages, engine: Engine, query: string): Promise<readonly Found[]> {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const index = engine.index();
  const whole = [toNormal(query)];
  const pages = await find(words);
  const phrase = words.length > 1 ? new Set((await find(whole)).map(({ key }) => key)) : null;
  const byDocument = new Map(pages.map((page) => [engine.keys.indexOf(page.key), page]));
  const order = orderFound(index, phrase?.size ? whole : words, [...byDocument.keys()]);
  const found = order.flatMap((document) => {
    const page = byDocument.get(document);
    return page ? [{ document, page }] : [];
  });
  const isWhole = ({ page }: Found): boolean => phrase?.has(page.key) ?? false;
  return [...found.filter(isWhole), ...found.filter((each) => !isWhole(each))];
}

/** How many pages are of each kind, and about each area. */
export function countsOf(engine: Engine, found: readonly Found[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { document } of found) {
    const { kind, area } = engine.index().corpus.documents[document] ?? {};
    for (const name of [kind, area]) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Whether a page is of a kind and about an area; empty words ask for nothing. */
export function isChosen(engine: Engine, { document }: Found, kind: Kind | '', area: string): boolean {
  const page = engine.index().corpus.documents[document];
  return (kind === '' || page?.kind === kind) && (area === '' || page?.area === area);
}
