import type { PageCheck } from './finding.ts';
import { isFetched, resolve } from './links.ts';
import type { Site } from './site.ts';

/** Nothing that the browser fetches by itself comes from another origin; links that a reader follows may. */
export const origins =
  (site: Site): PageCheck =>
  (page) =>
    page.links
      .filter((link) => isFetched(link) || link.tag === 'form')
      .filter(({ value }) => {
        if (value.startsWith('/') && !value.startsWith('//')) return false;
        const origin = resolve(site, page, value)?.origin;
        return origin !== undefined && origin !== 'https://site.invalid' && origin !== site.origin;
      })
      .map(({ tag, value }) => `<${tag}> 的地址不在本站：${value.slice(0, 80)}`);

/** The addresses in a style sheet that lead to another origin. */
export const foreignIn = (css: string): readonly string[] =>
  [...css.matchAll(/(?:url\(|@import)\s*["']?((?:https?:)?\/\/[^"')\s]+)/gi)].map((match) => match[1] ?? '');
