import { parse } from 'yaml';
import text from '../../content/site.yaml?raw';
import { readSite, type SiteConfig } from '../policy/site-config.ts';

/** The names, codes and navigation of this site. */
export const site: SiteConfig = readSite(parse(text), 'content/site.yaml');

/** Turns a path of this site, `/data/`, into one below the base path that content/site.yaml sets. */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

/** Whether `path` is, or lies below, the section at `section`. Both without the base path. */
export const isWithin = (path: string, section: string): boolean => path === section || path.startsWith(section);

/** What content/site.yaml says about a column (栏目) for the site's tags. */
export const columnOf = (name: string): SiteConfig['columns'][number] | undefined =>
  site.columns.find((column) => column.name === name);

/** The path of a page without the base path: the inverse of `href`. */
export function pathOf(url: URL): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return decodeURI(url.pathname.slice(base.length)) || '/';
}

/** The name of /feed.xml, in the feed and where pages announce it. */
export const feedTitle = `${site.shortName}：发布与修订`;
