import { perThousandText } from '../kit/percent.ts';
import type { RateClaim } from './claim.ts';
import { periodText } from './fact.ts';
import { mark, plainly, type Said } from './told.ts';

/** Which of two rates is greater, without rounding: numerators over a common denominator. */
export const compareRates = (a: RateClaim, b: RateClaim): number =>
  a.of.value * b.base.value - b.of.value * a.base.value;

/** A rate as drawings and tables write it: `34.9`. */
export const rateText = ({ of, base }: RateClaim): string => perThousandText(of.value, base.value);

/** `2025年每千名专业技术人员培育的企业工程师`. */
const subject = ({ of, base }: RateClaim): string => `${periodText(of.period)}每千名${base.name}${of.verb}的${of.name}`;

/**
 * `2025年每千名专业技术人员培育的企业工程师，已公布的6个地区中武义县最多（41.4人），永康市最少（32.9人）（初步）`: both ends of the rates of several areas.
 * `units`: how many areas there are. Null where fewer than two are there, or all are alike.
 */
export function sayRateRange(rates: readonly RateClaim[], units: number): Said | null {
  const sorted = rates.toSorted(compareRates);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined || rateText(least) === rateText(most)) return null;
  const end = (one: RateClaim, word: string): string => {
    const who = sorted.filter((rate) => compareRates(rate, one) === 0).map(({ of }) => of.area);
    return `${who.join('、')}${who.length > 1 ? '并列' : ''}${word}（${rateText(one)}${one.of.unit}）`;
  };
  const scope = rates.length === units ? '' : `已公布的${String(rates.length)}个地区中`;
  const text = `${subject(most)}，${scope}${end(most, '最多')}，${end(least, '最少')}${mark(rates)}`;
  return { text, claims: rates };
}

/** `2025年每千名专业技术人员培育的企业工程师：全市36.7人、义乌市34.9人（初步）`: the rates of several areas at one time. */
export function sayRates(rates: readonly RateClaim[]): Said {
  const [one] = rates;
  if (one === undefined) return plainly('');
  const list = rates.map((rate) => `${rate.of.area}${rateText(rate)}${rate.of.unit}`).join('、');
  return { text: `${subject(one)}：${list}${mark(rates)}`, claims: rates };
}
