import { percentText } from '../kit/percent.ts';
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
  SumClaim,
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
  fromToClause,
  goalShareClause,
  placeNumber,
  placeText,
  scopeText,
  shareClause,
  whoText,
} from './clauses.ts';
import { asOfText, opening, periodText, type Fact } from './fact.ts';

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

/** `工作站4家、继续教育基地5家和服务点8个`: numbers whose time and place stand before them. */
export const sayCounts = (claims: readonly (ValueClaim | StateClaim)[]): Said => ({
  text: listText(claims.map(({ of }) => counted(of))),
  claims,
});

/** `2025年20人（初步）`: a number whose subject stands before it. */
export const sayWhen = (claim: ValueClaim | StateClaim): Said => ({
  text: `${opening(claim.of.period)}${claim.of.period.kind === 'span' ? '累计' : ''}${datumText(claim.of, claim.of.unit)}`,
  claims: [claim],
});

/** `合计594,487人，其中高级34,577人、中级192,489人和初级367,584人`: a total and its published parts, which are called `labels` here. */
export function sayParts(
  total: ValueClaim | StateClaim,
  parts: readonly (ValueClaim | StateClaim)[],
  labels: readonly string[],
): Said {
  const list = parts.map(({ of }, index) => `${labels[index] ?? of.name}${datumText(of, of.unit)}`).join('、');
  return { text: `合计${datumText(total.of, total.of.unit)}，其中${list}`, claims: [total, ...parts] };
}

/** `计划实施前，全市专业技术人员中高级职称占5.8%`. `among`: what the whole is called, with what stands before it. */
export const sayAmong = (claim: ShareClaim, among: string): Said => ({
  text: `${among}${claim.of.name}占${percentText(claim.of.value, claim.whole.value)}${mark([claim])}`,
  claims: [claim],
});

/** `其中高级职称34,577人`. */
export const sayPartValue = (claim: ShareClaim): Said => ({ text: `其中${counted(claim.of)}`, claims: [claim] });

/** A plain number with its unit, for notes that no claim stands behind. */
export const countText = (value: number, unit: string): string => `${numberText(value)}${unit}`;

/** `比上年增加55人`. */
export const sayChange = (claim: ChangeClaim | null): Said | null =>
  claim === null ? null : { text: changeClause(claim), claims: [claim] };

/** `服务点从2022年底的8个增加到2025年底的42个`. */
export const sayFromTo = (claim: ChangeClaim): Said => ({ text: fromToClause(claim), claims: [claim] });

/** `2022年底到2025年底，工作站和服务点都增加，基地持平（初步）`: which of several things went up or down since one earlier moment. */
export function sayMoves(claims: readonly ChangeClaim[]): Said {
  const [one] = claims;
  if (one === undefined) return plainly('');
  const moves = [
    { word: '增加', sign: 1 },
    { word: '减少', sign: -1 },
    { word: '持平', sign: 0 },
  ].flatMap(({ word, sign }) => {
    const names = claims.filter(({ of, since }) => Math.sign(of.value - since.value) === sign).map(({ of }) => of.name);
    return names.length === 0 ? [] : [`${listText(names)}${names.length > 1 ? '都' : ''}${word}`];
  });
  const when = `${asOfText(one.since.period)}到${asOfText(one.of.period)}`;
  return { text: `${when}，${moves.join('，')}${mark(claims)}`, claims };
}

/** `超过目标243人`. */
export const sayDistance = (claim: TargetClaim | null): Said | null =>
  claim === null ? null : { text: distanceClause(claim), claims: [claim] };

/** `占全市21,846人的18.1%`. */
export const sayShare = (claim: ShareClaim | null): Said | null =>
  claim === null ? null : { text: shareClause(claim), claims: [claim] };

/** `相当于各年目标之和80,000人的104.1%`. `name`: what the goal is called. */
export const sayGoalShare = (claim: TargetClaim | null, name: string): Said | null =>
  claim === null ? null : { text: goalShareClause(claim, name), claims: [claim] };

/** `各年最低90人（2022年）、最高120人（2023年）`. */
export const sayExtremes = (claim: ExtremesClaim | null): Said | null =>
  claim === null ? null : { text: extremesClause(claim), claims: [claim] };

/** What goals are called in a verdict, and what stands before the names. */
export interface VerdictWords {
  /** `达到年度目标`, `达到目标`. */
  readonly reached: string;
  /** `未达到年度目标`. */
  readonly missed: string;
  /** What of those named is meant, where it is not the number itself: `累计培育人数`. */
  readonly what?: string;
}

/** `2025年甲和乙达到年度目标，丙尚有差距（初步）`: who reached the goal and who did not, at one time. */
export function sayVerdicts(claims: readonly TargetClaim[], { reached, missed, what = '' }: VerdictWords): Said {
  const met = claims.filter(({ of, goal }) => of.value >= goal.value).map(({ of }) => of.name);
  const short = claims.filter(({ of, goal }) => of.value < goal.value).map(({ of }) => of.name);
  const [one] = claims;
  if (one === undefined) return plainly('');
  const when = one.of.period.kind === 'year' ? periodText(one.of.period) : `${periodText(one.of.period)}，`;
  const all = (names: readonly string[]): string => (names.length > 1 ? '均' : '');
  const verdict =
    short.length === 0
      ? `${listText(met)}${what}${all(met)}${reached}`
      : met.length === 0
        ? `${listText(short)}${what}${all(short)}${missed}`
        : `${listText(met)}${what}${all(met)}${reached}，${listText(short)}尚有差距`;
  return { text: `${when}${verdict}${mark(claims)}`, claims };
}

/** `2025年义乌市培育的企业工程师最多`, `2025年已公布的8个地区中，东阳市、义乌市培育的领军工程师并列最多（初步）`: a title. */
export function sayFirst(claim: RankClaim): Said {
  const [one] = claim.among;
  if (one === undefined) return plainly('');
  const scope = scopeText(claim);
  const among = scope === claim.each ? '' : `${scope}中，`;
  const verb = one.verb === '有' ? '' : one.verb;
  const place = `${claim.who.length > 1 ? '并列' : ''}${claim.end === 'most' ? '最多' : '最少'}`;
  const text = `${opening(one.period)}${among}${claim.who.join('、')}${verb}的${one.name}${place}${mark([claim])}`;
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
  const text = `${opening(one.period)}${claim.who.join('、')}${each}${one.verb}${one.name}${number}，在${scopeText(claim)}中${place}`;
  return { text, claims: [claim] };
}

/** What is lacking where a count is zero: `服务点`, `培育领军工程师`. */
const lacking = (fact: Fact | undefined): string =>
  fact === undefined ? '' : fact.verb === '有' ? fact.name : `${fact.verb}${fact.name}`;

/** `磐安县和武义县没有服务点`, `7个县（市、区）没有服务点`, `各县（市、区）都没有培育领军工程师`; null where everybody has some. */
export function sayNone(claim: CountClaim, things = lacking(claim.among[0])): Said | null {
  if (claim.who.length === 0) return null;
  const all = claim.who.length === claim.among.length && claim.who.length > 1;
  return { text: `${whoText(claim)}${all ? '都' : ''}没有${things}`, claims: [claim] };
}

/** `2025年各县（市、区）各培育领军工程师20人`: units that all have the same number, or the only one that is published. `units`: how many there are. */
export function saySame(claims: readonly Claim[], units: number): Said {
  const facts = claims.flatMap((claim) => (claim.type === 'value' ? [claim.of] : []));
  const [one] = facts;
  if (one === undefined) return plainly('');
  if (facts.length === 1) return { text: `${beginning(one)}${counted(one)}`, claims };
  const shown = facts.find(({ status }) => status === 'provisional') ?? one;
  const who = facts.length === units ? everyArea : `已公布的${String(facts.length)}个地区`;
  return { text: `${beginning({ ...shown, area: `${who}各` })}${counted(shown)}`, claims };
}

/** `没有工作站和服务点`: which of several things one place lacks; null where it has all. */
export const sayLacking = (claim: CountClaim): Said | null =>
  claim.who.length === 0 ? null : { text: `没有${listText(claim.who)}`, claims: [claim] };

/** `截至2026年3月19日，东阳市共有15处场所`, `…没有工作站、基地和服务点`: how many of all kinds. */
export function sayCounted(sum: SumClaim, none: CountClaim): Said {
  const { of } = sum;
  const when = `${periodText(of.period)}，${of.area}`;
  return of.value === 0
    ? { text: `${when}没有${listText(none.who)}`, claims: [sum, none] }
    : { text: `${when}共有${numberText(of.value)}${of.unit}${of.name}${mark([sum])}`, claims: [sum] };
}

/** `2025年义乌市培育的各层级均多于上年`, `…企业工程师多于上年，领军工程师少于上年（初步）`. `all`: what they are together. */
export function sayChanges(claims: readonly ChangeClaim[], all: string | null): Said {
  const [one] = claims;
  if (one === undefined) return plainly('');
  const groups = [
    { word: '多于上年', sign: 1 },
    { word: '少于上年', sign: -1 },
    { word: '与上年持平', sign: 0 },
  ].flatMap(({ word, sign }) => {
    const names = claims.filter(({ of, since }) => Math.sign(of.value - since.value) === sign).map(({ of }) => of.name);
    if (names.length === 0) return [];
    return names.length === claims.length && names.length > 1 && all !== null
      ? [`${all}均${word}`]
      : [`${listText(names)}${word}`];
  });
  return {
    text: `${periodText(one.of.period)}${one.of.area}${one.of.verb}的${groups.join('，')}${mark(claims)}`,
    claims,
  };
}

/** `义乌市可与上年比较的7项指标中，6项高于上年（初步）`. `where`: whose. */
export function sayRisen(where: string, claims: readonly ChangeClaim[]): Said {
  const risen = claims.filter(({ of, since }) => of.value > since.value).length;
  const scope = `${where}可与上年比较的${String(claims.length)}项指标`;
  const text =
    risen === 0
      ? `${scope}都没有高于上年`
      : risen === claims.length && risen > 1
        ? `${scope}都高于上年`
        : `${scope}中，${String(risen)}项高于上年`;
  return { text: `${text}${mark(claims)}`, claims };
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

/** `服务点的目标是至少30个`: a goal of the plan, nothing counted yet. */
export const sayGoal = (name: string, value: number, unit: string): Said =>
  plainly(`${name}目标${goalText(value, unit)}`);

/** A goal as tables write it, a lower bound: `≥20,000`, `≥20家`. */
export const goalText = (value: number, unit = ''): string => `≥${numberText(value)}${unit}`;

/** `创新工程师：…`: a sentence about one thing of several. */
export const named = (name: string, said: Said): Said => ({ ...said, text: `${name}：${said.text}` });
