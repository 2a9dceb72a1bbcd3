import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, readPublication } from '../../scripts/lib/folders.ts';
import { readSite } from '../../scripts/search/read-site.ts';
import { linesOf } from '../../src/search/corpus.ts';
import { toNumbers, type Numbers } from '../../src/search/numbers/answer.ts';
import type { NumbersFile } from '../../src/search/numbers/file.ts';
import { toNormal } from '../../src/search/normal.ts';
import { type Index, type Text, toIndex } from '../../src/search/prepare.ts';
import { decodeText } from '../../src/search/text-file.ts';
import { decodeTitles, type Titles } from '../../src/search/titles-file.ts';

/** The built site that is searched: dist/, or the folder that SITE_DIST names. */
export const built = process.env['SITE_DIST'] ?? inProject('dist');

type Files = Omit<Titles, 'documents' | 'numbers'> & Text & { readonly numbers: NumbersFile };

/** The pages as the browser gets them, from the search files of a built site. */
export function readFiles(site = built): Files {
  const read = (name: string): Buffer => readFileSync(join(site, 'search/files', name));
  const { titles: name } = JSON.parse(read('manifest.json').toString()) as { readonly titles: string };
  const titles = decodeTitles(read(name).toString());
  const numbers = JSON.parse(read(titles.numbers).toString()) as NumbersFile;
  return { ...titles, numbers, ...decodeText(titles.documents, read(titles.text).toString('utf16le')) };
}

/** Everything that the header search answers from, once all has come. */
export interface Engine {
  readonly index: Index;
  readonly numbers: Numbers;
  readonly files: Files;
}

export function readEngine(site = built): Engine {
  const files = readFiles(site);
  const index = toIndex(files);
  return { index, numbers: toNumbers(files.numbers), files };
}

/** The lines of every page in normal form, straight from the built pages, in the order of the search files. */
export async function readLines(): Promise<readonly (readonly string[])[]> {
  const pages = await readSite(built, (await readPublication()).base);
  return pages.map((page) => linesOf(page).map(toNormal).filter(Boolean));
}
