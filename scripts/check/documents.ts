import type { Link } from './addresses.ts';
import { parseJson } from './json.ts';
import type { Linking } from './links.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

const link = (tag: string, value: string): Link => ({ tag, attribute: '', value, role: '', lazy: false });

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

const escapes: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };
const unescape = (text: string): string => text.replace(/&(#39|\w+);/g, (all, name: string) => escapes[name] ?? all);

/** The addresses in JSON: relative ones under the keys of Data Package and CSVW, and every text that begins with the site's own. */
function inJson(value: unknown, own: string | null, key = ''): readonly string[] {
  if (typeof value === 'string') {
    const isPath = key === 'path' || key === 'url' || key === 'schema';
    return isPath || (own !== null && value.startsWith(own)) ? [value] : [];
  }
  if (Array.isArray(value)) return value.flatMap((each) => inJson(each, own, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => inJson(each, own, name));
}

/** How to find the addresses in a file that is no page, by its name. */
const readers: readonly (readonly [RegExp, (text: string, own: string | null) => readonly string[]])[] = [
  [/\.css$/, (text) => matches(text, /(?:url\(\s*["']?|@import\s+["'])(?!data:)([^"')\s]+)/g)],
  [/^(?!pagefind\/).*\.m?js$/, (text) => matches(text, /["'`](\.{1,2}\/[^"'`\s]+\.m?js)["'`]/g)],
  [
    /\.(?:xml|svg)$/,
    (text) =>
      [
        ...matches(text, /\s(?:xlink:)?href="([^"]*)"/g),
        ...matches(text, /<(?:loc|uri|icon|logo)>([^<]+)</g),
        ...matches(unescape(text), /\shref="([^"]*)"/g),
      ].map(unescape),
  ],
  [/\.md$/, (text) => matches(text, /\]\(([^)\s]+)\)/g).map((each) => each.replace(/\\(?=[^\w\s])/g, ''))],
  [/\.ics$/, (text) => matches(text.replace(/\r?\n[ \t]/g, ''), /^URL[^:]*:(\S+)/gm)],
  [/^robots\.txt$/, (text) => matches(text, /^Sitemap:\s*(\S+)/gim)],
  [/SHA256SUMS$/, (text) => matches(text, /^[0-9a-f]{64} [ *](.+)$/gm)],
  [/(?:datapackage|csv-metadata)\.json$|\.jsonld$/, (text, own) => inJson(parseJson(text), own)],
  [
    /README\.txt$|\.(?:ris|bib)$/,
    (text, own) =>
      own === null ? [] : (text.match(/https?:\/\/[^\s"{}（）。，；]+/g) ?? []).filter((each) => each.startsWith(own)),
  ],
];

/** The addresses that a style, script, feed, calendar or description names, each once. */
export function addressesIn(file: string, text: string, site: Site): readonly string[] {
  const own = site.origin === null ? null : site.origin + site.base;
  const found = readers.filter(([pattern]) => pattern.test(file)).flatMap(([, read]) => read(text, own));
  return [...new Set(found)];
}

/** A file that names addresses, as a page would. */
export const documentOf = (file: string, addresses: readonly string[]): Linking => ({
  ...{ file, ids: [], refresh: null, links: addresses.map((value) => link('file', value)) },
});

/** The addresses of this site in what a page tells search engines. */
export function inData({ data }: Pick<Page, 'data'>, site: Site): readonly Link[] {
  if (site.origin === null) return [];
  const own = site.origin + site.base;
  return data
    .flatMap((text) => inJson(parseJson(text), own))
    .filter((each) => each.startsWith(own))
    .map((value) => link('meta', value));
}
