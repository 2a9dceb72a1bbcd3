import { changeOf, shareOf, targetOf, valueOf } from '../claims/make.ts';
import { isMet } from '../kit/target.ts';
import { checkRank, checkSum } from './check-many.ts';
import { checkTarget, goalFor } from './check-target.ts';
import { compared, none, type Check } from './check.ts';
import type { Published } from './file.ts';
import { fitOf, type Fit, type Quantity } from './quantity.ts';
import { resolve } from './resolve.ts';
import type { Of, Statement, Subject } from './statement.ts';

function checkValue(published: Published, { of, quantity, isProvisional }: Of<'value'>, date: string): Check {
  const { number, fact, reason } = resolve(published, of, date);
  if (reason !== undefined) return { ...none(reason, number && [number]), ...(fact && { claim: valueOf(fact) }) };
  const claim = valueOf(fact);
  const wasProvisional = number.states.some(({ status, value }) => status === 'provisional' && value === fact.value);
  if (isProvisional && !wasProvisional)
    return { fit: 'no', reason: '公布的是正式数，不是初步数', claim, numbers: [number] };
  return { ...compared(quantity, fact.value ?? 0, fact.unit), claim, numbers: [number] };
}

/** The subject one year earlier, or at the time that is named. */
const earlier = (of: Subject, since: Of<'change'>['since']): Subject => {
  if (since !== 'before') {
    // 比2024年: of the same kind as the later time, at its end where that is.
    const like = of.when?.kind === 'year' && since.kind === 'year' ? { ...of.when, year: since.year } : since;
    return { ...of, when: like };
  }
  return { ...of, when: of.when?.kind === 'year' ? { ...of.when, year: of.when.year - 1 } : undefined };
};

function checkChange(published: Published, { of, since, way, quantity }: Of<'change'>, date: string): Check {
  const [now, before] = [resolve(published, of, date), resolve(published, earlier(of, since), date)];
  if (now.reason !== undefined) return none(now.reason, now.number && [now.number]);
  if (before.reason !== undefined) return none(`用来比较的数：${before.reason}`, [now.number]);
  const numbers = [now.number, before.number];
  const claim = changeOf(now.fact, before.fact);
  if (claim === null) return none('这两个数不能比较', numbers);
  const change = claim.of.value - claim.since.value;
  if (Math.sign(change) !== way) return { fit: 'no', claim, numbers };
  return { ...compared(quantity, Math.abs(change), claim.of.unit), claim, numbers };
}

function checkDistance(published: Published, { of, way, quantity }: Of<'distance'>, date: string): Check {
  const { number, fact, reason } = resolve(published, of, date);
  if (reason !== undefined) return none(reason, number && [number]);
  const goal = goalFor(published, of, fact.area);
  const claim = targetOf(fact, goal);
  if (claim === null || goal === null) return none('计划没有为它写明目标，或者还没有到期', [number]);
  if (quantity !== null && quantity.value === goal.value)
    return { ...none(`“${quantity.text}”是目标本身，不能断定说的是超出多少`, [number]), claim };
  const { value } = claim.of;
  const isRight = {
    over: value > goal.value,
    short: value < goal.value,
    exact: value === goal.value,
    reached: isMet(value, goal.value),
  }[way];
  const held = isRight ? compared(quantity, Math.abs(value - goal.value), fact.unit) : { fit: 'no' as const };
  return { ...held, claim, numbers: [number] };
}

function checkShare(published: Published, { of, wholeArea, whole, percent }: Of<'share'>, date: string): Check {
  const [part, total] = [resolve(published, of, date), resolve(published, { ...of, area: wholeArea }, date)];
  if (part.reason !== undefined) return none(part.reason, part.number && [part.number]);
  if (total.reason !== undefined) return none(total.reason, [part.number]);
  const numbers = [part.number, total.number];
  const isWhole = wholeArea === published.areas[0]?.[0] && part.number !== total.number;
  const claim = isWhole ? shareOf(part.fact, total.fact) : null;
  if (claim === null) return none('这两个数不能算比例', numbers);
  const ofWhole = compared(whole, claim.whole.value, claim.whole.unit);
  if (ofWhole.fit !== 'exact') return { ...ofWhole, claim, numbers };
  return { fit: fitOfShare(percent, (claim.of.value / claim.whole.value) * 100), claim, numbers };
}

/** Holds a percentage against a share. What it is rounded is neither above nor below it. */
function fitOfShare(percent: Quantity, exact: number): Fit {
  const isRounded = Math.abs(exact - percent.value) <= percent.step / 2 + 1e-9;
  if (percent.hedge === 'exact' || percent.hedge === 'about') return isRounded ? 'exact' : 'no';
  return isRounded ? 'far' : fitOf(percent, exact);
}

/** Holds a statement against what was known at the end of a day. */
export function check(published: Published, statement: Statement, date: string): Check {
  switch (statement.type) {
    case 'value':
      return checkValue(published, statement, date);
    case 'change':
      return checkChange(published, statement, date);
    case 'distance':
      return checkDistance(published, statement, date);
    case 'share':
      return checkShare(published, statement, date);
    case 'rank':
      return checkRank(published, statement, date);
    case 'sum':
      return checkSum(published, statement, date);
    case 'target':
      return checkTarget(published, statement);
  }
}
