import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../../src/search/document.ts';
import { addressOf } from '../check/site.ts';
import { listTree } from '../lib/files.ts';
import type { Arrival } from './arrivals.ts';
import { readPage } from './read-page.ts';

/** Reads the pages of a built site that search may find, one by one. */
export interface SiteReader {
  /** What the page says; null when search does not find it. */
  readonly read: (page: Arrival) => SearchDocument | null;
  /** All that were read, in the order of their paths. */
  readonly documents: () => readonly SearchDocument[];
}

export function siteReader(base: string): SiteReader {
  const pages = new Map<string, SearchDocument>();
  return {
    read({ file, html }) {
      const page = readPage(html, addressOf({ base }, file));
      if (page) pages.set(file, page);
      return page;
    },
    documents: () => [...pages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, page]) => page),
  };
}

/** The pages of a finished folder that search may find. */
export function readSite(folder: string, base: string): readonly SearchDocument[] {
  const reader = siteReader(base);
  for (const file of listTree(folder).filter((each) => each.endsWith('.html')))
    reader.read({ file, html: readFileSync(join(folder, file), 'utf8') });
  return reader.documents();
}
