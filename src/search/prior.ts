import { areasIn } from './areas.ts';
import type { SearchDocument } from './document.ts';
import type { Index } from './prepare.ts';
import { downloadWeight, intentWeight, namedArea, noArea, otherArea, ownArea, unaskedArea } from './weights.ts';

/** How much pages count when `words` name areas, and the query asks for a kind of page. */
export function priorOf(index: Index, words: readonly string[], query: string): (document: number) => number {
  const { corpus, lexicon } = index;
  const named = areasIn(index, words);
  const meant = [...lexicon.intents].filter(([word]) => query.includes(word)).flatMap(([, targets]) => targets);
  return (document) => {
    const { area, kind, title } = corpus.documents[document] as SearchDocument;
    const wanted = meant.includes(kind) ? intentWeight : kind === 'download' ? downloadWeight : 1;
    return nearness(area, title, named) * wanted;
  };
}

function nearness(area: string | undefined, title: string, named: readonly (string | undefined)[]): number {
  if (!area) return named.length === 0 ? 1 : noArea;
  if (named.length === 0) return unaskedArea;
  if (!named.includes(area)) return otherArea;
  return title.startsWith(area) ? namedArea : ownArea;
}
