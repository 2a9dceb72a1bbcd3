import { factsOf, type Claim } from '../../../src/claims/claim.ts';
import { claimKey } from '../../../src/claims/print.ts';
import type { Catalogue } from '../../../src/figures/catalogue.ts';
import { numberText } from '../../../src/kit/numbers.ts';

/** The numbers that a claim rests on, as sentences print them, with their addresses. */
export type Told = readonly { readonly text: string; readonly address: string }[];

function toldBy(claim: Claim): Told {
  const facts = factsOf(claim).map(({ value, ref }) => ({
    text: value === null ? '' : numberText(value),
    address: ref,
  }));
  const goal = claim.type === 'target' && claim.goal.years === undefined ? [claim.goal] : [];
  return [...facts, ...goal.map(({ value, ref }) => ({ text: numberText(value), address: ref }))];
}

/** What the newest version of every figure says, by the keys of its claims: as much as pages of today show, however long the history. */
export function toldToday({ all }: Catalogue): ReadonlyMap<string, Told> {
  const claims = all.flatMap(({ today }) => today.claims);
  return new Map(claims.map((claim) => [claimKey(claim), toldBy(claim)]));
}
