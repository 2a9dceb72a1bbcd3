import type { SearchDocument } from './document.ts';

/** Of the files that a browser reads; raised when what stands in them changes. */
const version = 7;

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
  /** A column for each part of the pages, which compresses better than a row for each page. */
  readonly columns: readonly string[];
}

/** The first file that a browser reads: no more than the first results need. */
export function encodeTitles({ documents, ...others }: Titles): string {
  const rows = documents.map(({ url, title, kind, area = '', terms = [] }) => [url, title, kind, area, terms.join()]);
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at]).join('\n'));
  return JSON.stringify({ version, ...others, columns } satisfies TitlesFile);
}

/** Reads what `encodeTitles` wrote; throws when another version wrote it. */
export function decodeTitles(file: string): Titles {
  const { version: found, columns, ...others } = JSON.parse(file) as TitlesFile;
  if (found !== version) throw new Error(`titles of version ${found}, not ${version}`);
  const [urls = [], titles = [], kinds = [], areas = [], terms = []] = columns.map((column) => column.split('\n'));
  const documents = urls.map((url, at): Titled => ({
    url,
    title: titles[at] ?? url,
    kind: kinds[at] as Titled['kind'],
    ...(areas[at] ? { area: areas[at] } : {}),
    ...(terms[at] ? { terms: terms[at].split(',') } : {}),
  }));
  return { ...others, documents };
}
