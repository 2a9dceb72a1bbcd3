import type { RateClaim } from '../claims/claim.ts';
import type { Fact } from '../claims/fact.ts';
import { rateOf, sumOf } from '../claims/make.ts';
import { printedList } from '../claims/print.ts';
import { compareRates, rateText, sayRateRange, sayRates } from '../claims/rates.ts';
import { absenceWord, plainly, sentenceOf } from '../claims/told.ts';
import type { Area } from '../data/areas.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import type { Datum } from '../kit/datum.ts';
import { engineersIn, engineerUnit as unit } from './engineers.ts';
import { cityOf, inYear, partialNotes, planYears, wholeYears } from './facts.ts';
import { figureOf, sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { partitionOf } from './partition.ts';
import { allProfessionals, baselineOf, professionalsIn, professionalsYear } from './professionals.ts';
import { yearTable } from './table.ts';

/** An area, its professionals before the plan, and its engineers by year with the rate of each. */
interface Item {
  readonly area: Area;
  readonly base: Fact;
  readonly facts: readonly Fact[];
  readonly rates: readonly (RateClaim | null)[];
}

/** The areas that engineers of a year are published for and that together are the city. */
function partsIn({ areas, releases }: Snapshot, year: number, tier: string): readonly Area[] {
  const rows = (releases.engineers?.rows ?? []).filter((row) => row.year === year && row.tier === tier);
  return partitionOf(areas, new Set(rows.map(({ areaCode }) => areaCode)));
}

const isInside = (areas: readonly Area[], area: Area, whole: Area): boolean =>
  area.parent === whole.code || areas.some((each) => each.code === area.parent && isInside(areas, each, whole));

/** The engineers of an area in a year; where only its parts are published, their sum. */
function countIn(snapshot: Snapshot, year: number, area: Area, tier: string) {
  const own = engineersIn(snapshot, year, area, tier);
  const rows = snapshot.releases.engineers?.rows ?? [];
  const isPublished = rows.some((row) => row.year === year && row.tier === tier && row.areaCode === area.code);
  const parts = partsIn(snapshot, year, tier).filter((part) => isInside(snapshot.areas, part, area));
  const sum =
    isPublished || parts.length < 2
      ? undefined
      : sumOf(
          parts.map((part) => engineersIn(snapshot, year, part, tier)),
          own,
        );
  return { fact: sum?.of ?? own, sum };
}

function itemOf(snapshot: Snapshot, area: Area, tier: string): Item {
  const base = professionalsIn(
    snapshot,
    professionalsYear(snapshot),
    area,
    allProfessionals,
    baselineOf(snapshot).people,
  );
  const counts = planYears(snapshot).map((year) => countIn(snapshot, year, area, tier));
  return {
    area,
    base,
    facts: counts.map(({ fact }) => fact),
    rates: counts.map(({ fact, sum }) => rateOf(fact, base, sum)),
  };
}

const hasBase = ({ base }: Item): boolean => (base.value ?? 0) > 0;

/** A number as large as its rate. */
function asRate(fact: Fact, rate: RateClaim | null): Datum {
  if (rate === null) return fact;
  return { ...fact, drawn: (1000 * rate.of.value) / rate.base.value, label: rateText(rate) };
}

/** Says which areas have engineers of their own, but no professionals. */
function lackNote(snapshot: Snapshot, items: readonly Item[], year: number, tier: string): readonly string[] {
  const [shown, parts] = [new Set(items.map(({ area }) => area.code)), partsIn(snapshot, year, tier)];
  const lacking = parts.filter(({ code }) => !shown.has(code));
  return lacking.length === 0
    ? []
    : [
        `${printedList(lacking.map(({ name }) => name))}没有分列的${baselineOf(snapshot).people}数，不能分别计算，只能合起来算。`,
      ];
}

/** Engineers of one tier for every thousand professionals before the plan, called `who`, by area and year: numbers of areas of every size on one scale. */
export function engineersRate(tier: Vocabulary['tiers'][number], who: string): FigureDefinition {
  const name = `每千名${who}培育的${tier.name}`;
  const draw = (snapshot: Snapshot): Figure => {
    const years = planYears(snapshot);
    const city = itemOf(snapshot, cityOf(snapshot.areas), tier.name);
    const based = new Set((snapshot.releases.professionals?.rows ?? []).map(({ areaCode }) => areaCode));
    const areas = partitionOf(snapshot.areas, based).map((area) => itemOf(snapshot, area, tier.name));
    const known = years.filter((_, index) => [city, ...areas].some(({ rates }) => rates[index] !== null));
    const newest = known.at(-1);
    const at = newest === undefined ? -1 : years.indexOf(newest);
    const items = areas.filter(hasBase).toSorted((a, b) => {
      const [one, other] = [a.rates[at] ?? null, b.rates[at] ?? null];
      return one === null || other === null ? Number(one === null) - Number(other === null) : compareRates(other, one);
    });
    const rates = items.flatMap(({ rates: all }) => all[at] ?? []);
    const whole = city.rates[at] ?? null;
    const absent = `${name}${absenceWord(city.facts)}`;
    const panels = newest === undefined ? [] : [city, ...items].filter(hasBase);
    const facts = panels.flatMap((item) => item.facts);
    const shown = wholeYears(snapshot, facts).filter((year) => year <= (newest ?? 0));
    return figureOf({
      id: engineersRateId,
      title:
        newest === undefined
          ? plainly(absent)
          : (sayRateRange(rates, areas.length) ?? sayRates(whole === null ? rates : [whole])),
      subtitle: `当年培育的${tier.name}与${String(city.base.period.year)}年${who}之比，各地区，${String(years[0])}—${String(years.at(-1))}年，单位：${unit}（每千名${who}）`,
      headline:
        newest === undefined
          ? plainly(`${absent}。`)
          : sentenceOf(sayRates(whole === null ? rates.slice(0, 1) : [whole])),
      description:
        newest === undefined
          ? plainly(`${absent}。`)
          : sentenceOf(sayRates([...(whole === null ? [] : [whole]), ...rates])),
      chart: {
        kind: 'multiples',
        mark: 'lines',
        scale: 'shared',
        unit: { label: unit, divisor: 1, decimals: 1 },
        categories: shown.map(String),
        behind: city.area.name,
        panels: panels.map(({ area, facts: own, rates: all }) => ({
          title: area.name,
          values: shown.map((year) => asRate(inYear(own, year), all[years.indexOf(year)] ?? null)),
        })),
      },
      table: () => {
        const rows = [...items, city].map((item) => ({
          head: item.area.name,
          cells: item.facts,
          ...(item === city ? { total: true } : {}),
        }));
        const { columns, rows: counted } = yearTable('地区', unit, newest === undefined ? [] : rows, newest);
        return newest === undefined
          ? { columns, rows: counted }
          : {
              columns: [
                ...columns,
                { heading: `${who}（${String(city.base.period.year)}年）`, unit },
                { heading: `${String(newest)}年每千名`, unit },
              ],
              rows: counted.map((row, index) => {
                const item = [...items, city][index];
                const rate = item?.rates[at] ?? null;
                return { ...row, cells: [...row.cells, item?.base ?? '—', rate === null ? '—' : rateText(rate)] };
              }),
            };
      },
      notes: [
        `分母是计划实施前的全部${who}，只用来比较大小不同的地区；培育的人不一定都在其中，所以不是占比，也不是计划的目标。`,
        ...(newest === undefined ? [] : lackNote(snapshot, items, newest, tier.name)),
        ...partialNotes(city.facts),
      ],
      sources: sourcesOf(snapshot, ['engineers', 'professionals']),
    });
  };
  return { id: engineersRateId, name, datasets: ['engineers', 'professionals'], draw };
}

const engineersRateId = 'engineers-per-thousand';
