import type { Fact, KnownFact } from './fact.ts';

/** A goal of the plan: a lower bound. */
export interface Goal {
  /** Address of the target. */
  readonly ref: string;
  readonly value: number;
  /** Given where this site reckons it, as the yearly target times so many years; the plan does not write it then. */
  readonly years?: number;
  /** The year at whose end it is due; a yearly target has none. Before that it may be said to be reached, not to be missed. */
  readonly due?: number;
}

/** A number as published. */
export interface ValueClaim {
  readonly type: 'value';
  readonly of: KnownFact;
}

/** That a number is not there, and why. */
export interface StateClaim {
  readonly type: 'state';
  readonly of: Fact;
}

/** The change since an earlier year, mostly the one before. */
export interface ChangeClaim {
  readonly type: 'change';
  readonly of: KnownFact;
  readonly since: KnownFact;
}

/** Where a number of a period that is over stands against its goal. */
export interface TargetClaim {
  readonly type: 'target';
  readonly of: KnownFact;
  readonly goal: Goal;
}

/** The first year of the plan in which a goal was reached. */
export interface FirstClaim {
  readonly type: 'first';
  readonly of: KnownFact;
  readonly goal: Goal;
  /** Every year of the plan before it; empty where it is the plan's first. */
  readonly before: readonly KnownFact[];
}

/** A number as a part of another. */
export interface ShareClaim {
  readonly type: 'share';
  readonly of: KnownFact;
  readonly whole: KnownFact;
}

/** A number for every thousand of another, which counts something else at an earlier time: engineers to the professionals before the plan. */
export interface RateClaim {
  readonly type: 'rate';
  readonly of: KnownFact;
  readonly base: KnownFact;
  /** The published parts of `of`, where nobody published it for its area. */
  readonly parts?: readonly KnownFact[];
}

/** Who has most or least among the units compared. `among` are all of them, published or not; `who` those that share the place. */
export interface RankClaim {
  readonly type: 'rank';
  readonly end: 'most' | 'least';
  readonly among: readonly Fact[];
  /** What the units are together: 各县（市、区）. */
  readonly each: string;
  readonly who: readonly string[];
  readonly value: number;
}

/** The smallest and the greatest of a row of years that are over. */
export interface ExtremesClaim {
  readonly type: 'extremes';
  readonly over: readonly Fact[];
  readonly low: { readonly value: number; readonly years: readonly number[] };
  readonly high: { readonly value: number; readonly years: readonly number[] };
}

/** Which units have none: areas of the same thing, or things in the same area. `who` names them. */
export interface CountClaim {
  readonly type: 'count';
  readonly by: 'area' | 'name';
  readonly among: readonly Fact[];
  /** What the units are together: 各县（市、区）, 各类场所. */
  readonly each: string;
  readonly who: readonly string[];
}

/** A number as the sum of published parts. */
export interface SumClaim {
  readonly type: 'sum';
  readonly of: KnownFact;
  readonly parts: readonly KnownFact[];
}

/** One typed statement about published numbers, with the facts that it rests on. */
export type Claim =
  | ValueClaim
  | StateClaim
  | ChangeClaim
  | TargetClaim
  | FirstClaim
  | ShareClaim
  | RateClaim
  | RankClaim
  | ExtremesClaim
  | CountClaim
  | SumClaim;

/** The facts that a claim rests on. */
export function factsOf(claim: Claim): readonly Fact[] {
  switch (claim.type) {
    case 'value':
    case 'state':
    case 'target':
      return [claim.of];
    case 'change':
      return [claim.of, claim.since];
    case 'first':
      return [claim.of, ...claim.before];
    case 'share':
      return [claim.of, claim.whole];
    case 'rate':
      return [claim.of, ...(claim.parts ?? []), claim.base];
    case 'rank':
    case 'count':
      return claim.among;
    case 'extremes':
      return claim.over;
    case 'sum':
      return [claim.of, ...claim.parts];
  }
}

/** The addresses of the cells that a claim rests on, its goal's included. */
export const cellsOf = (claim: Claim): readonly string[] => [
  ...factsOf(claim).map(({ ref }) => ref),
  ...(claim.type === 'target' || claim.type === 'first' ? [claim.goal.ref] : []),
];

/** Whether any number behind the claim is provisional: the sentence then says so. */
export const isProvisional = (claim: Claim): boolean => factsOf(claim).some(({ status }) => status === 'provisional');
