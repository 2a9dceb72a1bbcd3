import { isRecord, type SearchDocument } from '../../src/search/document.ts';
import { readPublication } from '../lib/folders.ts';
import type { Arrival } from './arrivals.ts';
import { openPageIndex } from './pagefind.ts';
import { inOrder, readArrival } from './read-site.ts';

/** What is known once every page has been read; none of them is touched afterwards. */
export interface Indexed {
  /** Pages that search may find. */
  readonly pages: number;
  /** The name of the file that the header search fetches first. */
  readonly titles: string;
}

/** Writes everything that search needs into the built site in `folder`, whose pages come as `pages`; `onRead` is called when all have been read. */
export async function indexSearch(
  folder: string,
  pages: AsyncIterable<Arrival>,
  onRead: (indexed: Indexed) => void,
): Promise<void> {
  const { base } = await readPublication();
  const read = new Map<string, SearchDocument>();
  const index = await openPageIndex();
  try {
    for await (const page of pages) {
      const document = readArrival(base, page);
      if (!document) continue;
      read.set(page.file, document);
      // Whether the places are sent, and so are Pagefind's too, is known once all have been counted.
      if (!isRecord(document)) index.add(document);
    }
    // Only now that Astro has ended: tables of readings and of traditional characters take much memory.
    const { writeSearch } = await import('./write.ts');
    await writeSearch(folder, base, inOrder(read), index, onRead);
  } finally {
    await index.close();
  }
}
