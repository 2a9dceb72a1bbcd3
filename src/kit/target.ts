import { numberText } from './numbers.ts';

/** Whether a lower bound is reached; the plan's targets are all of this kind (以上). */
export const isMet = (value: number, target: number): boolean => value >= target;

/** Where a number stands against a lower bound: `超过目标416人`, `距目标还差80人`, `正好达到目标`. */
export function distanceText(value: number, target: number, unit: string): string {
  if (value === target) return '正好达到目标';
  return isMet(value, target)
    ? `超过目标${numberText(value - target)}${unit}`
    : `距目标还差${numberText(target - value)}${unit}`;
}
