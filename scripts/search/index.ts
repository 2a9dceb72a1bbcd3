import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPublication } from '../folders.ts';
import { searchFiles, toSend } from './files.ts';
import { writePagefind } from './pagefind.ts';
import { readRules } from './read-rules.ts';
import { readSite } from './read-site.ts';
import { writeTitleList } from './title-list.ts';

/** What is known once every page has been read; none of them is touched afterwards. */
export interface Indexed {
  /** Pages that search may find. */
  readonly pages: number;
  /** Whether the header search leaves the places to Pagefind. */
  readonly partial: boolean;
  /** The name of the file that the header search fetches first. */
  readonly titles: string;
}

/** Writes everything that search needs into the built site in `folder`; `onRead` is called when all pages have been read. */
export async function indexSearch(folder: string, onRead: (indexed: Indexed) => void): Promise<void> {
  const { base } = await readPublication();
  const documents = readSite(folder, base);
  await writeTitleList(join(folder, 'search/index.html'), documents);
  const sending = toSend(documents, readRules(base));
  onRead({ pages: documents.length, partial: sending.partial, titles: sending.titles });
  const keys = await writePagefind(join(folder, 'pagefind'), documents);
  const target = join(folder, 'search/files');
  await mkdir(target, { recursive: true });
  for (const [name, content] of searchFiles(sending, keys)) await writeFile(join(target, name), content);
}
