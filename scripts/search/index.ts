import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPublication } from '../folders.ts';
import { searchFiles } from './files.ts';
import { writePagefind } from './pagefind.ts';
import { readRules } from './read-rules.ts';
import { readSite } from './read-site.ts';
import { writeTitleList } from './title-list.ts';

/** Writes everything that search needs into the built site in `folder`; returns how many pages it may find. */
export async function indexSearch(folder: string): Promise<number> {
  const [{ base }, rules] = await Promise.all([readPublication(), readRules()]);
  const documents = await readSite(folder, base);
  const keys = await writePagefind(join(folder, 'pagefind'), documents);
  const target = join(folder, 'search/files');
  await mkdir(target, { recursive: true });
  for (const [name, content] of searchFiles(documents, rules, keys)) await writeFile(join(target, name), content);
  await writeTitleList(join(folder, 'search/index.html'), documents);
  return documents.length;
}
