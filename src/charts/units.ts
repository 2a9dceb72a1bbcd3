import { format } from 'd3';
import type { Unit } from './types.ts';

const tenThousand = 10_000;
const numberFormats = [0, 1, 2, 3, 4].map((decimals) => format(`,.${decimals}f`));

/** The number as written in a unit: 21 304 in 万人 with two decimals is `2.13`. Thousands carry a comma. */
export const formatIn = (value: number, unit: Unit): string =>
  (numberFormats[unit.decimals] ?? String)(value / unit.divisor).replace('−', '-');

/** Whether rounding to the unit's decimals keeps every value on its side of every target and moves none by more than 5 %. */
function keepsMessage(values: readonly number[], targets: readonly number[], unit: Unit): boolean {
  const round = (value: number): number => Number(formatIn(value, unit).replaceAll(',', ''));
  return values.every(
    (value) =>
      Math.abs(round(value) - value / unit.divisor) <= (0.05 * value) / unit.divisor &&
      targets.every((target) => Math.sign(value - target) === Math.sign(round(value) - round(target))),
  );
}

/**
 * The one unit of an axis: plain below 10 000, else 万. Decimals are as many as three digits of the greatest value need,
 * and more where fewer would move a value to the other side of a target (9 998 is not 1.00万 of 10 000).
 */
export function chooseUnit(unit: string | Unit, values: readonly number[], targets: readonly number[] = []): Unit {
  if (typeof unit !== 'string') return unit;
  const greatest = Math.max(0, ...values, ...targets);
  const inTenThousands = greatest >= tenThousand;
  const divisor = inTenThousands ? tenThousand : 1;
  const label = inTenThousands ? `万${unit}` : unit;
  const whole = [...values, ...targets].every((value) => Number.isInteger(value));
  const fewest = inTenThousands ? Math.max(0, 3 - String(Math.floor(greatest / divisor)).length) : whole ? 0 : 1;
  for (let decimals = fewest; decimals < 4; decimals++) {
    if (keepsMessage(values, targets, { label, divisor, decimals })) return { label, divisor, decimals };
  }
  return { label, divisor, decimals: inTenThousands || !whole ? 4 : 0 };
}
