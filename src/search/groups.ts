import type { Kind, SearchDocument } from './document.ts';
import type { Index } from './prepare.ts';
import type { Hit } from './rank.ts';
import type { Tier } from './search.ts';

/** Hits of one kind, best first. */
export interface Group {
  readonly kind: Kind;
  readonly hits: readonly Hit[];
}

/** The hits of a tier by kind, the kind of the best hit first, with at most `most` of each. */
export function groupByKind({ corpus }: Pick<Index, 'corpus'>, { hits }: Pick<Tier, 'hits'>, most: number): Group[] {
  const groups = new Map<Kind, Hit[]>();
  for (const hit of hits) {
    const { kind } = corpus.documents[hit.document] as SearchDocument;
    const group = groups.get(kind) ?? [];
    if (group.length < most) group.push(hit);
    groups.set(kind, group);
  }
  return [...groups].map(([kind, found]) => ({ kind, hits: found }));
}
