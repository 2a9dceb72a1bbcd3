import type { Area } from '../data/areas.ts';
import type { Datum } from '../kit/datum.ts';
import { listText } from '../kit/words.ts';
import { lastPublished } from './rows.ts';

/** What a reader must know about the area itself. */
export const areaNotes = ({ name, level }: Area): readonly string[] =>
  level === '统计口径' ? [`“${name}”是统计口径，不是行政区。`] : [];

/** The plan's numbers are the city's: said wherever an area's numbers stand without a target. */
export const noAreaTarget = '计划的目标按全市写明，没有按县（市、区）分列，这里不作评判。';

/** How the newest number of a row of years compares with the year before; undefined without both. */
export function newestChange(values: readonly Datum[]): number | undefined {
  const last = lastPublished(values);
  const before = last === undefined ? null : (values[last.index - 1]?.value ?? null);
  return last === undefined || before === null ? undefined : last.datum.value - before;
}

/** Which names went up and which down: `甲和乙多于上年，丙少于上年`; with all alike, `all` in their place: `各层级均多于上年`. */
export function changesText(
  changes: readonly { readonly name: string; readonly change: number }[],
  all: string,
): string {
  const groups = [
    { word: '多于上年', names: changes.filter(({ change }) => change > 0) },
    { word: '少于上年', names: changes.filter(({ change }) => change < 0) },
    { word: '与上年持平', names: changes.filter(({ change }) => change === 0) },
  ].filter(({ names }) => names.length > 0);
  return groups
    .map(({ word, names }) =>
      names.length === changes.length && names.length > 1
        ? `${all}均${word}`
        : `${listText(names.map(({ name }) => name))}${word}`,
    )
    .join('，');
}
