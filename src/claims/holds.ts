import type { Datum } from '../kit/datum.ts';
import { isKnown } from '../kit/datum.ts';
import { factsOf, type Claim, type CountClaim, type RankClaim } from './claim.ts';
import { isMet } from '../kit/target.ts';
import { isDue, isOver, knownOf, samePeriod, type Fact } from './fact.ts';

/** The published cells by address: what a claim is held against. */
export type Cells = ReadonlyMap<string, Pick<Datum, 'value' | 'status'>>;

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));

function isPublished(fact: Fact, cells: Cells): boolean {
  const cell = cells.get(fact.ref);
  return cell !== undefined && cell.value === fact.value && cell.status === fact.status;
}

function holdsRank({ among, end, who, value }: RankClaim): boolean {
  const known = knownOf(among);
  const beaten = known.filter((fact) => (end === 'most' ? fact.value < value : fact.value > value));
  const first = known.filter((fact) => fact.value === value).map(({ area }) => area);
  const [one] = known;
  return (
    beaten.length > 0 &&
    beaten.length + first.length === known.length &&
    same(first, who) &&
    known.every((fact) => one !== undefined && samePeriod(fact, one))
  );
}

const holdsCount = ({ by, among, who }: CountClaim): boolean =>
  among.every((fact) => (isKnown(fact) && fact.value === 0) === who.includes(fact[by]));

/** Whether the relation that a claim states follows from its own facts. */
function follows(claim: Claim): boolean {
  switch (claim.type) {
    case 'value':
      return isKnown(claim.of);
    case 'state':
      return !isKnown(claim.of);
    case 'change':
      return isOver(claim.of) && isOver(claim.since) && claim.of.period.year > claim.since.period.year;
    case 'target':
      return isOver(claim.of) && isDue(claim.of, claim.goal);
    case 'first':
      return [...claim.before, claim.of].every(
        (fact, index) => isOver(fact) && isMet(fact.value, claim.goal.value) === (index === claim.before.length),
      );
    case 'share':
      return claim.whole.value > 0 && claim.of.value <= claim.whole.value && samePeriod(claim.of, claim.whole);
    case 'rate':
      return (
        isOver(claim.of) &&
        claim.base.value > 0 &&
        claim.of.area === claim.base.area &&
        (claim.parts ?? [claim.of]).reduce((sum, { value }) => sum + value, 0) === claim.of.value
      );
    case 'rank':
      return holdsRank(claim);
    case 'extremes': {
      const known = knownOf(claim.over).filter(isOver);
      const years = (value: number) => known.filter((fact) => fact.value === value).map(({ period }) => period.year);
      return (
        known.length > 1 &&
        known.every(({ value }) => value >= claim.low.value && value <= claim.high.value) &&
        [claim.low, claim.high].every((end) => end.years.length > 0 && same(years(end.value), end.years))
      );
    }
    case 'count':
      return holdsCount(claim);
    case 'sum':
      return claim.parts.reduce((sum, { value }) => sum + value, 0) === claim.of.value;
  }
}

/** The facts of a claim that somebody published: not a sum of them. */
function restsOn(claim: Claim): readonly Fact[] {
  if (claim.type === 'sum') return claim.parts;
  return claim.type === 'rate' && claim.parts !== undefined ? [...claim.parts, claim.base] : factsOf(claim);
}

/**
 * Whether a claim is true of the published cells: every fact stands there as the claim has it, and what is said of them follows. A
 * sum that nobody published need not stand there itself.
 */
export const holds = (claim: Claim, cells: Cells): boolean =>
  restsOn(claim).every((fact) => isPublished(fact, cells)) && follows(claim);
