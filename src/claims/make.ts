import { isKnown } from '../kit/datum.ts';
import { isMet } from '../kit/target.ts';
import type {
  ChangeClaim,
  CountClaim,
  ExtremesClaim,
  FirstClaim,
  Goal,
  RankClaim,
  RateClaim,
  ShareClaim,
  StateClaim,
  SumClaim,
  TargetClaim,
  ValueClaim,
} from './claim.ts';
import { everyArea } from './clauses.ts';
import { isDue, isOver, knownOf, samePeriod, type Fact, type KnownFact } from './fact.ts';

/** A fact with a number; undefined where none is published. */
const found = (fact: Fact | undefined): KnownFact | undefined =>
  fact !== undefined && isKnown(fact) ? fact : undefined;

/** The number, or why there is none. */
export function valueOf(fact: Fact): ValueClaim | StateClaim {
  const known = found(fact);
  return known === undefined ? { type: 'state', of: fact } : { type: 'value', of: known };
}

/** The change since an earlier year; null unless both are published and over. */
export function changeOf(fact: Fact, before: Fact | undefined): ChangeClaim | null {
  const [of, since] = [found(fact), found(before)];
  if (of === undefined || since === undefined || !isOver(of) || !isOver(since)) return null;
  return of.period.year > since.period.year ? { type: 'change', of, since } : null;
}

/** Where a number stands against its goal; null without number or goal, while the period is not over, or while the goal is neither due nor reached. */
export function targetOf(fact: Fact, goal: Goal | null): TargetClaim | null {
  const of = found(fact);
  if (of === undefined || goal === null || !isOver(of)) return null;
  return isDue(of, goal) ? { type: 'target', of, goal } : null;
}

/** Whether the goal is reached. */
export const isReached = ({ of, goal }: TargetClaim): boolean => isMet(of.value, goal.value);

/**
 * The first year in which a goal was reached, of a row of years that begins with the plan's first; null where it never was, or where a year
 * before it is not published, so that nobody knows.
 */
export function firstOf(facts: readonly Fact[], goal: Goal | null): FirstClaim | null {
  const at = facts.findIndex(
    (fact) => found(fact) === undefined || (goal !== null && isMet(fact.value ?? 0, goal.value)),
  );
  const of = found(facts[at]);
  const before = knownOf(facts.slice(0, at));
  return goal === null || of === undefined || ![...before, of].every(isOver)
    ? null
    : { type: 'first', of, goal, before };
}

/** The part of a whole of the same time; null without both numbers, or where the whole is zero. */
export function shareOf(part: Fact, total: Fact | undefined): ShareClaim | null {
  const [of, whole] = [found(part), found(total)];
  if (of === undefined || whole === undefined || whole.value <= 0 || of.value > whole.value) return null;
  return samePeriod(of, whole) ? { type: 'share', of, whole } : null;
}

/** A number for every thousand of a base; null without both numbers, while the period is not over, or where the base is nothing. `sum`: what makes up the number where nobody published it. */
export function rateOf(fact: Fact, whole: Fact, sum?: SumClaim): RateClaim | null {
  const [of, base] = [found(fact), found(whole)];
  if (of === undefined || base === undefined || base.value <= 0 || !isOver(of)) return null;
  return { type: 'rate', of, base, ...(sum === undefined ? {} : { parts: sum.parts }) };
}

/** Who has most or least. Null where fewer than two are published, or all published ones are equal: then there is no extreme. */
export function rankOf(among: readonly Fact[], end: RankClaim['end'], each = everyArea): RankClaim | null {
  const known = knownOf(among);
  const values = known.map(({ value }) => value);
  const value = end === 'most' ? Math.max(...values) : Math.min(...values);
  const who = known.filter((fact) => fact.value === value).map(({ area }) => area);
  return known.length < 2 || who.length === known.length ? null : { type: 'rank', end, among, each, who, value };
}

/** The range of a row of years; null with fewer than two published years that are over. */
export function extremesOf(over: readonly Fact[]): ExtremesClaim | null {
  const known = knownOf(over).filter(isOver);
  if (known.length < 2) return null;
  const at = (value: number) => ({
    value,
    years: known.filter((fact) => fact.value === value).map(({ period }) => period.year),
  });
  const values = known.map(({ value }) => value);
  return { type: 'extremes', over, low: at(Math.min(...values)), high: at(Math.max(...values)) };
}

const noneOf = (by: CountClaim['by'], among: readonly Fact[], each: string): CountClaim => ({
  type: 'count',
  by,
  among,
  each,
  who: knownOf(among)
    .filter(({ value }) => value === 0)
    .map((fact) => fact[by]),
});

/** The areas that have none of a thing. `each`: what the areas are together. */
export const areasWithout = (among: readonly Fact[], each = everyArea): CountClaim => noneOf('area', among, each);

/** The things that an area has none of. `each`: what the things are together. */
export const thingsLacking = (among: readonly Fact[], each: string): CountClaim => noneOf('name', among, each);

/** What several things come to together: their sum, or the number itself where there is just one thing; undefined without a number. */
export function togetherOf(parts: readonly Fact[], total: Fact): SumClaim | ValueClaim | undefined {
  if (parts.length > 1) return sumOf(parts, total);
  const of = found(total);
  return of === undefined ? undefined : { type: 'value', of };
}

/** The sum of parts as one fact; undefined as soon as one part has no number. It is provisional when one part is. */
export function sumOf(parts: readonly Fact[], as: Omit<Fact, 'value' | 'status'>): SumClaim | undefined {
  const known = knownOf(parts);
  if (parts.length === 0 || known.length < parts.length) return undefined;
  const status = known.some((part) => part.status === 'provisional') ? 'provisional' : 'final';
  const value = known.reduce((sum, part) => sum + part.value, 0);
  return { type: 'sum', of: { ...as, value, status }, parts: known };
}
