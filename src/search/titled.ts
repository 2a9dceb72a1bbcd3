import type { Hit } from './rank.ts';
import { toNormal } from './normal.ts';
import type { Result } from './results.ts';
import type { Answer } from './search.ts';
import type { Titled } from './titles-file.ts';

/** What titles alone answer until the text has come, and what stays first then: pages called so, then those whose title or term holds the query. */
export function answerFromTitles(documents: readonly Titled[], query: string): Answer {
  const asked = toNormal(query);
  const names = documents.map(({ title, terms = [] }) => [title, ...terms].map(toNormal));
  const hitsOf = (isMeant: (name: string) => boolean): readonly Hit[] =>
    names.flatMap((called, document) =>
      asked !== '' && called.some(isMeant) ? [{ document, score: 0, share: 1, best: null }] : [],
    );
  const whole = hitsOf((name) => name === asked);
  const part = hitsOf((name) => name !== asked && name.includes(asked));
  const tiers = [
    { name: 'title', words: [], hits: whole },
    {
      name: asked.length < 2 ? 'close' : 'exact',
      words: [],
      hits: part.filter((hit) => !whole.some(({ document }) => document === hit.document)),
    },
  ] as const;
  return { number: undefined, also: [], tiers: tiers.filter(({ hits }) => hits.length > 0) };
}

/** A page as it is listed by its title alone. */
export const describeTitle = ({ url, title, kind, area = '' }: Titled): Result => ({
  ...{ url, title, kind, area },
  next: '',
  heading: '',
  excerpt: { before: '', match: '', after: '' },
});
