import type { SearchDocument } from '../../src/search/document.ts';
import { linesOf } from './spoken.ts';

/** Up to here the browser gets all text, counted in characters of different lines; above, places are asked from Pagefind. */
const limits = { places: 2000, characters: 170_000 } as const;

/** The pages of single places: of their kind only these say an address or a telephone beside the title; the others list them. */
export const placesOf = (documents: readonly SearchDocument[]): ReadonlySet<SearchDocument> =>
  new Set(documents.filter(({ kind, next }) => kind === 'place' && next !== undefined));

/** What the header search sends: all pages, or all but the places when there is too much. */
export function sentOf(documents: readonly SearchDocument[]): readonly SearchDocument[] {
  const places = placesOf(documents);
  // A line that many pages repeat costs no bytes after the first.
  const characters = [...new Set(documents.flatMap(linesOf))].join('').length;
  const isWhole = places.size <= limits.places && characters <= limits.characters;
  return isWhole ? documents : documents.filter((page) => !places.has(page));
}
