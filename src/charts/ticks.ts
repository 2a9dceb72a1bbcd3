import { format, ticks as d3Ticks } from 'd3';
import type { Unit } from './types.ts';

/** One tick of an axis: where, and what stands there. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** An axis from zero: its end, a round number at or above the greatest value, and its ticks. */
export interface Axis {
  readonly end: number;
  readonly ticks: readonly Tick[];
}

/** Ticks from zero in the axis's unit (0, 0.5, 1, 1.5, 2 on an axis titled 万人), about `count` of them, whole numbers for whole things. */
export function axisFromZero(greatest: number, unit: Unit, count: number): Axis {
  const least = unit.divisor === 1 ? 1 : 0.0001;
  const top = Math.max(greatest / unit.divisor, least);
  const rough = d3Ticks(0, top, count);
  const step = Math.max((rough[1] ?? top) - (rough[0] ?? 0), unit.divisor === 1 && unit.decimals === 0 ? 1 : 0);
  const steps = Math.ceil(top / step - 1e-9);
  const text = format(',.4~f');
  const ticks = Array.from({ length: steps + 1 }, (_, index) => ({
    value: Number((index * step * unit.divisor).toPrecision(12)),
    text: text(index * step),
  }));
  return { end: ticks.at(-1)?.value ?? unit.divisor, ticks };
}

/** Years that stand under an axis: all of them where there is room, else evenly spaced ones that keep the first and last. */
export function yearTicks(years: readonly number[], room: number): number[] {
  const last = years.length - 1;
  if (last < 1 || years.length <= room) return [...years];
  const step = Math.ceil(last / Math.max(1, room - 1));
  const kept = years.filter((_, index) => index % step === 0 && last - index >= step / 2);
  return [...kept, ...years.slice(last)];
}

/** Height of a plot that is to be `stretch` px higher than it would be; never too low to read. */
export const plotHeight = (usual: number, stretch: number): number => Math.max(72, usual + stretch);
