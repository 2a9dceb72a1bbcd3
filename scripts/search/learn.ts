import type { SearchDocument } from '../../src/search/document.ts';
import type { Lesson, Weights } from '../../src/search/lesson.ts';
import { toIndex } from '../../src/search/search.ts';
import type { Titles } from '../../src/search/titles.ts';
import { examplesOf } from './examples.ts';
import { fit, raritiesOf } from './fit.ts';
import { placesOf } from './parts.ts';
import { groupsOf, type Question } from './read-questions.ts';

/** Places beyond these teach nothing new, since their pages are written alike. */
const mostPlaces = 100;

/** Positions of the pages that are learned from. */
function taughtOf(documents: readonly SearchDocument[]): readonly number[] {
  const places = [...placesOf(documents)];
  const left = new Set(places.slice(mostPlaces));
  return documents.flatMap((page, at) => (left.has(page) ? [] : [at]));
}

/**
 * Learns from questions which of the pages, which lie below `base`, readers want, beyond what the text says. Weights are whole numbers, and most of
 * them 0, so that a browser gets 20 KB and not 200.
 */
export function learn(
  { documents, rules, words }: Pick<Titles, 'documents' | 'rules' | 'words'>,
  base: string,
  questions: readonly Question[],
): Lesson {
  const taught = taughtOf(documents);
  const pages = taught.map((at) => documents[at] as SearchDocument);
  const groups = groupsOf(pages, base, questions);
  const examples = examplesOf(toIndex(pages, rules, words), rules.areas, questions, groups);
  const rarities = raritiesOf(examples);
  const weights = fit(examples, rarities, groups.size);
  const parts = [...rarities].map(([part, rarity], row): readonly [string, Weights] => {
    const own = weights.subarray(row * groups.size, (row + 1) * groups.size);
    const kept = Array.from(own, (weight, group) => [group, Math.round(weight)] as const).filter(
      ([, weight]) => weight !== 0,
    );
    return [part, { rarity, groups: new Map(kept) }];
  });
  const numbers = [...groups.values()].map((group) => group.map((page) => taught[page] as number));
  return { groups: numbers, parts: new Map(parts.filter(([, weights]) => weights.groups.size > 0)) };
}
