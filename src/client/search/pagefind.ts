import { occurrencesIn } from '../../search/occurrences.ts';
import { spaceQuery, unspace } from '../../search/pagefind-words.ts';

/** The part of Pagefind's browser API that is used here. */
interface Pagefind {
  options(options: {
    readonly baseUrl: string;
    readonly excerptLength: number;
    readonly noWorker: boolean;
  }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<unknown>;
  search(phrase: string, options: { readonly filters: Readonly<Record<string, string>> }): Promise<RawAnswer>;
}

interface RawAnswer {
  readonly results: readonly RawResult[];
  /** Filter → value → pages that hold the phrase, whatever filter was set; empty until the filters are loaded. */
  readonly totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface RawResult {
  readonly id: string;
  data(): Promise<RawPage>;
}

interface RawPage {
  readonly url: string;
  readonly meta: { readonly title?: string; readonly kind?: string; readonly next?: string };
  /** All of the page, as `spaceLine` wrote it. */
  readonly content: string;
  /** Headings with an id; `location` is the number of words of `content` before them. */
  readonly anchors: readonly { readonly id: string; readonly text: string; readonly location: number }[];
}

/** A stretch of a page below one heading, and how many matches stand there. */
export interface Section {
  readonly title: string;
  readonly url: string;
  readonly count: number;
}

/** What is shown of a page. */
export interface Shown {
  readonly url: string;
  readonly title: string;
  readonly next: string;
  /** The lines of the page as written, its title first. */
  readonly lines: readonly string[];
  /** Its sections with a match. */
  readonly sections: readonly Section[];
}

/** A page that holds what was searched. */
export interface Page {
  /** What the titles file calls the page. */
  readonly key: string;
  load(): Promise<Shown>;
}

export interface Pages {
  readonly pages: readonly Page[];
  /** Counts pages that hold the word by area, whatever area was asked for; left out where they cannot be counted. Fetches up to 22 KB once. */
  readonly countAreas?: () => Promise<ReadonlyMap<string, number>>;
}

/** Finds the pages that hold every word, in an area unless it is empty; words are in normal form. */
export type FindPages = (words: readonly string[], area: string) => Promise<Pages>;

/** The sections that hold `word`. Counted here, since Pagefind tells only the first place of a phrase on a page. */
function sectionsOf({ url, content, anchors }: RawPage, word: string): Section[] {
  const words = content.split(/\s+/);
  const sections = anchors.map(({ id, text, location }, at) => {
    const lines = unspace(words.slice(location, anchors[at + 1]?.location).join(' ')).split('\n');
    return { title: unspace(text), url: `${url}#${id}`, count: occurrencesIn(lines, word) };
  });
  return sections.filter(({ count }) => count > 0);
}

function toPage(result: RawResult, word: string): Page {
  return {
    key: result.id.replace(/^[^_]*_/, ''),
    async load() {
      const page = await result.data();
      const { url, meta, content } = page;
      const lines = unspace(content).split('\n');
      return { url, title: meta.title ?? url, next: meta.next ?? '', lines, sections: sectionsOf(page, word) };
    },
  };
}

/** Loads Pagefind from `bundle`; rejects in browsers that cannot run it. */
export async function loadPagefind(bundle: string): Promise<FindPages> {
  const pagefind = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  // The addresses in the index hold the base path already.
  await pagefind.options({ baseUrl: '/', excerptLength: 1, noWorker: true });
  await pagefind.init();
  return async (words, area) => {
    const filters = area === '' ? {} : { area };
    const found = await Promise.all(words.map((word) => pagefind.search(spaceQuery(word), { filters })));
    const [first, ...others] = found.map(({ results }) => results);
    const held = others.map((results) => new Set(results.map(({ id }) => id)));
    const kept = (first ?? []).filter(({ id }) => held.every((ids) => ids.has(id)));
    const [word = '', ...more] = words;
    const countAreas = async (): Promise<ReadonlyMap<string, number>> => {
      await pagefind.filters();
      const { totalFilters } = await pagefind.search(spaceQuery(word), { filters: {} });
      return new Map(Object.entries(totalFilters['area'] ?? {}));
    };
    const pages = kept.map((result) => toPage(result, word));
    return more.length > 0 ? { pages } : { pages, countAreas };
  };
}
