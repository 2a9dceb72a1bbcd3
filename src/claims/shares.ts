import { numberText } from '../kit/numbers.ts';
import { percentText } from '../kit/percent.ts';
import type { ShareClaim } from './claim.ts';
import { shareClause } from './clauses.ts';
import { opening } from './fact.ts';
import { mark, type Said } from './told.ts';

/** Which of two shares is greater, without rounding: numerators over a common denominator. */
const compare = (a: ShareClaim, b: ShareClaim): number => a.of.value * b.whole.value - b.of.value * a.whole.value;

const placesOf = (shares: readonly ShareClaim[]): string => shares.map(({ of }) => of.area).join('、');

/**
 * `计划实施前，高级职称占比市区最高（7.9%），武义县最低（3.1%）`: the greatest and the least of the shares of one thing in several areas, all of
 * which are claimed. Null where all are equal.
 */
export function sayShareRange(shares: readonly ShareClaim[], when: string): Said | null {
  const sorted = shares.toSorted(compare);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined || compare(least, most) === 0) return null;
  const end = (one: ShareClaim, word: string): string => {
    const who = sorted.filter((share) => compare(share, one) === 0);
    return `${placesOf(who)}${who.length > 1 ? '并列' : ''}${word}（${percentText(one.of.value, one.whole.value)}）`;
  };
  const text = `${when}，${most.of.name}占比${end(most, '最高')}，${end(least, '最低')}${mark(shares)}`;
  return { text, claims: shares };
}

/** `截至2026年3月19日，东阳市有场所15处，占全市98处的15.3%`, `…，全市9处场所都在甲区`: what part of a whole lies in one area. */
export function sayPart(claim: ShareClaim): Said {
  const { of, whole } = claim;
  const all = `${whole.area}${numberText(whole.value)}${of.unit}${of.name}都在${of.area}`;
  const part = `${of.area}${of.verb}${of.name}${numberText(of.value)}${of.unit}，${shareClause(claim)}`;
  return { text: `${opening(of.period)}${of.value === whole.value ? all : part}${mark([claim])}`, claims: [claim] };
}
