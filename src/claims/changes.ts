import { numberText } from '../kit/numbers.ts';
import { listText } from '../kit/words.ts';
import type { ChangeClaim } from './claim.ts';
import { changeClause, fromToClause } from './clauses.ts';
import { asOfText, periodText } from './fact.ts';
import { mark, plainly, type Said } from './told.ts';

/** `比上年增加55人`. */
export const sayChange = (claim: ChangeClaim | null): Said | null =>
  claim === null ? null : { text: changeClause(claim), claims: [claim] };

/** `义乌市比2022年增加562人`: of one of several areas. */
export const sayAreaChange = (claim: ChangeClaim): Said => ({
  text: `${claim.of.area}${changeClause(claim)}`,
  claims: [claim],
});

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

const sizeOf = ({ of, since }: ChangeClaim): number => Math.abs(of.value - since.value);

/** `其中义乌市增加最多，为562人`, `其中甲区、乙区增加最多，各5人`: who moved furthest of those that went one way; all of them where they went alike. */
function furthest(moved: readonly ChangeClaim[], word: string): string {
  const size = Math.max(...moved.map(sizeOf));
  const who = moved.filter((claim) => sizeOf(claim) === size);
  const amount = `${numberText(size)}${who[0]?.of.unit ?? ''}`;
  if (moved.length === 1) return `${who[0]?.of.area ?? ''}${word}${amount}`;
  if (who.length === moved.length) return `各${word}${amount}`;
  const names = who.length > 3 ? `${String(who.length)}个地区` : who.map(({ of }) => of.area).join('、');
  return `其中${names}${word}最多，${who.length > 1 ? '各' : '为'}${amount}`;
}

/**
 * `2022年到2025年，可比的8个地区培育的企业工程师都增加，其中义乌市增加最多，为562人（初步）`: how one thing moved in several areas, and where most.
 * `units`: how many areas there are; `each`: what they are together.
 */
export function sayAreaMoves(claims: readonly ChangeClaim[], units: number, each: string): Said {
  const [one] = claims;
  if (one === undefined) return plainly('');
  const scope = claims.length === units ? each : `可比的${String(claims.length)}个地区`;
  const thing = `${one.of.verb}的${one.of.name}`;
  const groups = [
    { word: '增加', sign: 1 },
    { word: '减少', sign: -1 },
    { word: '持平', sign: 0 },
  ]
    .map(({ word, sign }) => ({
      word,
      sign,
      moved: claims.filter(({ of, since }) => Math.sign(of.value - since.value) === sign),
    }))
    .filter(({ moved }) => moved.length > 0);
  const [main] = groups;
  if (main === undefined) return plainly('');
  const counts = groups.map(({ word, moved }, at) => `${String(moved.length)}个${at === 0 ? thing : ''}${word}`);
  const what = groups.length === 1 ? `${scope}${thing}都${main.word}` : `${scope}中，${counts.join('，')}`;
  const most = main.sign === 0 ? '' : `，${furthest(main.moved, main.word)}`;
  return {
    text: `${asOfText(one.since.period)}到${asOfText(one.of.period)}，${what}${most}${mark(claims)}`,
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
