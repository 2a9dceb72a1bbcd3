import { statusWords, type Status } from '../kit/datum.ts';
import { datumText } from '../kit/numbers.ts';
import { percentText, perThousandText } from '../kit/percent.ts';
import { listText } from '../kit/words.ts';
import {
  isProvisional,
  type Claim,
  type ExtremesClaim,
  type ShareClaim,
  type StateClaim,
  type ValueClaim,
} from './claim.ts';
import { beginning, counted, extremesClause, shareClause } from './clauses.ts';
import { opening, type Fact } from './fact.ts';

/** Words and the claims that they state: what a page prints of numbers. */
export interface Said {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** What a title adds when any of its numbers is provisional. */
export const mark = (claims: readonly Claim[]): string =>
  claims.some(isProvisional) ? `（${statusWords.provisional}）` : '';

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

/** `其中高级职称34,577人，每千名中有58.2人`: of the whole that the sentence has named, not of all people. */
export const sayPartValue = (claim: ShareClaim): Said => ({
  text: `其中${counted(claim.of)}，每千名中有${perThousandText(claim.of.value, claim.whole.value)}${claim.of.unit}`,
  claims: [claim],
});

/** `占全市21,846人的18.1%`. */
export const sayShare = (claim: ShareClaim | null): Said | null =>
  claim === null ? null : { text: shareClause(claim), claims: [claim] };

/** `各年最低90人（2022年）、最高120人（2023年）`. */
export const sayExtremes = (claim: ExtremesClaim | null): Said | null =>
  claim === null ? null : { text: extremesClause(claim), claims: [claim] };

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

/** `创新工程师：…`: a sentence about one thing of several. */
export const named = (name: string, said: Said): Said => ({ ...said, text: `${name}：${said.text}` });
