import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, readPublication } from '../../scripts/lib/folders.ts';
import { readSite } from '../../scripts/search/read-site.ts';
import { linesOf } from '../../scripts/search/spoken.ts';
import { toNormal } from '../../src/search/normal.ts';
import { type Index, toIndex } from '../../src/search/prepare.ts';
import { type Sound } from '../../src/search/search.ts';
import { toSound } from '../../src/search/sound.ts';
import { addText } from '../../src/search/text-file.ts';
import { decodeTitles, type Titles } from '../../src/search/titles-file.ts';

/** The built site that is searched: dist/, or the folder that SITE_DIST names. */
export const built = process.env['SITE_DIST'] ?? inProject('dist');

const folder = join(built, 'search/files');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** The pages as the browser gets them, from the search files. */
export function readFiles(): Titles {
  const { titles: name } = JSON.parse(read('manifest.json')) as { readonly titles: string };
  const titles = decodeTitles(read(name));
  return { ...titles, documents: addText(titles.documents, read(titles.text)) };
}

/** Everything that the header search answers from, once all has come. */
export function readEngine(): { readonly index: Index; readonly sound: Sound; readonly files: Titles } {
  const files = readFiles();
  const { documents, rules, words, readings } = files;
  const index = toIndex(documents, rules, words);
  return { index, sound: toSound(index.corpus, readings, words), files };
}

/** The lines of every page in normal form, straight from the built pages, in the order of the search files. */
export async function readLines(): Promise<readonly (readonly string[])[]> {
  const pages = readSite(built, (await readPublication()).base);
  return pages.map((page) => linesOf(page).map(toNormal).filter(Boolean));
}
