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

/** Which of `count` places on an axis carry words when only `room` of them can: evenly spaced, the last always. */
export function shownPlaces(count: number, room: number): number[] {
  const step = Math.max(1, Math.ceil((count - 1) / Math.max(1, room - 1)));
  return Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % step === 0);
}

/** Height of a plot that is to be `stretch` px higher than it would be; never too low to read. */
export const plotHeight = (usual: number, stretch: number): number => Math.max(72, usual + stretch);
