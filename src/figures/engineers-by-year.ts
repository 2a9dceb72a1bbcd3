import { addressOf } from '../data/addresses.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Datum } from '../kit/datum.ts';
import { datumText, numberText } from '../kit/numbers.ts';
import { distanceText, isMet } from '../kit/target.ts';
import { changeText, listText, sentence } from '../kit/words.ts';
import { engineersByYear } from './engineers.ts';
import { sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { findTarget, lastPublished, planYears } from './rows.ts';

const unit = '人';

interface Tier {
  readonly name: string;
  readonly values: readonly Datum[];
  readonly target: number | null;
}

function titleOf(tiers: readonly Tier[], year: number | null, all: string): string {
  if (year === null) return `${all}年度培育人数待发布`;
  const judged = tiers.flatMap(({ name, values, target }) => {
    const last = lastPublished(values);
    return last === undefined || target === null ? [] : [{ name, met: isMet(last.datum.value, target) }];
  });
  const met = judged.filter((tier) => tier.met).map((tier) => tier.name);
  const short = judged.filter((tier) => !tier.met).map((tier) => tier.name);
  if (short.length === 0) return `${String(year)}年${listText(met)}${met.length > 1 ? '均' : ''}达到年度目标`;
  if (met.length === 0) return `${String(year)}年${listText(short)}未达到年度目标`;
  return `${String(year)}年${listText(met)}达到年度目标，${listText(short)}尚有差距`;
}

function describe(tier: Tier, years: readonly number[]): string {
  const last = lastPublished(tier.values);
  if (last === undefined) return `${tier.name}：数据待发布。`;
  const numbers = tier.values.flatMap((datum, index) =>
    datum.value === null ? [] : [{ value: datum.value, year: years[index] }],
  );
  const low = numbers.reduce((a, b) => (b.value < a.value ? b : a));
  const high = numbers.reduce((a, b) => (b.value > a.value ? b : a));
  return sentence(
    `${tier.name}：${String(years[last.index])}年${datumText(last.datum, unit)}`,
    changeText(tier.values[last.index - 1], last.datum, unit),
    tier.target === null ? '' : distanceText(last.datum.value, tier.target, unit),
    numbers.length < 2
      ? ''
      : `各年最低${numberText(low.value)}${unit}（${String(low.year)}年）、最高${numberText(high.value)}${unit}（${String(high.year)}年）`,
  );
}

function draw(snapshot: Snapshot): Figure {
  const years = planYears(snapshot);
  const tiers = snapshot.vocabulary.tiers.map(({ name }): Tier => ({
    name,
    values: engineersByYear(snapshot, name),
    target: findTarget(snapshot, name)?.value ?? null,
  }));
  const lasts = tiers.flatMap((tier) => lastPublished(tier.values) ?? []);
  const lastIndex = Math.max(-1, ...lasts.map(({ index }) => index));
  const year = years[lastIndex] ?? null;
  const sources = sourcesOf(snapshot, ['engineers', 'targets']);
  return {
    id: engineersByYearFigure.id,
    title: titleOf(tiers, year, snapshot.vocabulary.allTiers),
    subtitle: `全市当年培育人数与年度目标，${String(years[0])}—${String(years.at(-1))}年，单位：人`,
    headline:
      year === null
        ? `${snapshot.vocabulary.allTiers}培育人数尚未发布，图中只有计划目标。`
        : sentence(
            `${String(year)}年全市培育${listText(tiers.map((tier) => `${tier.name}${datumText(tier.values[lastIndex] ?? { value: null, status: 'pending', ref: '' }, unit)}`))}`,
          ),
    description: tiers.map((tier) => describe(tier, years)).join(''),
    chart: {
      kind: 'multiples',
      mark: 'bars',
      scale: 'free',
      unit,
      categories: years.map(String),
      panels: tiers.map(({ name, values, target }) => ({
        title: name,
        values,
        ...(target === null
          ? {}
          : { target: { value: target, label: '目标≥', ref: addressOf('targets', { indicator: name }) } }),
      })),
    },
    table: {
      columns: [
        { heading: '层级' },
        { heading: '年度目标', unit },
        ...years.map((y) => ({ heading: `${String(y)}年`, unit })),
      ],
      rows: tiers.map(({ name, values, target }) => ({
        head: name,
        cells: [target === null ? '计划未写明' : `≥${numberText(target)}`, ...values],
      })),
    },
    notes: [],
    sources,
    demo: sources.some((release) => release.demo),
  };
}

/** Engineers of each tier by year, against the yearly targets. */
export const engineersByYearFigure: FigureDefinition = {
  id: 'engineers-by-year',
  name: '各层级年度培育人数',
  datasets: ['engineers', 'targets'],
  draw,
};
