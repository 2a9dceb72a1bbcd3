import type { Goal } from '../claims/claim.ts';
import { addressOf } from '../data/addresses.ts';
import type { TargetRow } from '../data/registry.ts';
import type { Snapshot } from '../data/releases.ts';

/** The target of this name, or undefined where the plan sets none. */
export const findTarget = (snapshot: Snapshot, indicator: string): TargetRow | undefined =>
  snapshot.releases.targets?.rows.find((row) => row.indicator === indicator);

/** The year at whose end a target is due, as its 口径 says (至2025年: the plan names no day, so it is counted to the year's end); undefined for yearly ones. */
const dueOf = ({ scope }: TargetRow): number | undefined => {
  const year = /\d{4}/.exec(scope)?.[0];
  return year === undefined ? undefined : Number(year);
};

/** The plan's goal for a number; null where it sets none. */
export function goalOf(snapshot: Snapshot, indicator: string): Goal | null {
  const target = findTarget(snapshot, indicator);
  if (target === undefined) return null;
  const due = dueOf(target);
  return { ref: addressOf('targets', { indicator }), value: target.value, ...(due === undefined ? {} : { due }) };
}

/** A yearly goal over some years from the plan's first on, reckoned here; null where the plan sets none. */
export function sumOfGoals(snapshot: Snapshot, indicator: string, years: readonly number[]): Goal | null {
  const yearly = goalOf(snapshot, indicator);
  const due = years.at(-1);
  if (yearly === null || due === undefined || yearly.due !== undefined) return null;
  return { ref: yearly.ref, value: yearly.value * years.length, years: years.length, due };
}
