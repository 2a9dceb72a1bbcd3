import type { SearchDocument } from './document.ts';
import type { Rules } from './rules.ts';

/** Of the files that a browser reads; raised when what stands in them changes. */
const version = 6;

/** What the titles file holds: pages without the text of their blocks, and what the engine must know of words. */
export interface Titles {
  readonly documents: readonly SearchDocument[];
  readonly rules: Rules;
  /** Readings of this corpus' characters, for `toReadings`. */
  readonly readings: string;
  /** Words that their frequency alone would not show to be words. */
  readonly words: readonly string[];
  /** The key of each page in the index of the results page; only where that index is asked for what the files leave out. */
  readonly keys: readonly string[];
  /** The names of the files with the text and with the numbers. */
  readonly text: string;
  readonly numbers: string;
  /** Whether the files leave out the places because there are too many. */
  readonly partial: boolean;
}

interface TitlesFile extends Titles {
  readonly version: number;
}

const withoutText = ({ url, title, kind, area, blocks, terms }: SearchDocument): SearchDocument => ({
  ...{ url, title, kind },
  blocks: blocks.map(({ heading, anchor }) => ({
    ...(heading === undefined ? {} : { heading }),
    ...(anchor === undefined ? {} : { anchor }),
    text: '',
  })),
  ...(area === undefined ? {} : { area }),
  ...(terms === undefined ? {} : { terms }),
});

/** The first file that a browser reads: everything but the text. */
export function encodeTitles(titles: Titles): string {
  const file: TitlesFile = { version, ...titles, documents: titles.documents.map(withoutText) };
  return JSON.stringify(file);
}

/** Reads what `encodeTitles` wrote; throws when another version wrote it. */
export function decodeTitles(file: string): Titles {
  const titles = JSON.parse(file) as TitlesFile;
  if (titles.version !== version) throw new Error(`titles of version ${titles.version}, not ${version}`);
  return titles;
}
