import { reckonedAddress } from '../data/addresses.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Datum } from '../kit/datum.ts';
import { datumText, numberText, shareText } from '../kit/numbers.ts';
import { listText, sentence } from '../kit/words.ts';
import { engineersByYear } from './engineers.ts';
import { sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { cityOf, findTarget, lastPublished, planYears, sumOf } from './rows.ts';

const unit = '人';

interface Tier {
  readonly name: string;
  readonly totals: readonly Datum[];
  /** Yearly target × years of the plan: reckoned here, not written in the plan. */
  readonly target: number | null;
}

/** Running totals from the plan's first year; they stop at the first year without a number. */
function runningTotals(
  values: readonly Datum[],
  years: readonly number[],
  city: string,
  tier: string,
): readonly Datum[] {
  return years.map((year, index) =>
    sumOf(values.slice(0, index + 1), reckonedAddress('engineers', '累计', year, city, tier)),
  );
}

function share({ totals, target }: Tier): number | null {
  const last = lastPublished(totals);
  return last === undefined || target === null ? null : last.datum.value / target;
}

function draw(snapshot: Snapshot): Figure {
  const years = planYears(snapshot);
  const city = cityOf(snapshot.areas).name;
  const tiers = snapshot.vocabulary.tiers.map(({ name }): Tier => {
    const yearly = findTarget(snapshot, name)?.value;
    return {
      name,
      totals: runningTotals(engineersByYear(snapshot, name), years, city, name),
      target: yearly === undefined ? null : yearly * years.length,
    };
  });
  const lastIndex = Math.max(-1, ...tiers.map(({ totals }) => lastPublished(totals)?.index ?? -1));
  const until = years[lastIndex];
  const reached = tiers.filter((tier) => (share(tier) ?? 0) >= 1).map(({ name }) => name);
  const sources = sourcesOf(snapshot, ['engineers', 'targets']);
  const span = `${String(years[0])}—${String(years.at(-1))}年`;
  return {
    id: engineersCumulative.id,
    title:
      until === undefined
        ? `${snapshot.vocabulary.allTiers}累计培育人数待发布`
        : reached.length === tiers.length
          ? `到${String(until)}年，各层级累计培育人数都超过${String(years.length)}年目标之和`
          : reached.length === 0
            ? `到${String(until)}年，各层级累计培育人数还没有达到${String(years.length)}年目标之和`
            : `到${String(until)}年，${listText(reached)}累计培育人数达到${String(years.length)}年目标之和`,
    subtitle: `全市累计培育人数与各年目标之和（推算），${span}，单位：人`,
    headline:
      until === undefined
        ? `${snapshot.vocabulary.allTiers}培育人数尚未发布。`
        : sentence(
            `${String(years[0])}至${String(until)}年全市累计培育${listText(tiers.map(({ name, totals }) => `${name}${datumText(totals[lastIndex] ?? { value: null, status: 'pending', ref: '' }, unit)}`))}`,
          ),
    description: tiers
      .map((tier) => {
        const last = lastPublished(tier.totals);
        const part = share(tier);
        return last === undefined
          ? `${tier.name}：数据待发布。`
          : sentence(
              `${tier.name}：到${String(years[last.index])}年累计${datumText(last.datum, unit)}`,
              part === null || tier.target === null
                ? ''
                : `相当于各年目标之和${numberText(tier.target)}${unit}的${shareText(part)}`,
            );
      })
      .join(''),
    chart: {
      kind: 'multiples',
      mark: 'lines',
      scale: 'free',
      unit,
      categories: years.map(String),
      panels: tiers.map(({ name, totals, target }) => ({
        title: name,
        values: totals,
        ...(target === null ? {} : { target: { value: target, label: '推算目标≥' } }),
      })),
    },
    table: {
      columns: [
        { heading: '层级' },
        { heading: '各年目标之和（推算）', unit },
        ...years.map((year) => ({ heading: `到${String(year)}年`, unit })),
      ],
      rows: tiers.map(({ name, totals, target }) => ({
        head: name,
        cells: [target === null ? '计划未写明' : `≥${numberText(target)}`, ...totals],
      })),
    },
    notes: [
      `计划只写明每年的目标。“各年目标之和”由本站按每年目标乘以${String(years.length)}年推算，不是计划原文。`,
      '累计数由各年公布数相加；有一年没有公布，其后的累计数就不计算。',
    ],
    sources,
    demo: sources.some((release) => release.demo),
  };
}

/** Engineers of each tier since the plan began. */
export const engineersCumulative: FigureDefinition = {
  id: 'engineers-cumulative',
  name: '各层级累计培育人数',
  datasets: ['engineers', 'targets'],
  draw,
};
