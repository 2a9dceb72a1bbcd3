import type { Claim } from '../claims/claim.ts';
import type { PublishedNumber } from './file.ts';
import { fitOf, sameUnit, type Fit, type Quantity } from './quantity.ts';

/** How a statement stands against what was published at one time. `none`: it cannot be held against anything; `reason` says why. */
export interface Check {
  readonly fit: Fit | 'none';
  readonly reason?: string;
  /** What is true instead, or behind it. */
  readonly claim?: Claim;
  /** The published numbers that it rests on. */
  readonly numbers: readonly PublishedNumber[];
}

/** That a statement cannot be held against anything. */
export const none = (reason: string, numbers: readonly PublishedNumber[] = []): Check => ({
  fit: 'none',
  reason,
  numbers,
});

/** Holds a quantity against a number; a unit that counts other things is wrong by itself. */
export function compared(quantity: Quantity | null, value: number, unit: string): { fit: Fit; reason?: string } {
  if (quantity === null) return { fit: 'exact' };
  if (!sameUnit(quantity.unit, unit)) return { fit: 'no', reason: `单位不同，公布的单位是“${unit}”` };
  return { fit: fitOf(quantity, value) };
}
