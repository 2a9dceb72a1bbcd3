import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../../src/search/document.ts';
import { addressOf } from '../check/site.ts';
import { listTree } from '../lib/files.ts';
import type { Arrival } from './arrivals.ts';
import { readPage } from './read-page.ts';

/** What a page of a built site says; null when search does not find it. */
export const readArrival = (base: string, { file, html }: Arrival): SearchDocument | null =>
  readPage(html, addressOf({ base }, file));

/** Pages in the order of their paths. */
export const inOrder = (pages: ReadonlyMap<string, SearchDocument>): readonly SearchDocument[] =>
  [...pages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, page]) => page);

/** The pages of a finished folder that search may find. */
export function readSite(folder: string, base: string): readonly SearchDocument[] {
  const pages = new Map<string, SearchDocument>();
  for (const file of listTree(folder).filter((each) => each.endsWith('.html'))) {
    const page = readArrival(base, { file, html: readFileSync(join(folder, file), 'utf8') });
    if (page) pages.set(file, page);
  }
  return inOrder(pages);
}
