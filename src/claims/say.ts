import { numberText } from '../kit/numbers.ts';
import { listText } from '../kit/words.ts';
import type { Claim, CountClaim, RankClaim, SumClaim } from './claim.ts';
import {
  beginning,
  changeClause,
  counted,
  distanceClause,
  extremesClause,
  firstClause,
  placeNumber,
  rateClause,
  scopeText,
  shareClause,
  whoText,
} from './clauses.ts';
import { opening, periodText, type Fact } from './fact.ts';

function sayRank(claim: RankClaim): string {
  const [one] = claim.among;
  if (one === undefined) return '';
  const place = `${claim.who.length > 1 ? '并列' : ''}${claim.end === 'most' ? '最多' : '最少'}`;
  return `${periodText(one.period)}，在${scopeText(claim)}中，${claim.who.join('、')}${one.verb}${one.name}${place}，${placeNumber(claim)}`;
}

function sayCount(claim: CountClaim): string {
  const [one] = claim.among;
  if (one === undefined) return '';
  const isAll = claim.who.length === claim.among.length && claim.who.length > 1;
  if (claim.by === 'name') {
    const things = isAll ? claim.each : listText(claim.who);
    const verb = one.verb === '有' ? '' : one.verb;
    return `${opening(one.period)}${one.area}${claim.who.length === 0 ? `有${claim.each}` : `没有${verb}${things}`}`;
  }
  const things = one.verb === '有' ? one.name : `${one.verb}${one.name}`;
  if (claim.who.length === 0) return `${periodText(one.period)}，${scopeText(claim)}都有${one.name}`;
  return `${periodText(one.period)}，${whoText(claim)}${isAll ? '都' : ''}没有${things}`;
}

/** How a part of a sum is told apart from the others: by its name, its place or its time. */
const partText = (part: Fact, of: Fact): string =>
  `${part.name !== of.name ? part.name : part.area !== of.area ? part.area : periodText(part.period)}${numberText(part.value ?? 0)}${part.unit}`;

const saySum = ({ of, parts }: SumClaim): string =>
  `${beginning(of)}${counted(of)}，由${listText(parts.map((part) => partText(part, of)))}相加得出`;

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
    case 'first':
      return `${beginning(claim.of)}${counted(claim.of)}，${firstClause(claim)}`;
    case 'share':
      return `${beginning(claim.of)}${counted(claim.of)}，${shareClause(claim)}`;
    case 'rate':
      return `${beginning(claim.of)}${counted(claim.of)}，${rateClause(claim)}`;
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
