import { addressIn } from './address.ts';
import type { Link } from './addresses.ts';
import type { PageCheck } from './finding.ts';
import type { Site } from './site.ts';

const followed: ReadonlySet<string> = new Set(['a', 'area', 'form', 'button', 'meta']);

/** Whether the browser itself fetches the address while showing the page. */
export const isFetched = ({ tag, role }: Link): boolean =>
  tag === 'link'
    ? /\b(stylesheet|icon|preload|modulepreload|prefetch|manifest|apple-touch-icon)\b/.test(role)
    : !followed.has(tag);

/** Nothing that the browser fetches by itself, and no form, leads to another origin; links that a reader follows may. */
export const origins =
  (site: Site): PageCheck =>
  (page) =>
    page.links
      .filter((link) => isFetched(link) || link.tag === 'form' || link.tag === 'button')
      .filter(({ value }) => addressIn(site, page, value)?.isOwn === false)
      .map(({ tag, value }) => `<${tag}> 的地址不在本站：${value.slice(0, 80)}`);

/** The addresses in a style sheet that lead to another origin. */
export const foreignIn = (css: string): readonly string[] =>
  [...css.matchAll(/(?:url\(|@import)\s*["']?((?:https?:)?\/\/[^"')\s]+)/gi)].map((match) => match[1] ?? '');
