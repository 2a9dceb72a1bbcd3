import { sayNone, sayPlace, saySame } from '../claims/ranks.ts';
import { knownOf, type Fact } from '../claims/fact.ts';
import { areasWithout, rankOf, valueOf } from '../claims/make.ts';
import { plainly, sayAbsent, sentenceOf, type Said } from '../claims/told.ts';

/** What is said of areas that no rank can be told of: all have none, all the same, or just one is published. Otherwise `absent`. */
export function sayAlike(facts: readonly Fact[], absent: string, each?: string): Said {
  const known = knownOf(facts);
  if (known.length === 0) return plainly(absent);
  if (known.every(({ value }) => value === 0)) return sayNone(areasWithout(facts, each)) ?? plainly(absent);
  return saySame(
    known.flatMap((fact) => valueOf(fact)),
    facts.length,
  );
}

/** A ranking in words: the largest, the smallest or those that have none, and who has no number and why. */
export function describeRanking(facts: readonly Fact[], absent: string, each?: string): Said {
  const first = rankOf(facts, 'most', each);
  const gaps = sayAbsent(facts);
  if (first === null) return sentenceOf(sayAlike(facts, absent, each), knownOf(facts).length === 0 ? null : gaps);
  const last = rankOf(facts, 'least', each);
  const none = sayNone(areasWithout(facts, each));
  return sentenceOf(sayPlace(first), none ?? (last === null ? null : sayPlace(last)), gaps);
}
