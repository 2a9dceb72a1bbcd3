import type { SearchDocument } from './document.ts';

/** Of the files that a browser reads; raised when what stands in them changes. */
const version = 8;

/** A page as far as its title tells. */
export type Titled = Omit<SearchDocument, 'blocks' | 'next'>;

/** What the titles file holds: what pages are called, and where the rest is. */
export interface Titles {
  readonly documents: readonly Titled[];
  /** The names of the files with the text and with the numbers. */
  readonly text: string;
  readonly numbers: string;
  /** The folder with the places where these files leave them out because there are too many; else empty. */
  readonly places: string;
}

interface TitlesFile extends Omit<Titles, 'documents'> {
  readonly version: number;
  /** A column for each of `parts`, which compresses better than a row for each page. */
  readonly columns: readonly (readonly unknown[])[];
}

const parts = ['url', 'title', 'kind', 'area', 'terms'] as const;

/** The first file that a browser reads: no more than the first results need. */
export function encodeTitles({ documents, ...others }: Titles): string {
  const columns = parts.map((part) => documents.map((page) => page[part] ?? ''));
  return JSON.stringify({ version, ...others, columns } satisfies TitlesFile);
}

/** Reads what `encodeTitles` wrote; throws when another version wrote it. */
export function decodeTitles(file: string): Titles {
  const { version: found, columns, ...others } = JSON.parse(file) as TitlesFile;
  if (found !== version) throw new Error(`titles of version ${found}, not ${version}`);
  const documents = (columns[0] ?? []).map((_, at) => {
    const page = parts.map((part, nth) => [part, columns[nth]?.[at]] as const);
    return Object.fromEntries(page.filter(([, value]) => value !== '')) as unknown as Titled;
  });
  return { ...others, documents };
}
