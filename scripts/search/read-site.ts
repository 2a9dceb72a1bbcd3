import type { SearchDocument } from '../../src/search/document.ts';
import { addressOf } from '../check/site.ts';
import { arrivals, type Arrival } from '../make/pages/arrivals.ts';
import { readPage } from './read-page.ts';

/** What search finds of these pages of a built site, in the order of their paths. */
export async function readPages(base: string, pages: AsyncIterable<Arrival>): Promise<readonly SearchDocument[]> {
  const found = new Map<string, SearchDocument>();
  for await (const { file, html } of pages) {
    const page = readPage(html, addressOf({ base }, file));
    if (page) found.set(file, page);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, page]) => page);
}

/** The pages of a finished folder that search may find. */
export const readSite = (folder: string, base: string): Promise<readonly SearchDocument[]> =>
  readPages(
    base,
    arrivals(folder, [], () => true),
  );
