import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPublication } from '../folders.ts';
import { searchFiles } from './files.ts';
import { readRules } from './read-rules.ts';
import { readSite } from './read-site.ts';

/** Writes the search files of the built site in `folder`; returns how many pages search may find. */
export async function writeSearchFiles(folder: string): Promise<number> {
  const [{ base }, rules] = await Promise.all([readPublication(), readRules()]);
  const documents = await readSite(folder, base);
  const target = join(folder, 'search/files');
  await mkdir(target, { recursive: true });
  for (const [name, content] of searchFiles(documents, rules)) await writeFile(join(target, name), content);
  return documents.length;
}
