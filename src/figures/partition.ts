import type { Area } from '../data/areas.ts';

/**
 * The areas that a statistic is broken down by: parts that together are the whole city and do not overlap. `present` holds the
 * codes of areas that have a row. An area is divided where all its parts have rows, or where it has none itself and some
 * part has; a county without any row stays in the list, so that nothing is said of all counties while one is missing.
 */
export function partitionOf(areas: readonly Area[], present: ReadonlySet<string>): readonly Area[] {
  const partsOf = (area: Area): readonly Area[] => areas.filter(({ parent }) => parent === area.code);
  const isCovered = (area: Area): boolean => {
    const parts = partsOf(area);
    return present.has(area.code) || (parts.length > 0 && parts.every(isCovered));
  };
  const hasAny = (area: Area): boolean => present.has(area.code) || partsOf(area).some(hasAny);
  const divide = (area: Area): readonly Area[] => {
    const parts = partsOf(area);
    const isWhole = parts.length === 0 || (present.has(area.code) && !parts.every(isCovered));
    if (isWhole || (area.level === '县市区' && !parts.some(hasAny))) return [area];
    return parts.flatMap(divide);
  };
  const order = new Map(areas.map(({ code }, index) => [code, index]));
  return areas
    .filter(({ level }) => level === '市')
    .flatMap((city) => partsOf(city).flatMap(divide))
    .toSorted((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
}

/** What the areas of a partition are together: 各县（市、区）, or 各地区 where one of them is a scope that holds several (市区). */
export const eachOf = (areas: readonly Area[], partition: readonly Area[]): string =>
  partition.some((area) => area.level === '统计口径' && areas.some(({ parent }) => parent === area.code))
    ? '各地区'
    : '各县（市、区）';
