import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchDocument } from '../../src/search/document.ts';
import { addressOf } from '../check/site.ts';
import { readPage } from './read-page.ts';

/** The pages of a built folder that search may find, in the order of their addresses. */
export async function readSite(folder: string, base: string): Promise<SearchDocument[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names.map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.html'));
  const pages: SearchDocument[] = [];
  for (const file of files.sort()) {
    const page = readPage(await readFile(join(folder, file), 'utf8'), addressOf({ base }, file));
    if (page) pages.push(page);
  }
  return pages;
}
