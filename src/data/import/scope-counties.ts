import type { Area } from '../areas.ts';
import type { Known } from '../lookup.ts';
import type { Title } from './title-year.ts';

const find = (known: Known, code: string | null): Area | undefined => known.areaByCode.get(code ?? '');

/** An area and all areas around it, nearest first. */
function around(area: Area | undefined, known: Known): readonly Area[] {
  return area === undefined ? [] : [area, ...around(find(known, area.parent), known)];
}

/** Whether the areas of a file cover every county of the city: each by itself, by an area around it or by a part of it. */
export function areWhole(known: Known, present: ReadonlySet<string>): boolean {
  const { areas } = known.context;
  return areas
    .filter(({ level }) => level === '县市区')
    .every(
      (county) =>
        around(county, known).some(({ code, level }) => level !== '市' && present.has(code)) ||
        areas.some(({ parent, code }) => parent === county.code && present.has(code)),
    );
}

/** The county that a file is of, if it is not one around or inside an area: its titles name it, or it alone stands beside the area. */
export function otherCounty(
  area: Area,
  known: Known,
  present: ReadonlySet<string>,
  titles: readonly Title[],
): Area | undefined {
  const own = new Set(around(area, known).filter(({ level }) => level !== '市'));
  const counties = known.context.areas.filter(
    (county) => county.level === '县市区' && !around(county, known).some((one) => own.has(one)),
  );
  const named = counties.filter(({ name, short }) =>
    titles.some(({ text }) => text.includes(name) || text.startsWith(short)),
  );
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const others = [...present].filter((code) => code !== area.code);
  const [only] = others;
  return others.length === 1 ? counties.find(({ code }) => code === only) : undefined;
}
