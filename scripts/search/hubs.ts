import type { SearchDocument } from '../../src/search/document.ts';
import { toNormal } from '../../src/search/normal.ts';

/** How many pages directly below it make a page a hub, and what share of its parts that name other pages. */
const least = { below: 3, named: 1 / 4 } as const;

/** What numbers a heading, and what marks that nobody may quote what stands below it. */
const around = /^(?:.{1,3}[）、.]|\d+ ?)|示例数据$/g;

const nameOf = (heading: string): string => toNormal(heading.replace(around, ''));

/** The pages, with those marked that lead to others: what they say stands in full on the pages below them, or on those that their headings name. */
export function markHubs(documents: readonly SearchDocument[]): readonly SearchDocument[] {
  const below = new Map<string, number>();
  for (const { url } of documents) {
    const parent = url.replace(/[^/]+\/$/, '');
    below.set(parent, (below.get(parent) ?? 0) + 1);
  }
  const titles = new Map(documents.map(({ title, url }) => [nameOf(title), url]));
  return documents.map((page) => {
    const named = page.blocks.filter(({ heading = '', anchor }) => {
      const url = titles.get(nameOf(heading));
      return !anchor && url !== undefined && url !== page.url;
    });
    const isHub = (below.get(page.url) ?? 0) >= least.below || named.length > page.blocks.length * least.named;
    return isHub ? { ...page, hub: true } : page;
  });
}
