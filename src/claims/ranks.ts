import { numberText } from '../kit/numbers.ts';
import { listText } from '../kit/words.ts';
import type { Claim, CountClaim, RankClaim, SumClaim, ValueClaim } from './claim.ts';
import { beginning, counted, everyArea, placeNumber, placeText, scopeText, whoText } from './clauses.ts';
import { opening, periodText, type Fact } from './fact.ts';
import { mark, plainly, type Said } from './told.ts';

/** What is lacking where a count is zero: `服务点`, `培育领军工程师`. */
const lacking = (fact: Fact | undefined): string =>
  fact === undefined ? '' : fact.verb === '有' ? fact.name : `${fact.verb}${fact.name}`;

/** Names up to three, else how many there are: `磐安县、武义县`, `4个地区`. */
const namesOrNumber = (who: readonly string[]): string =>
  who.length > 3 ? `${String(who.length)}个地区` : who.join('、');

/**
 * `2025年已公布的8个地区中，义乌市培育的企业工程师最多，比最少的磐安县多3,369人（初步）`: a title. Both ends of one ranking and how far apart they
 * are; or who has none.
 */
export function sayGap(most: RankClaim, least: RankClaim): Said {
  const [one] = most.among;
  if (one === undefined) return plainly('');
  const scope = scopeText(most);
  const among = scope === most.each ? '' : `${scope}中，`;
  const verb = one.verb === '有' ? '' : one.verb;
  const first = `${namesOrNumber(most.who)}${verb}的${one.name}${most.who.length > 1 ? '并列' : ''}最多`;
  const last = `${least.who.length > 1 ? '并列' : ''}最少的${namesOrNumber(least.who)}`;
  const gap =
    least.value === 0
      ? `${namesOrNumber(least.who)}没有${lacking(one)}`
      : `比${last}多${numberText(most.value - least.value)}${one.unit}`;
  const text = `${opening(one.period)}${among}${first}，${gap}`;
  return { text: `${text}${mark([most])}`, claims: [most, least] };
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

/** `磐安县和武义县没有服务点`, `7个县（市、区）没有服务点`, `各县（市、区）都没有培育领军工程师`; null where everybody has some. */
export function sayNone(claim: CountClaim, things = lacking(claim.among[0])): Said | null {
  if (claim.who.length === 0) return null;
  const all = claim.who.length === claim.among.length && claim.who.length > 1;
  return { text: `${whoText(claim)}${all ? '都' : ''}没有${things}`, claims: [claim] };
}

/** `2025年各县（市、区）各培育领军工程师20人`: units that all have the same number, or the only one that is published. `units`: how many there are. */
export function saySame(claims: readonly Claim[], units: number, each = everyArea): Said {
  const facts = claims.flatMap((claim) => (claim.type === 'value' ? [claim.of] : []));
  const [one] = facts;
  if (one === undefined) return plainly('');
  if (facts.length === 1) return { text: `${beginning(one)}${counted(one)}`, claims };
  const shown = facts.find(({ status }) => status === 'provisional') ?? one;
  const who = facts.length === units ? each : `已公布的${String(facts.length)}个地区`;
  return { text: `${beginning({ ...shown, area: `${who}各` })}${counted(shown)}`, claims };
}

/** `没有工作站和服务点`: which of several things one place lacks; null where it has all. */
export const sayLacking = (claim: CountClaim): Said | null =>
  claim.who.length === 0 ? null : { text: `没有${listText(claim.who)}`, claims: [claim] };

/** `截至2026年3月19日，东阳市共有15处场所`, `…没有工作站、基地和服务点`: how many of all kinds. */
export function sayCounted(sum: SumClaim | ValueClaim, none: CountClaim): Said {
  const { of } = sum;
  const when = `${periodText(of.period)}，${of.area}`;
  return of.value === 0
    ? { text: `${when}没有${listText(none.who)}`, claims: [sum, none] }
    : { text: `${when}共有${numberText(of.value)}${of.unit}${of.name}${mark([sum])}`, claims: [sum] };
}
