import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toNumbers, type Numbers } from '../../src/search/numbers/answer.ts';
import type { NumbersFile } from '../../src/search/numbers/file.ts';
import { type Index, type Text, toIndex } from '../../src/search/prepare.ts';
import { decodeText } from '../../src/search/text-file.ts';
import { decodeTitles, type Titles } from '../../src/search/titles-file.ts';

/** What the browser gets for the header search, read. */
export type Files = Omit<Titles, 'documents' | 'numbers'> & Text & { readonly numbers: NumbersFile };

/** The search files of a built site. `site`: its folder. */
export function readFiles(site: string): Files {
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
}

/** The search of a built site, ready to be asked. */
export const toEngine = (files: Files): Engine => ({ index: toIndex(files), numbers: toNumbers(files.numbers) });
