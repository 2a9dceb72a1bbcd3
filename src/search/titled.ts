import { toNormal } from './normal.ts';
import type { Result } from './results.ts';
import type { Answer, Tier } from './search.ts';
import { titleHit, type StepName } from './step.ts';
import type { Titled } from './titles-file.ts';

/** What titles alone answer until the text has come, and what stays first then: pages called so, then those whose title or term holds the query. */
export function answerFromTitles(documents: readonly Titled[], query: string): Answer {
  const asked = toNormal(query);
  const named = documents.map(({ title, terms = [] }) => [title, ...terms].map(toNormal));
  const isCalled = (names: readonly string[]): boolean => names.includes(asked);
  const tierOf = (name: StepName, isMeant: (names: readonly string[]) => boolean): Tier => {
    const hits = named.flatMap((names, document) => (isMeant(names) ? titleHit(document) : []));
    return { name, words: [], hits };
  };
  const tiers = [
    tierOf('title', isCalled),
    tierOf(
      asked.length < 2 ? 'close' : 'exact',
      (names) => !isCalled(names) && names.some((each) => each.includes(asked)),
    ),
  ];
  return { number: undefined, also: [], tiers: tiers.filter(({ hits }) => asked !== '' && hits.length > 0) };
}

/** A page as it is listed by its title alone. */
export const describeTitle = ({ url, title, kind, area = '' }: Titled): Result => ({
  ...{ url, title, kind, area },
  next: '',
  heading: '',
  excerpt: { before: '', match: '', after: '' },
});
