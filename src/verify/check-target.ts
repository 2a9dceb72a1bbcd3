import type { Goal } from '../claims/claim.ts';
import type { Check } from './check.ts';
import type { Published, Target } from './file.ts';
import { sameUnit, type Quantity } from './quantity.ts';
import type { Of, Subject } from './statement.ts';

type TargetStatement = Of<'target'>;

/** The target that the plan sets for what is counted, in the whole city alone. */
function targetFor({ targets, areas }: Published, { terms, area }: Subject): Target | undefined {
  if (area !== undefined && area !== areas[0]?.[0]) return undefined;
  return targets.find(({ address }) => terms.some(({ part }) => address === `targets/${part}`));
}

const dueOf = ({ scope }: Target): number | undefined => {
  const year = /\d{4}/.exec(scope)?.[0];
  return year === undefined ? undefined : Number(year);
};

/** The goal that a number of an area is held against; null where the plan sets none. */
export function goalFor(published: Published, { when, terms }: Subject, area: string): Goal | null {
  const target = targetFor(published, { when, terms, area, isTotal: false });
  if (target === undefined) return null;
  const due = dueOf(target);
  // A yearly target is none for sums of years.
  if (due === undefined && when?.kind === 'span') return null;
  return { ref: target.address, value: target.value, ...(due === undefined ? {} : { due }) };
}

/** Whether a sentence gives a target the 口径 that the plan gives it; undefined where it gives none. */
function hasScope(target: Target, { of: { when }, isYearly }: TargetStatement, { from, to }: Published) {
  const due = dueOf(target);
  if (due !== undefined) return isYearly ? false : when?.kind === 'year' ? when.year === due : when && false;
  if (when?.kind === 'year') return when.year >= from && when.year <= to && (isYearly || (!when.upTo && !when.atEnd));
  if (isYearly) return when?.kind !== 'day' && (when === undefined || (when.from >= from && when.year <= to));
  return when && false;
}

const isLowerBound = ({ hedge }: Quantity): boolean => hedge === 'exact' || hedge === 'atLeast';

/** Holds what a sentence says of a target against the plan. */
export function checkTarget(published: Published, statement: TargetStatement): Check {
  const { of, quantity } = statement;
  const target = targetFor(published, of);
  if (target === undefined) return { fit: 'none', reason: '计划没有为它写明数量目标', numbers: [] };
  const numbers = published.numbers.filter(({ address }) => address === target.address);
  const inScope = hasScope(target, statement, published);
  if (inScope === undefined)
    return { fit: 'none', reason: `没有写明是哪一年的目标：计划写的是${target.scope}`, numbers };
  if (!sameUnit(quantity.unit, target.unit))
    return { fit: 'no', reason: `单位不同，计划写的是“${target.unit}”`, numbers };
  if (!inScope) return { fit: 'no', reason: `口径不同，计划写的是${target.scope}`, numbers };
  if (!isLowerBound(quantity)) return { fit: 'none', reason: '计划的目标是下限', numbers };
  return { fit: quantity.value === target.value ? 'exact' : 'no', numbers };
}
