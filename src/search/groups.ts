import { kinds, type Kind } from './document.ts';
import type { Hit } from './rank.ts';
import type { Index, Tier } from './search.ts';

/** Hits of one kind, best first. */
export interface Group {
  readonly kind: Kind;
  readonly hits: readonly Hit[];
}

/** The hits of a tier by kind, the kind of the best hit first, with at most `most` of each. */
export function groupByKind({ corpus }: Pick<Index, 'corpus'>, { hits }: Pick<Tier, 'hits'>, most: number): Group[] {
  const groups = kinds.map((kind) => ({
    kind,
    hits: hits.filter((hit) => corpus.documents[hit.document]?.kind === kind),
  }));
  return groups
    .filter((group) => group.hits.length > 0)
    .sort((a, b) => hits.indexOf(a.hits[0] as Hit) - hits.indexOf(b.hits[0] as Hit))
    .map((group) => ({ ...group, hits: group.hits.slice(0, most) }));
}
