import type { SearchDocument } from '../../src/search/document.ts';

/** Up to here the browser gets all text; above, places are asked from Pagefind. Measured: scripts/bench/search.ts. */
const limits = { places: 2000, characters: 170_000 } as const;

const depthOf = ({ url }: SearchDocument): number => url.split('/').length;

/** The pages of single places: those of the kind that lie deepest; the others list them. */
export function placesOf(documents: readonly SearchDocument[]): ReadonlySet<SearchDocument> {
  const places = documents.filter(({ kind }) => kind === 'place');
  const deepest = Math.max(...places.map(depthOf));
  return new Set(places.filter((page) => depthOf(page) === deepest));
}

/** What the header search sends: all pages, or all but the places when there is too much. */
export function sentOf(documents: readonly SearchDocument[]): readonly SearchDocument[] {
  const places = placesOf(documents);
  const characters = documents.reduce(
    (sum, { title, blocks }) =>
      sum + title.length + blocks.reduce((inside, { heading = '', text }) => inside + heading.length + text.length, 0),
    0,
  );
  const isWhole = places.size <= limits.places && characters <= limits.characters;
  return isWhole ? documents : documents.filter((page) => !places.has(page));
}
