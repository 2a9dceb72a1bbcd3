// Through what comes with the text, so that both need one script less.
import { cutBeginning, cutExcerpt, unwrap } from '../../search/after-text.ts';
import { kinds } from '../../search/document.ts';
import type { Excerpt } from '../../search/excerpt.ts';
import { toNormal } from '../../search/normal.ts';
import { areaWord, spaceQuery, unspace } from '../../search/pagefind-words.ts';
import type { Result } from '../../search/results.ts';

/** The part of Pagefind's browser API that is used here. */
interface Pagefind {
  options(options: {
    readonly baseUrl: string;
    readonly excerptLength: number;
    readonly noWorker: boolean;
  }): Promise<void>;
  init(): Promise<void>;
  search(phrase: string): Promise<{ readonly results: readonly RawResult[] }>;
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
}

/** A page that holds what was searched. */
export interface Page {
  load(): Promise<Result>;
}

/** Finds the pages that hold every word of a query, in an area unless it is empty. */
export type FindPages = (query: string, area: string) => Promise<readonly Page[]>;

/** The excerpt around the first line, behind the title, that holds one of the words. */
function excerptOf([, ...lines]: readonly string[], words: readonly string[]): Excerpt {
  for (const word of words) {
    for (const line of lines) {
      const from = toNormal(line).indexOf(word);
      if (from >= 0) return cutExcerpt(line, from, from + word.length);
    }
  }
  return cutBeginning(lines[0] ?? '');
}

function toPage(result: RawResult, words: readonly string[]): Page {
  return {
    async load() {
      const { url, meta, content } = await result.data();
      const excerpt = excerptOf(unspace(content).split('\n'), [words.join(''), ...words]);
      const kind = kinds.find((each) => each === meta.kind) ?? 'policy';
      return { url, title: meta.title ?? url, kind, area: '', next: meta.next ?? '', heading: '', excerpt };
    },
  };
}

/** Loads Pagefind from `bundle`; rejects in browsers that cannot run it. */
export async function loadPagefind(bundle: string): Promise<FindPages> {
  const pagefind = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  // The addresses in the index hold the base path already.
  await pagefind.options({ baseUrl: '/', excerptLength: 1, noWorker: true });
  await pagefind.init();
  return async (query, area) => {
    const words = unwrap(query).split(/\s+/).map(toNormal).filter(Boolean);
    const phrases = [...words.map(spaceQuery), ...(area === '' ? [] : [areaWord(area)])];
    const found = await Promise.all(phrases.map((phrase) => pagefind.search(phrase)));
    const [first, ...others] = found.map(({ results }) => results);
    const held = others.map((results) => new Set(results.map(({ id }) => id)));
    const kept = (first ?? []).filter(({ id }) => held.every((ids) => ids.has(id)));
    return kept.map((result) => toPage(result, words));
  };
}
