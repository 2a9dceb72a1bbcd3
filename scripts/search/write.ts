import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isRecord, type SearchDocument } from '../../src/search/document.ts';
import { readBuilt } from '../data/read-built.ts';
import { codeVersion } from '../lib/code-version.ts';
import { inProject } from '../lib/folders.ts';
import { openKeptTable } from '../lib/kept-table.ts';
import { searchFiles, toSend } from './files.ts';
import type { Indexed } from './index.ts';
import { numbersFile } from './numbers.ts';
import type { PageIndex } from './pagefind.ts';
import { readAnswers, readCounted, readRules } from './read-rules.ts';
import { listPage, writeTitleList } from './title-list.ts';

/** Writes files by their paths in a folder. */
async function writeAll(folder: string, files: ReadonlyMap<string, string | Buffer>): Promise<void> {
  for (const parent of new Set([...files.keys()].map((path) => dirname(join(folder, path)))))
    await mkdir(parent, { recursive: true });
  for (const [path, content] of files) await writeFile(join(folder, path), content);
}

/**
 * Writes what search needs into the built site in `folder`, once all its pages have been read into `documents` and all but the places are in
 * `index`; the places follow where they are sent. `onRead` is called before anything takes long.
 */
export async function writeSearch(
  folder: string,
  base: string,
  documents: readonly SearchDocument[],
  index: PageIndex,
  onRead: (indexed: Indexed) => void,
): Promise<void> {
  await writeTitleList(join(folder, listPage), documents);
  const sending = toSend(documents, readRules());
  for (const place of sending.documents.filter(isRecord)) index.add(place);
  onRead({ pages: documents.length, titles: sending.titles });
  await index.write(join(folder, 'pagefind'));
  const later = { answers: readAnswers(base), numbers: numbersFile(readBuilt(inProject('')), readCounted()) };
  const kept = openKeptTable(inProject('.build/kept-search.json'), codeVersion());
  await writeAll(join(folder, 'search/files'), searchFiles(sending, later, kept));
  kept.save();
}
