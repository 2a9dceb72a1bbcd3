import { join } from 'node:path';
import type { SearchDocument } from '../../src/search/document.ts';
import { readBuilt } from '../data/read-built.ts';
import { codeVersion } from '../lib/code-version.ts';
import { writeTogether } from '../lib/files.ts';
import { inProject } from '../lib/folders.ts';
import { openKeptTable } from '../lib/kept-table.ts';
import { searchFiles, toSend } from './files.ts';
import { numbersFile } from './numbers.ts';
import { writePagefind } from './pagefind.ts';
import { readWritten } from './read-rules.ts';
import { listPage, writeTitleList } from './title-list.ts';

/** What is known once every page has been read; none of them is touched afterwards. */
export interface Indexed {
  /** Pages that search may find. */
  readonly pages: number;
  /** The name of the file that the header search fetches first. */
  readonly titles: string;
}

/** Writes what search needs of these pages into the built site in `folder`; `onRead` is called before anything takes long. */
export async function writeSearch(
  folder: string,
  base: string,
  documents: readonly SearchDocument[],
  onRead: (indexed: Indexed) => void,
): Promise<void> {
  await writeTitleList(join(folder, listPage), documents);
  const version = codeVersion();
  const { counted, ...written } = readWritten(base);
  const numbers = numbersFile(readBuilt(inProject('')), counted);
  const sending = toSend(documents, { ...written, numbers }, version);
  onRead({ pages: documents.length, titles: sending.titles });
  await writePagefind(join(folder, 'pagefind'), sending.documents);
  const kept = openKeptTable(inProject('.build/kept/search'), version);
  writeTogether(join(folder, 'search/files'), searchFiles(sending, kept));
  kept.save();
}
