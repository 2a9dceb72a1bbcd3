import { kinds, type SearchDocument } from './document.ts';
import type { Rules } from './rules.ts';

/** Of the two files that a browser reads; raised when what stands in them changes. */
const version = 1;

/** A line break inside a block is `\n`; these end a block and a page. */
const blockEnd = '\f';
const pageEnd = '\v';

/** What the titles file holds: pages without the text of their blocks, and what the engine must know of words. */
export interface Titles {
  readonly documents: readonly SearchDocument[];
  readonly rules: Rules;
  /** Readings of this corpus' characters, for `toReadings`. */
  readonly readings: string;
  /** Words that their frequency alone would not show to be words. */
  readonly words: readonly string[];
  /** The key of each page in the index of the results page. */
  readonly keys: readonly string[];
}

/** A page as a row: address, title, kind, area, next, terms, then heading and anchor of each block. */
type Row = readonly [string, string, number, string, string, string, ...string[]];

interface TitlesFile extends Omit<Titles, 'documents'> {
  readonly version: number;
  readonly rows: readonly Row[];
}

function toRow({ url, title, kind, area = '', next = '', terms = [], blocks }: SearchDocument): Row {
  const heads = blocks.flatMap(({ heading = '', anchor = '' }) => [heading, anchor]);
  return [url, title, kinds.indexOf(kind), area, next, terms.join('\n'), ...heads];
}

function fromRow([url, title, kind, area, next, terms, ...heads]: Row): SearchDocument {
  const blocks = [];
  for (let at = 0; at < heads.length; at += 2) {
    blocks.push({ heading: heads[at] ?? '', anchor: heads[at + 1] ?? '', text: '' });
  }
  return {
    url,
    title,
    kind: kinds[kind] ?? 'policy',
    area,
    next,
    terms: terms === '' ? [] : terms.split('\n'),
    blocks,
  };
}

/** The first file that a browser reads: everything but the text. */
export function encodeTitles({ documents, ...others }: Titles): string {
  const file: TitlesFile = { version, rows: documents.map(toRow), ...others };
  return JSON.stringify(file);
}

/** Reads what `encodeTitles` wrote; throws when another version wrote it. */
export function decodeTitles(file: string): Titles {
  const { version: found, rows, ...others } = JSON.parse(file) as TitlesFile;
  if (found !== version) throw new Error(`titles of version ${found}, not ${version}`);
  return { documents: rows.map(fromRow), ...others };
}

/** The second file: the text of all blocks in the order of the first. */
export function encodeText(documents: readonly SearchDocument[]): string {
  return documents.map(({ blocks }) => blocks.map(({ text }) => text).join(blockEnd)).join(pageEnd);
}

/** The pages of the first file with their text; throws when the two files are not of one build. */
export function addText(documents: readonly SearchDocument[], file: string): SearchDocument[] {
  const pages = file.split(pageEnd);
  if (pages.length !== documents.length) {
    throw new Error(`text of ${pages.length} pages, not ${documents.length}`);
  }
  return documents.map((document, index) => {
    const texts = (pages[index] ?? '').split(blockEnd);
    return { ...document, blocks: document.blocks.map((block, at) => ({ ...block, text: texts[at] ?? '' })) };
  });
}
