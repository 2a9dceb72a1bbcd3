import { numberText } from '../kit/numbers.ts';
import { listText } from '../kit/words.ts';
import type { Claim, CountClaim, RankClaim, SumClaim } from './claim.ts';
import {
  beginning,
  changeClause,
  counted,
  distanceClause,
  everyArea,
  extremesClause,
  placeNumber,
  scopeText,
  shareClause,
  whoText,
} from './clauses.ts';
import { periodText } from './fact.ts';

const moved = { more: '多于上年', less: '少于上年', same: '与上年持平' } as const;

function sayRank(claim: RankClaim): string {
  const [one] = claim.among;
  if (one === undefined) return '';
  return `${periodText(one.period)}，在${scopeText(claim.among)}中，${claim.who.join('、')}${one.verb}${one.name}${claim.who.length > 1 ? '并列' : ''}${claim.end === 'most' ? '最多' : '最少'}，${placeNumber(claim)}`;
}

function sayCount(claim: CountClaim): string {
  const [one] = claim.among;
  if (one === undefined) return '';
  const who = claim.who.length === 0 ? '没有一个地区' : whoText(claim, everyArea, '个县（市、区）');
  const all = claim.who.length === claim.among.length ? '都' : '';
  return claim.that === 'none'
    ? `${periodText(one.period)}，${who}${all}没有${one.verb === '有' ? '' : one.verb}${one.name}`
    : `${periodText(one.period)}，${who}${one.name}${all}${moved[claim.that]}`;
}

const saySum = ({ of, parts }: SumClaim): string =>
  `${beginning(of)}${counted(of)}，由${listText(parts.map((part) => `${part.area === of.area ? periodText(part.period) : part.area}${numberText(part.value)}${part.unit}`))}相加得出`;

/** A claim as one complete sentence, without its full stop. A pure function of the claim: whoever holds it says the same words. */
export function say(claim: Claim): string {
  switch (claim.type) {
    case 'value':
    case 'state':
      return `${beginning(claim.of)}${counted(claim.of)}`;
    case 'change':
      return `${beginning(claim.of)}${counted(claim.of)}，${changeClause(claim)}`;
    case 'target': {
      const goal = claim.goal.years === undefined ? '' : `（${claim.goal.years}年目标之和，推算）`;
      return `${beginning(claim.of)}${counted(claim.of)}，${distanceClause(claim)}${goal}`;
    }
    case 'share':
      return `${beginning(claim.of)}${counted(claim.of)}，${shareClause(claim)}`;
    case 'rank':
      return sayRank(claim);
    case 'extremes': {
      const [one] = claim.over;
      return one === undefined ? '' : `${one.area}${one.verb}${one.name}${extremesClause(claim)}`;
    }
    case 'count':
      return sayCount(claim);
    case 'sum':
      return saySum(claim);
  }
}
