import type { Kind } from '../../search/document.ts';
import type { Excerpt } from '../../search/excerpt.ts';
import type { Result } from '../../search/results.ts';

/** The part of Pagefind's browser API that is used here. */
interface Pagefind {
  options(options: { readonly baseUrl: string; readonly noWorker: boolean }): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<RawPage> }[] }>;
}

interface RawPage {
  readonly url: string;
  readonly meta: { readonly title?: string; readonly next?: string; readonly kind?: Kind; readonly area?: string };
  /** HTML with the words that were found marked. */
  readonly excerpt: string;
}

/** Finds pages; each is loaded as it is listed, all at once where only those of a kind or an area are asked for. */
export type FindPages = (query: string, kind: Kind | '', area: string) => Promise<readonly (() => Promise<Result>)[]>;

const textOf = (html: string): string => html.replace(/&lt;/g, '<').replace(/&gt;/g, '>');

/** The first word that was found apart from what stands around it. */
function excerptOf(html: string): Excerpt {
  const [before = '', match = '', ...after] = html.split(/<\/?mark>/).map(textOf);
  return { before, match, after: after.join('') };
}

/** Loads Pagefind from `bundle`; rejects in browsers that cannot run it. */
export async function loadPagefind(bundle: string): Promise<FindPages> {
  const pagefind = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  // The addresses in the index hold the base path already.
  await pagefind.options({ baseUrl: '/', noWorker: true });
  return async (query, kind, area) => {
    const { results } = await pagefind.search(query);
    const pages = results.map((result) => async () => {
      const { url, meta, excerpt } = await result.data();
      return {
        url,
        title: meta.title ?? url,
        kind: meta.kind ?? 'policy',
        area: meta.area ?? '',
        next: meta.next ?? '',
        heading: '',
        excerpt: excerptOf(excerpt),
      };
    });
    if (kind === '' && area === '') return pages;
    const all = await Promise.all(pages.map((load) => load()));
    return all
      .filter((page) => (kind === '' || page.kind === kind) && (area === '' || page.area === area))
      .map((page) => () => Promise.resolve(page));
  };
}
