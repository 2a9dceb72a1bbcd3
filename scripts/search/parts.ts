import { isRecord, type SearchDocument } from '../../src/search/document.ts';
import { linesOf } from './spoken.ts';

/** Up to here the browser gets all text, counted in characters of different lines; above, places are asked from Pagefind. */
const limits = { places: 2000, characters: 170_000 } as const;

/** What the header search sends: all pages, or all but the places when there is too much. */
export function sentOf(documents: readonly SearchDocument[]): readonly SearchDocument[] {
  const others = documents.filter((page) => !isRecord(page));
  // A line that many pages repeat costs no bytes after the first.
  const characters = [...new Set(documents.flatMap(linesOf))].join('').length;
  const isWhole = documents.length - others.length <= limits.places && characters <= limits.characters;
  return isWhole ? documents : others;
}
