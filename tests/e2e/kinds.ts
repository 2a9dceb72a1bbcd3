import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Visit } from './site.ts';

/** One kind of page, reached as a reader reaches it: from an address, then through the first link that matches each pattern. */
export interface Kind {
  readonly name: string;
  readonly from: string;
  readonly through: readonly RegExp[];
}

const fixed = (name: string, from: string): Kind => ({ name, from, through: [] });

/** Every kind of page that is built. */
export const kinds: readonly Kind[] = [
  fixed('home', '/'),
  fixed('measures', '/measures/'),
  { name: 'measure', from: '/measures/', through: [/^\/measures\/\d[^/]*\/$/] },
  fixed('plan', '/plan/'),
  fixed('who does what', '/plan/who/'),
  fixed('timeline', '/plan/timeline/'),
  fixed('ladder', '/plan/ladder/'),
  fixed('rules', '/plan/rules/'),
  fixed('guides', '/guides/'),
  { name: 'guide', from: '/guides/', through: [/^\/guides\/(?!chooser)[^/]+\/$/] },
  fixed('chooser', '/guides/chooser/'),
  {
    name: 'answer of the chooser',
    from: '/guides/chooser/',
    through: [1, 2, 3].map((answers) => new RegExp(`^/guides/chooser/[a-z]+(-[a-z]+){${answers - 1}}/$`)),
  },
  fixed('statistics', '/statistics/'),
  { name: 'figure', from: '/statistics/', through: [/^\/statistics\/(?!area\/)[^/]+\/$/] },
  {
    name: 'release of a figure',
    from: '/statistics/',
    through: [/^\/statistics\/(?!area\/)[^/]+\/$/, /^\/statistics\/[^/]+\/\d{4}-\d{2}-\d{2}\/$/],
  },
  { name: 'statistics of an area', from: '/statistics/', through: [/^\/statistics\/area\/[^/]+\/$/] },
  fixed('directory', '/directory/'),
  { name: 'directory of an area', from: '/directory/', through: [/^\/directory\/(?!place\/|nearest\/)[^/]+\/$/] },
  {
    name: 'place',
    from: '/directory/',
    through: [/^\/directory\/(?!place\/|nearest\/)[^/]+\/$/, /^\/directory\/place\/[^/]+\/$/],
  },
  fixed('nearest', '/directory/nearest/'),
  fixed('search', '/search/'),
  fixed('data', '/data/'),
  { name: 'dataset', from: '/data/', through: [/^\/data\/(?!check\/)[^/]+\/$/] },
  fixed('check', '/data/check/'),
  fixed('revisions', '/revisions/'),
  fixed('calendar', '/calendar/'),
  fixed('glossary', '/glossary/'),
  fixed('verify', '/verify/'),
  fixed('sitemap', '/sitemap/'),
  fixed('about', '/about/'),
  fixed('components', '/about/components/'),
  fixed('accessibility', '/accessibility/'),
  fixed('English', '/en/'),
  fixed('not found', '/404.html'),
];

/** The addresses that a page's main part links to, as paths of this site. */
async function linksOf(page: Page): Promise<readonly string[]> {
  const base = new URL(inject('home')).pathname.replace(/\/$/, '');
  const paths = await page
    .locator('main a[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  return paths.map((path) => path.slice(base.length));
}

/** Kind → the address that its links led to. */
const reached = new Map<string, string>();

/** Opens one page of a kind, through its links the first time. Throws when no link leads to it. */
export async function visitKind(
  visit: Visit,
  { name, from, through }: Kind,
  options?: Parameters<Visit>[1],
): Promise<Page> {
  const known = reached.get(name);
  if (known !== undefined) return visit(known, options);
  let path = from;
  let page = await visit(path, options);
  for (const pattern of through) {
    const next = (await linksOf(page)).find((each) => pattern.test(each));
    if (next === undefined) throw new Error(`no link to a ${name} page on ${page.url()}`);
    path = next;
    page = await visit(path, options);
  }
  reached.set(name, path);
  return page;
}

/** Measures a page that is cut off meanwhile, which moves no box and spares the browser to paint all of it at every width. Not for axe, which passes over what is cut off. */
export async function unpainted<T>(page: Page, measure: () => Promise<T>): Promise<T> {
  const cut = (inset: string): Promise<void> =>
    page.evaluate((path) => {
      document.documentElement.style.clipPath = path;
    }, inset);
  await cut('inset(0 0 100% 0)');
  const found = await measure();
  await cut('');
  return found;
}

/** Shows what is folded, so that it is looked at too. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
