import type { Fact } from '../claims/fact.ts';
import { rankOf, shareOf, valueOf } from '../claims/make.ts';
import { percentOf, printedList } from '../claims/print.ts';
import { sayShareRange } from '../claims/shares.ts';
import {
  named,
  paragraphOf,
  plainly,
  sayAmong,
  sayParts,
  sayPartValue,
  sayValues,
  sentenceOf,
  type Said,
} from '../claims/told.ts';
import type { Area } from '../data/areas.ts';
import { datasetIn } from '../data/registry.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Datum } from '../kit/datum.ts';
import { cityOf } from './facts.ts';
import { figureOf, sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { eachOf, partitionOf } from './partition.ts';
import { allProfessionals, baselineOf, professionalsIn, professionalsYear } from './professionals.ts';

const unit = '人';

interface Item {
  readonly area: Area;
  /** One number for each level, highest first. */
  readonly levels: readonly Fact[];
  readonly total: Fact;
}

function itemOf(snapshot: Snapshot, year: number, area: Area, title: string): Item {
  const { group, levels } = baselineOf(snapshot);
  return {
    area,
    levels: levels.map((level) => professionalsIn(snapshot, year, area, `${group}:${level}`, `${level}${group}`)),
    total: professionalsIn(snapshot, year, area, allProfessionals, title),
  };
}

/** The share of a level in the published total, in percent: what rows are ordered by; -1 where there is none. */
const shareSize = (part: Fact | undefined, total: Fact): number => {
  const share = part === undefined ? null : shareOf(part, total);
  return share === null ? -1 : (100 * share.of.value) / share.whole.value;
};

/** A level as large as its share is; undefined where the share cannot be told. */
function asShare(part: Fact | undefined, total: Fact): Datum | undefined {
  if (part === undefined || part.value === null) return part;
  const share = shareOf(part, total);
  if (share === null) return undefined;
  return { ...part, drawn: shareSize(part, total), label: percentOf(share) };
}

/** The share of the highest level in words for the table. */
function seniorShare({ levels: [senior], total }: Item): string {
  const share = senior === undefined ? null : shareOf(senior, total);
  return share === null ? '—' : percentOf(share);
}

/** Who has the greatest share of the highest level, and who the least: `高级职称占比市区最高（7.9%），武义县最低（3.1%）`. Null where all are alike. */
function sayRange(parts: readonly Item[]): Said | null {
  const shares = parts.flatMap(({ levels: [senior], total }) =>
    senior === undefined ? [] : (shareOf(senior, total) ?? []),
  );
  return shares.length === parts.length && shares.length > 1 ? sayShareRange(shares, '计划实施前') : null;
}

/** Says of scopes which counties they hold, and that these have no numbers of their own. */
const scopeNotes = (areas: readonly Area[], parts: readonly Item[]): readonly string[] =>
  parts.flatMap(({ area }) => {
    const held = areas
      .filter(({ parent, level }) => parent === area.code && level === '县市区')
      .map(({ name }) => name);
    return area.level !== '统计口径' || held.length === 0
      ? []
      : [`${printedList(held)}只有合起来的“${area.name}”，没有分列的数，不能分别计算。`];
  });

function draw(snapshot: Snapshot): Figure {
  const rows = snapshot.releases.professionals?.rows ?? [];
  const { people, group, levels } = baselineOf(snapshot);
  const year = professionalsYear(snapshot);
  const city = cityOf(snapshot.areas);
  const { title } = datasetIn(snapshot.vocabulary, 'professionals');
  const parts = partitionOf(snapshot.areas, new Set(rows.map((row) => row.areaCode)))
    .map((area) => itemOf(snapshot, year, area, title))
    .toSorted((a, b) => shareSize(b.levels[0], b.total) - shareSize(a.levels[0], a.total));
  const whole = itemOf(snapshot, year, city, title);
  const totals = parts.map(({ total }) => total);
  const each = eachOf(
    snapshot.areas,
    parts.map(({ area }) => area),
  );
  const [senior] = whole.levels;
  const share = senior === undefined ? null : shareOf(senior, whole.total);
  return figureOf({
    id: professionalsBaseline.id,
    title:
      share === null
        ? plainly(`${people}${group}结构待发布`)
        : (sayRange(parts) ?? sayAmong(share, `计划实施前，${city.name}${people}中`)),
    subtitle: `各地区${people}中各级${group}所占的比例，${String(year)}年，单位：%`,
    headline:
      senior === undefined || share === null
        ? plainly(`${people}数据待发布。`)
        : sentenceOf(sayValues([valueOf(whole.total)]), sayPartValue(share)),
    description:
      rows.length === 0
        ? plainly('数据待发布。')
        : paragraphOf(
            [...parts, whole].map(({ area, levels: facts, total }) =>
              named(area.name, sentenceOf(sayParts(valueOf(total), facts.map(valueOf), levels))),
            ),
          ),
    more: rows.length === 0 ? [] : [rankOf(totals, 'most', each), rankOf(totals, 'least', each)],
    chart: {
      kind: 'dots',
      unit: '%',
      categories: parts.map(({ area }) => area.short),
      series: levels.map((level, index) => ({
        name: level,
        values: parts.flatMap(({ levels: facts, total }) => asShare(facts[index], total) ?? []),
      })),
      ...(levels[0] === undefined ? {} : { own: levels[0] }),
    },
    table: () => ({
      columns: [
        { heading: '地区' },
        ...levels.map((level) => ({ heading: `${level}${group}`, unit })),
        { heading: '公布的合计', unit },
        { heading: `${levels[0] ?? ''}占比` },
      ],
      rows: [...parts, whole].map((item) => ({
        head: item.area.name,
        cells: [...item.levels, item.total, seniorShare(item)],
        ...(item === whole ? { total: true } : {}),
      })),
    }),
    notes: [
      // As the release's own note has it, so that a page says it once.
      `统计范围是全部${people}，且早于计划实施，只作背景，不是计划的成果。`,
      ...scopeNotes(snapshot.areas, parts),
    ],
    sources: sourcesOf(snapshot, ['professionals']),
  });
}

/** Professionals by area and title level before the plan: context, never an outcome. */
export const professionalsBaseline: FigureDefinition = {
  id: 'professionals-baseline',
  name: '实施前的人员',
  datasets: ['professionals'],
  draw,
};
