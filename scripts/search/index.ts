import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isRecord, type SearchDocument } from '../../src/search/document.ts';
import { readBuilt } from '../data/read-built.ts';
import { codeVersion } from '../lib/code-version.ts';
import { inProject, readPublication } from '../lib/folders.ts';
import { openKeptTable } from '../lib/kept-table.ts';
import type { Arrival } from './arrivals.ts';
import { searchFiles, toSend } from './files.ts';
import { numbersFile } from './numbers.ts';
import { openPageIndex } from './pagefind.ts';
import { readAnswers, readCounted, readRules } from './read-rules.ts';
import { inOrder, readArrival } from './read-site.ts';
import { writeTitleList } from './title-list.ts';

/** What is known once every page has been read; none of them is touched afterwards. */
export interface Indexed {
  /** Pages that search may find. */
  readonly pages: number;
  /** The name of the file that the header search fetches first. */
  readonly titles: string;
}

/** Writes files by their paths in a folder. */
async function writeSearchFiles(folder: string, files: ReadonlyMap<string, string | Buffer>): Promise<void> {
  for (const parent of new Set([...files.keys()].map((path) => dirname(join(folder, path)))))
    await mkdir(parent, { recursive: true });
  for (const [path, content] of files) await writeFile(join(folder, path), content);
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
    const documents = inOrder(read);
    await writeTitleList(join(folder, 'search/index.html'), documents);
    const sending = toSend(documents, readRules());
    for (const place of sending.documents.filter(isRecord)) index.add(place);
    onRead({ pages: documents.length, titles: sending.titles });
    await index.write(join(folder, 'pagefind'));
    const later = { answers: readAnswers(base), numbers: numbersFile(readBuilt(inProject('')), readCounted()) };
    const kept = openKeptTable(inProject('.build/kept-search.json'), codeVersion());
    const files = searchFiles(sending, later, kept);
    await writeSearchFiles(join(folder, 'search/files'), files);
    kept.save();
  } finally {
    await index.close();
  }
}
