import type { Kind } from '../../search/document.ts';
import type { Excerpt } from '../../search/excerpt.ts';
import type { Result } from '../../search/results.ts';
import type { Found } from './found.ts';
import type { State } from './state.ts';

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

const textOf = (html: string): string => html.replace(/&lt;/g, '<').replace(/&gt;/g, '>');

/** The first word that was found apart from what stands around it. */
function excerptOf(html: string): Excerpt {
  const [before = '', match = '', ...after] = html.split(/<\/?mark>/).map(textOf);
  return { before, match, after: after.join('') };
}

const toResult = ({ url, meta, excerpt }: RawPage): Result => ({
  url,
  title: meta.title ?? url,
  kind: meta.kind ?? 'policy',
  area: meta.area ?? '',
  next: meta.next ?? '',
  heading: '',
  excerpt: excerptOf(excerpt),
});

/**
 * Loads Pagefind from `bundle`; rejects in browsers that cannot run it. Each page is loaded as it is listed, all at once where only those of
 * a kind or an area are asked for: a page says of what kind it is only when it is loaded.
 */
export async function loadPagefind(bundle: string): Promise<(state: State) => Promise<readonly Found[]>> {
  const pagefind = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  // The addresses in the index hold the base path already.
  await pagefind.options({ baseUrl: '/', noWorker: true });
  return async ({ query, kind, area }) => {
    const { results } = await pagefind.search(query);
    const pages = results.map((result) => async () => toResult(await result.data()));
    if (kind === '' && area === '') return pages.map((load) => ({ kind: 'policy', area, tier: null, load }));
    const all = await Promise.all(pages.map((load) => load()));
    return all.map((page) => ({ ...page, tier: null, load: () => Promise.resolve(page) }));
  };
}
