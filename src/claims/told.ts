import { statusWords, type Status } from '../kit/datum.ts';
import { datumText, numberText } from '../kit/numbers.ts';
import { listText } from '../kit/words.ts';
import type {
  ChangeClaim,
  Claim,
  CountClaim,
  ExtremesClaim,
  RankClaim,
  ShareClaim,
  StateClaim,
  TargetClaim,
  ValueClaim,
} from './claim.ts';
import { isProvisional } from './claim.ts';
import {
  beginning,
  changeClause,
  counted,
  distanceClause,
  everyArea,
  extremesClause,
  isWhole,
  placeNumber,
  placeText,
  scopeText,
  shareClause,
  whoText,
} from './clauses.ts';
import { periodText, type Fact } from './fact.ts';

/** Words and the claims that they state: what a page prints of numbers. */
export interface Said {
  readonly text: string;
  readonly claims: readonly Claim[];
}

const mark = (claims: readonly Claim[]): string => (claims.some(isProvisional) ? `（${statusWords.provisional}）` : '');

/** Several sayings as one sentence with commas and a full stop; empty ones are left out. */
export function sentenceOf(...parts: readonly (Said | null)[]): Said {
  const said = parts.filter((part): part is Said => part !== null && part.text !== '');
  return { text: `${said.map(({ text }) => text).join('，')}。`, claims: said.flatMap(({ claims }) => claims) };
}

/** Sentences one after another. */
export const paragraphOf = (parts: readonly Said[]): Said => ({
  text: parts.map(({ text }) => text).join(''),
  claims: parts.flatMap(({ claims }) => claims),
});

/** Words that state no number. */
export const plainly = (text: string): Said => ({ text, claims: [] });

/** `2025年全市培育企业工程师21,846人（初步）、创新工程师1,243人（初步）和领军工程师不予公布`: numbers of one time and place. */
export const sayValues = (claims: readonly (ValueClaim | StateClaim)[], withArea = true): Said => ({
  text:
    claims[0] === undefined
      ? ''
      : `${beginning(claims[0].of, withArea)}${listText(claims.map(({ of }) => counted(of)))}`,
  claims,
});

/** `2025年20人（初步）`: a number whose subject stands before it. */
export const sayWhen = (claim: ValueClaim | StateClaim): Said => ({
  text: `${periodText(claim.of.period)}${datumText(claim.of, claim.of.unit)}`,
  claims: [claim],
});

/** `比上年增加55人`. */
export const sayChange = (claim: ChangeClaim | null): Said | null =>
  claim === null ? null : { text: changeClause(claim), claims: [claim] };

/** `超过目标243人`. */
export const sayDistance = (claim: TargetClaim | null): Said | null =>
  claim === null ? null : { text: distanceClause(claim), claims: [claim] };

/** `占全市21,846人的18.1%`. */
export const sayShare = (claim: ShareClaim | null): Said | null =>
  claim === null ? null : { text: shareClause(claim), claims: [claim] };

/** `各年最低90人（2022年）、最高120人（2023年）`. */
export const sayExtremes = (claim: ExtremesClaim | null): Said | null =>
  claim === null ? null : { text: extremesClause(claim), claims: [claim] };

/** What goals are called in a verdict, and what stands before the names. */
export interface VerdictWords {
  /** `达到年度目标`, `达到目标`. */
  readonly reached: string;
  /** `未达到年度目标`. */
  readonly missed: string;
}

/** `2025年甲和乙达到年度目标，丙尚有差距（初步）`: who reached the goal and who did not, at one time. */
export function sayVerdicts(claims: readonly TargetClaim[], { reached, missed }: VerdictWords): Said {
  const met = claims.filter(({ of, goal }) => of.value >= goal.value).map(({ of }) => of.name);
  const short = claims.filter(({ of, goal }) => of.value < goal.value).map(({ of }) => of.name);
  const [one] = claims;
  if (one === undefined) return plainly('');
  const when = one.of.period.kind === 'year' ? periodText(one.of.period) : `${periodText(one.of.period)}，`;
  const all = (names: readonly string[]): string => (names.length > 1 ? '均' : '');
  const verdict =
    short.length === 0
      ? `${listText(met)}${all(met)}${reached}`
      : met.length === 0
        ? `${listText(short)}${all(short)}${missed}`
        : `${listText(met)}${all(met)}${reached}，${listText(short)}尚有差距`;
  return { text: `${when}${verdict}${mark(claims)}`, claims };
}

/** `2025年义乌市培育的企业工程师最多`, `2025年已公布的8个地区中，东阳市、义乌市培育的领军工程师并列最多（初步）`: a title. */
export function sayFirst(claim: RankClaim): Said {
  const [one] = claim.among;
  const scope = scopeText(claim.among);
  const among = scope === everyArea ? '' : `${scope}中，`;
  const who = claim.who.join('、');
  const verb = one === undefined || one.verb === '' ? '的' : `${one.verb}的`;
  const place = `${claim.who.length > 1 ? '并列' : ''}${claim.end === 'most' ? '最多' : '最少'}`;
  const text =
    one === undefined ? '' : `${periodText(one.period)}${among}${who}${verb}${one.name}${place}${mark([claim])}`;
  return { text, claims: [claim] };
}

/** `义乌市最多，3,952人（初步）`: one end of a ranking whose subject stands before it. */
export const sayPlace = (claim: RankClaim): Said => ({
  text: `${placeText(claim)}，${placeNumber(claim)}`,
  claims: [claim],
});

/** `义乌市培育企业工程师3,952人（初步），在已公布的8个地区中最多`: a headline. */
export function sayRanked(claim: RankClaim): Said {
  const [one] = claim.among;
  if (one === undefined) return plainly('');
  const each = claim.who.length > 1 ? '各' : '';
  const number = placeNumber(claim).replace(/^各/, '');
  const place = `${claim.who.length > 1 ? '并列' : ''}${claim.end === 'most' ? '最多' : '最少'}`;
  const text = `${periodText(one.period)}${claim.who.join('、')}${each}${one.verb}${one.name}${number}，在${scopeText(claim.among)}中${place}`;
  return { text, claims: [claim] };
}

/** `磐安县和武义县没有服务点`, `7个县（市、区）没有服务点`, `各县（市、区）都没有服务点`; null where everybody has some. */
export function sayNone(claim: CountClaim, things = claim.among[0]?.name ?? ''): Said | null {
  if (claim.who.length === 0) return null;
  const all = claim.who.length === claim.among.length && claim.who.length > 1;
  return { text: `${whoText(claim, everyArea, '个县（市、区）')}${all ? '都' : ''}没有${things}`, claims: [claim] };
}

const stateOrder: readonly Status[] = ['withheld', 'missing', 'pending'];

/** `武义县和磐安县不予公布、浦江县未公布`: whose numbers are not there, and why. */
export function sayAbsent(facts: readonly Fact[]): Said | null {
  const groups = stateOrder.flatMap((status) => {
    const who = facts.filter((fact) => fact.status === status);
    return who.length === 0 ? [] : [`${listText(who.map(({ area }) => area))}${statusWords[status]}`];
  });
  const absent = facts.filter(({ value }) => value === null);
  return absent.length === 0 ? null : { text: groups.join('、'), claims: absent.map((of) => ({ type: 'state', of })) };
}

/** Why nothing can be said at all: the one word where all have it, else 未公布; 待发布 only where everything still is. */
export function absenceWord(facts: readonly Pick<Fact, 'status'>[]): string {
  const [one] = facts;
  if (one === undefined) return statusWords.pending;
  if (facts.every(({ status }) => status === one.status)) return statusWords[one.status];
  return statusWords[facts.some(({ status }) => status === 'pending') ? 'pending' : 'missing'];
}

/** `目标≥20,000人`. */
export const goalText = (value: number, unit: string): string => `目标≥${numberText(value)}${unit}`;

export { isWhole };
