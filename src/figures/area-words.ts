import type { Fact } from '../claims/fact.ts';
import type { Area } from '../data/areas.ts';
import { inYear, newestYear } from './facts.ts';

/** What a reader must know about the area itself. */
export const areaNotes = ({ name, level }: Area): readonly string[] =>
  level === '统计口径' ? [`“${name}”是统计口径，不是行政区。`] : [];

/** The plan's numbers are the city's: said wherever an area's numbers stand without a target. */
export const noAreaTarget = (city: string): string => `计划的目标按${city}写明，没有按县（市、区）分列，这里不作评判。`;

/** The newest fact of a row of years; undefined while nothing is published. */
export function newestOf(facts: readonly Fact[]): Fact | undefined {
  const year = newestYear([facts]);
  return year === undefined ? undefined : inYear(facts, year);
}
