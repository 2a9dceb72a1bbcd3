import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, readPublication } from '../../scripts/folders.ts';
import { readSite } from '../../scripts/search/read-site.ts';
import { linesOf } from '../../scripts/search/spoken.ts';
import { toNormal } from '../../src/search/normal.ts';
import { addText } from '../../src/search/text.ts';
import { decodeTitles, type Titles } from '../../src/search/titles.ts';

/** The built site that is searched: dist/, or the folder that SITE_DIST names. */
export const built = process.env['SITE_DIST'] ?? inProject('dist');

const folder = join(built, 'search/files');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** The pages as the browser gets them, from the search files. */
export function readFiles(): Titles {
  const names = JSON.parse(read('manifest.json')) as { readonly titles: string; readonly text: string };
  const titles = decodeTitles(read(names.titles));
  return { ...titles, documents: addText(titles.documents, read(names.text)) };
}

/** The lines of every page in normal form, straight from the built pages, in the order of the search files. */
export async function readLines(): Promise<readonly (readonly string[])[]> {
  const pages = readSite(built, (await readPublication()).base);
  return pages.map((page) => linesOf(page).map(toNormal).filter(Boolean));
}
