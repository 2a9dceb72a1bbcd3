import { factsOf, type Claim } from './claim.ts';
import type { Fact } from './fact.ts';

/** The fact whose number a claim says first: of a ranking or a count, that of the first it names; of a range, that of its greatest. */
export function namedBy(claim: Claim): Fact | undefined {
  const facts = factsOf(claim);
  const isNamed = (fact: Fact): boolean => {
    if (claim.type === 'rank') return fact.area === claim.who[0];
    if (claim.type === 'count') return fact[claim.by] === claim.who[0];
    return claim.type === 'extremes' ? fact.period.year === claim.high.years[0] : true;
  };
  return facts.find(isNamed) ?? facts[0];
}
