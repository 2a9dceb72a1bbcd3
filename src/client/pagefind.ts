import { spaceQuery, unspace } from '../search/spaced.ts';

/** The part of Pagefind's browser API that is used here. */
interface Pagefind {
  options(options: { readonly excerptLength: number; readonly noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(phrase: string): Promise<{ readonly results: readonly RawResult[] }>;
}

interface RawResult {
  readonly id: string;
  data(): Promise<RawPage>;
}

interface RawPage {
  readonly url: string;
  /** All of the page, as `spaceLine` wrote it. */
  readonly content: string;
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly locations: readonly number[];
  }[];
}

/** A stretch of a page below one heading, and how many matches stand there. */
export interface Section {
  readonly title: string;
  readonly url: string;
  readonly count: number;
}

/** A page that holds what was searched. */
export interface Page {
  /** What the titles file calls the page. */
  readonly key: string;
  /** Fetches the lines of the page as written, and its sections with a match. */
  load(): Promise<{ readonly lines: readonly string[]; readonly sections: readonly Section[] }>;
}

/** Finds the pages that hold every word; words are in normal form. */
export type FindPages = (words: readonly string[]) => Promise<readonly Page[]>;

function toPage(result: RawResult, word: string): Page {
  return {
    key: result.id.replace(/^[^_]*_/, ''),
    async load() {
      const { content, sub_results: sections } = await result.data();
      return {
        lines: unspace(content).split('\n'),
        sections: sections.map(({ title, url, locations }) => {
          const count = Math.max(1, Math.round(locations.length / word.length));
          return { title: unspace(title), url, count };
        }),
      };
    },
  };
}

/** Loads Pagefind from `bundle`; rejects in browsers that cannot run it. */
export async function loadPagefind(bundle: string): Promise<FindPages> {
  const pagefind = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  await pagefind.options({ excerptLength: 1, noWorker: true });
  await pagefind.init();
  return async (words) => {
    const found = await Promise.all(words.map((word) => pagefind.search(spaceQuery(word))));
    const [first, ...others] = found.map(({ results }) => results);
    const held = others.map((results) => new Set(results.map(({ id }) => id)));
    return (first ?? [])
      .filter(({ id }) => held.every((ids) => ids.has(id)))
      .map((result) => toPage(result, words[0] ?? ''));
  };
}
