import type { Goal, SumClaim } from '../claims/claim.ts';
import type { Fact } from '../claims/fact.ts';
import { sayGoalShare, sayVerdicts } from '../claims/goals.ts';
import { sumOf, targetOf, valueOf } from '../claims/make.ts';
import { absenceWord, named, paragraphOf, plainly, sayValues, sayWhen, sentenceOf, type Said } from '../claims/told.ts';
import { reckonedAddress } from '../data/addresses.ts';
import type { Snapshot } from '../data/releases.ts';
import { engineersByYear, engineerUnit as unit } from './engineers.ts';
import { cityOf, inYear, newestYear, partialNotes, planYears } from './facts.ts';
import { figureOf, sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { panelTable } from './table.ts';
import { sumOfGoals } from './targets.ts';

interface Tier {
  readonly name: string;
  /** Running totals from the plan's first year; without a number from the first year on that has none. */
  readonly totals: readonly Fact[];
  readonly sums: readonly SumClaim[];
  /** Yearly target × years of the plan: reckoned here, not written in the plan. */
  readonly goal: Goal | null;
}

function tierOf(snapshot: Snapshot, name: string): Tier {
  const facts = engineersByYear(snapshot, name);
  const years = planYears(snapshot);
  const city = cityOf(snapshot.areas).name;
  const running = facts.map((fact, index) => {
    const { name: tier, area, unit } = fact;
    const period = { ...fact.period, kind: 'span' as const, from: years[0] ?? fact.period.year };
    const as = {
      name: tier,
      area,
      unit,
      period,
      verb: `累计${fact.verb}`,
      ref: reckonedAddress('engineers', '累计', fact.period.year, city, name),
    };
    const gap = facts.slice(0, index + 1).find(({ value }) => value === null);
    return {
      sum: sumOf(facts.slice(0, index + 1), as),
      fallback: { ...as, value: null, status: gap?.status ?? 'pending' } as const,
    };
  });
  return {
    name,
    totals: running.map(({ sum, fallback }) => sum?.of ?? fallback),
    sums: running.flatMap(({ sum }) => sum ?? []),
    goal: sumOfGoals(snapshot, name, years),
  };
}

function titleOf(tiers: readonly Tier[], until: number | undefined, all: string): Said {
  if (until === undefined) return plainly(`${all}累计培育人数${absenceWord(tiers.flatMap(({ totals }) => totals))}`);
  const facts = tiers.map(({ totals }) => inYear(totals, until));
  const claims = tiers.flatMap(({ totals, goal }) => targetOf(inYear(totals, until), goal) ?? []);
  if (claims.length === 0 || claims.length < tiers.length) return sayValues(facts.map(valueOf));
  const goals = `${String(claims[0]?.goal.years ?? 0)}年目标之和`;
  const exact = claims.every(({ of, goal }) => of.value === goal.value);
  const above = claims.every(({ of, goal }) => of.value > goal.value);
  return sayVerdicts(claims, {
    what: '累计培育人数',
    reached: `${exact ? '正好达到' : above ? '超过' : '达到'}${goals}`,
    missed: `未达到${goals}`,
  });
}

function describe({ name, totals, goal }: Tier): Said {
  const newest = newestYear([totals]);
  if (newest === undefined) return plainly(`${name}：${absenceWord(totals)}。`);
  const value = sayWhen(valueOf(inYear(totals, newest)));
  return named(name, sentenceOf(value, sayGoalShare(targetOf(inYear(totals, newest), goal), '各年目标之和')));
}

function draw(snapshot: Snapshot): Figure {
  const years = planYears(snapshot);
  const all = snapshot.vocabulary.allTiers;
  const tiers = snapshot.vocabulary.tiers.map(({ name }) => tierOf(snapshot, name));
  const until = newestYear(tiers.map(({ totals }) => totals));
  const span = `${String(years[0])}—${String(years.at(-1))}年`;
  return figureOf({
    id: engineersCumulative.id,
    title: titleOf(tiers, until, all),
    subtitle: `全市累计培育人数与各年目标之和（推算），${span}，单位：人`,
    headline:
      until === undefined
        ? plainly(`${all}累计培育人数${absenceWord(tiers.flatMap(({ totals }) => totals))}。`)
        : sentenceOf(sayValues(tiers.map(({ totals }) => valueOf(inYear(totals, until))))),
    description: paragraphOf(tiers.map(describe)),
    more: tiers.flatMap(({ sums }) => sums.at(-1) ?? []),
    chart: {
      kind: 'multiples',
      mark: 'lines',
      scale: 'free',
      unit,
      categories: years.map(String),
      panels: tiers.map(({ name, totals, goal }) => ({
        title: name,
        values: totals,
        ...(goal === null ? {} : { target: { value: goal.value, label: '推算目标≥' } }),
      })),
    },
    table: (chart) =>
      panelTable(chart, { panel: '层级', goal: '各年目标之和（推算）', category: (year) => `到${year}年` }),
    notes: [
      `计划只写明每年的目标。“各年目标之和”由本站按每年目标乘以${String(years.length)}年推算，不是计划原文。`,
      '累计数由各年公布数相加；有一年没有公布，其后的累计数就不计算。',
      ...partialNotes(tiers.flatMap(({ totals }) => totals)),
    ],
    sources: sourcesOf(snapshot, ['engineers', 'targets']),
  });
}

/** Engineers of each tier since the plan began. */
export const engineersCumulative: FigureDefinition = {
  id: 'engineers-cumulative',
  name: '各层级累计培育人数',
  datasets: ['engineers', 'targets'],
  draw,
};
