import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type CustomRecord } from 'pagefind';
import { linesOf } from '../../src/search/corpus.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { writeTogether } from '../lib/files.ts';
import { inProject } from '../lib/folders.ts';
import { Stop } from '../lib/stop.ts';

/** Its terms ask that they go with every copy of the program. */
const licence = inProject('node_modules/pagefind/LICENSE/LICENSE');

/** Ready-made interfaces that Pagefind writes and this site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** A page as Pagefind takes it. Kind and area are no filters: Pagefind (1.5.2) writes those in another order each time. */
const recordOf = (document: SearchDocument): CustomRecord => {
  const { url, title, kind, area = '', next = '' } = document;
  return {
    url,
    content: linesOf(document).join('\n'),
    language: 'zh-cn',
    meta: { title, next, kind, area },
  };
};

/**
 * Writes Pagefind's index of these pages into `folder`: it answers on the results page where the text of the header search does not come.
 * Its own `writeFiles` (1.5.2) answers before the last file is on the disk, and says nothing when the disk is full.
 */
export async function writePagefind(folder: string, documents: readonly SearchDocument[]): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'zh-cn' });
    if (!index) throw new Stop(`搜索索引没有建成：${errors.join('；')}`);
    const added = await Promise.all(documents.map((document) => index.addCustomRecord(recordOf(document))));
    const made = await index.getFiles();
    const problems = [...added, made].flatMap((answer) => answer.errors);
    if (problems.length > 0) throw new Stop(`搜索索引没有建成：${problems.join('；')}`);
    const files = made.files.filter(({ path }) => !unused.test(path));
    writeTogether(folder, new Map(files.map(({ path, content }) => [path, content])));
    await copyFile(licence, join(folder, 'LICENSE.txt'));
  } finally {
    await close();
  }
}
