import { findAll, linesOf, toCorpus } from '../../../src/search/corpus.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { toNormal } from '../../../src/search/normal.ts';
import { truthOf } from '../../../tests/search/truth.ts';
import { every } from './sample.ts';

/** How often an engine found exactly the pages that hold a string. */
export interface Exactness {
  readonly asked: number;
  readonly exact: number;
}

/** The pages found for a string in normal form, as positions in the list of pages. */
export type Find = (text: string) => Iterable<number> | Promise<Iterable<number>>;

const listed = (pages: Iterable<number>): string => [...new Set(pages)].sort((a, b) => a - b).join();

const normalLines = (page: SearchDocument): readonly string[] => linesOf(page).map(toNormal).filter(Boolean);

/** The scan of the header search, without the terms that no reader sees. */
export function scanOf(documents: readonly SearchDocument[]): Find {
  const corpus = toCorpus(documents.map((page) => ({ ...page, terms: [] })));
  return (text) => findAll(corpus, text).map(({ field }) => field.owner);
}

/** Asks for every string of two to eight characters of the pages. */
export async function enumerate(documents: readonly SearchDocument[], find: Find): Promise<Exactness> {
  return compare(truthOf(documents.map(normalLines)), find);
}

/** Asks for `most` strings, of pages chosen evenly; the truth is looked up in the lines of all pages, one after another. */
export async function sampleStrings(
  documents: readonly SearchDocument[],
  most: number,
  find: Find,
): Promise<Exactness> {
  const pages = documents.map((page) => normalLines(page).join('\n'));
  const strings = every(truthOf(every(documents, 200).map(normalLines)).keys(), most);
  const holding = (text: string): number[] => pages.flatMap((page, at) => (page.includes(text) ? [at] : []));
  return compare(
    strings.map((text) => [text, holding(text)] as const),
    find,
  );
}

async function compare(truth: Iterable<readonly [string, Iterable<number>]>, find: Find): Promise<Exactness> {
  let [asked, exact] = [0, 0];
  for (const [text, pages] of truth) {
    asked++;
    if (listed(await find(text)) === listed(pages)) exact++;
  }
  return { asked, exact };
}
