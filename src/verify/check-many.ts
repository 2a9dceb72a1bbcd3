import type { Fact } from '../claims/fact.ts';
import { rankOf, sumOf } from '../claims/make.ts';
import { compared, none, type Check } from './check.ts';
import { factAt } from './facts.ts';
import type { Published } from './file.ts';
import { resolve } from './resolve.ts';
import type { Of, Subject } from './statement.ts';

/** Holds a rank against all units that are compared: where some are not published, only among the others. */
export function checkRank(published: Published, statement: Of<'rank'>, date: string): Check {
  const { of, areas, end, isTie, scope } = statement;
  const own = areas.map((area) => resolve(published, { ...of, area }, date));
  const [first] = own;
  if (first === undefined || first.reason !== undefined)
    return none(first?.reason ?? '', first?.number && [first.number]);
  const numbers = own.flatMap(({ number }) => number ?? []);
  const rank = published.ranks.find(({ among }) => among.includes(first.number));
  if (rank === undefined) return none('本站没有在这些地区之间比较过', numbers);
  const facts = rank.among
    .map((number) => factAt(published, number, date))
    .filter((fact): fact is Fact => fact !== undefined);
  const claim = rankOf(facts, end, rank.each);
  if (claim === null) return none('没有可比较的数', numbers);
  const isFirst = areas.every((area) => claim.who.includes(area));
  const sharing = claim.who.length > 1;
  if (!isFirst || (sharing ? !isTie : isTie)) return { fit: 'no', claim, numbers };
  if (areas.length > 1 && areas.length !== claim.who.length) return { fit: 'no', claim, numbers };
  const known = facts.filter(({ value }) => value !== null).length;
  const isWhole = known === rank.among.length;
  if (scope === 'all')
    return isWhole
      ? { fit: 'exact', claim, numbers }
      : { ...none(`只公布了${String(known)}个地区，只能在其中比较`, numbers), claim };
  return { fit: scope === known && !isWhole ? 'exact' : 'no', claim, numbers };
}

/** Whether different things are to be added up that may hold each other: only what the plan counts one by one may be. */
const isMixedTerms = (parts: readonly Subject[]): boolean =>
  new Set(parts.map(({ terms }) => terms)).size > 1 && parts.some(({ terms }) => terms.some(({ verb }) => verb === ''));

/** Holds a number against the sum of published ones: none without each of them, and none of things that may hold each other. */
export function checkSum(published: Published, { parts, quantity }: Of<'sum'>, date: string): Check {
  const resolved = parts.map((part) => resolve(published, part, date));
  const numbers = resolved.flatMap(({ number }) => number ?? []);
  const [city = ''] = published.areas[0] ?? [];
  if (parts.length > 1 && parts.some(({ area }) => area === city) && new Set(parts.map(({ area }) => area)).size > 1)
    return none('全体和其中的部分不能相加', numbers);
  if (isMixedTerms(parts)) return none('不能断定各项之间没有重复，不能相加', numbers);
  const missing = resolved.find(({ reason }) => reason !== undefined);
  if (missing !== undefined) return none(`其中有的数没有，合计本站没有公布：${missing.reason ?? ''}`, numbers);
  const facts = resolved.flatMap(({ fact }) => fact ?? []);
  const [one] = facts;
  const isMixed = facts.some(({ name }) => name !== one?.name);
  const as = one && {
    ...one,
    area: isMixed ? one.area : facts.map(({ area }) => area).join('、'),
    name: isMixed ? facts.map(({ name }) => name).join('、') : one.name,
  };
  const claim = as && sumOf(facts, as);
  if (claim === undefined || new Set(numbers).size < facts.length) return none('不能相加', numbers);
  return { ...compared(quantity, claim.of.value, claim.of.unit), claim, numbers };
}
