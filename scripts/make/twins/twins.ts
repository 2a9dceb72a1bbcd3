import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptTable } from '../../lib/kept-table.ts';
import { blocksIn } from './blocks.ts';
import { noScope } from './marks.ts';
import { markdownOf, type Block } from './markdown.ts';
import { demoMark, type Sources } from './sources.ts';
import { mainOf } from './tree.ts';

/** Where a site will be published. */
interface Place {
  readonly base: string;
  readonly origin: string | null;
}

const day = /(?<=\/)\d{4}-\d{2}-\d{2}(?=\/index\.html$)/;

/**
 * The built pages that have a twin in Markdown. None have: frames for other sites, addresses that only lead on, the answer to a wrong
 * address, tools without a text (the search, the samples of components), and pinned pages that a later release of their figure has
 * replaced: of sixty releases they would be most of the site, and their numbers stand in the CSV and JSON beside them.
 */
export function twinned(files: readonly string[]): ReadonlySet<string> {
  const newest = new Map<string, string>();
  for (const file of files) {
    const [date] = day.exec(file) ?? [];
    const figure = file.replace(day, '');
    if (date !== undefined && date > (newest.get(figure) ?? '')) newest.set(figure, date);
  }
  const isLatest = (file: string): boolean => {
    const [date] = day.exec(file) ?? [];
    return date === undefined || newest.get(file.replace(day, '')) === date;
  };
  const without = /^(?:embed\/|search\/|about\/components\/|404\.html$)/;
  return new Set(files.filter((file) => /(?:^|\/)index\.html$/.test(file) && !without.test(file) && isLatest(file)));
}

/** The file of a page's twin. */
export const twinOf = (file: string): string => file.replace(/\.html$/, '.md');

/** The page with a link to its twin. */
const withLink = (html: string): string =>
  html.replace('<link rel="icon"', '<link rel="alternate" type="text/markdown" href="index.md">$&');

const note = (text: string): Block => ({
  type: 'blockquote',
  children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
});

/** What a reader of the twin has to know of it. */
function notesOf(address: string, body: string, isEnglish: boolean): readonly Block[] {
  const isSourced = /（\d{4}[^（）]*版，[^（）]+\/[^（）]+）/.test(body);
  if (isEnglish) return [note(`Page: ${address}`)];
  return [
    note(
      [
        `网页：${address}`,
        ...(body.includes(demoMark) ? ['后面写着“示例，不可引用”的，是为演示网站而编造的，不是统计结果。'] : []),
        ...(isSourced ? ['数字后面的括号里是它出自哪一版，和它的地址。'] : []),
      ].join('　'),
    ),
  ];
}

/** A page's twin in Markdown: title, text and tables, the source behind each number; null for a page without a main part. */
export function twinText(html: string, file: string, { base, origin }: Place, sources: Sources): string | null {
  const main = mainOf(html);
  if (main === undefined) return null;
  const path = base + file.replace(/index\.html$/, '');
  const home = origin ?? 'https://site.invalid';
  const linkTo = (href: string): string => {
    const url = URL.parse(href, home + path);
    if (url === null || url.origin !== new URL(home).origin) return href;
    return (origin ?? '') + decodeURI(url.pathname) + url.search + decodeURIComponent(url.hash);
  };
  const blocks = blocksIn(main, { sources, scope: noScope, context: '', linkTo });
  const title = blocks.findIndex((block) => block.type === 'heading' && block.depth === 1);
  const rest = blocks.filter((_, index) => index !== title);
  const head = title < 0 ? '' : markdownOf(blocks.slice(title, title + 1));
  const isEnglish = /<html lang="en"/.test(html);
  const written = markdownOf(rest);
  const body = isEnglish ? written.replace(/（([\d-]+)版，([^）]+)）/g, ' (release $1, $2)') : written;
  const notes = markdownOf(notesOf((origin ?? '') + path, body + head, isEnglish));
  return `${head}${head === '' ? '' : '\n'}${notes}\n${body}`;
}

/**
 * Writes the twins of the pages among `files` beside them in a built folder; gives a page with the link to its twin. A page that has not
 * changed since an earlier build, and whose numbers come from where they came from, has the twin it had.
 */
export function twinWriter(
  folder: string,
  files: readonly string[],
  place: Place,
  sources: Sources,
  kept: KeptTable,
): (file: string, html: string) => string {
  const wanted = twinned(files);
  const known = `${place.origin ?? ''}${place.base} ${sources.digest}`;
  return (file, html) => {
    if (!wanted.has(file) || html.includes('http-equiv="refresh"')) return html;
    const text = kept.get('twin', `${known}\n${file}\n${html}`, () => twinText(html, file, place, sources));
    if (text === null) return html;
    writeFileSync(join(folder, twinOf(file)), text);
    return withLink(html);
  };
}
