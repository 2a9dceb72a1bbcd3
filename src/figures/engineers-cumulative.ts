import type { Goal, SumClaim, TargetClaim } from '../claims/claim.ts';
import { isOver, type Fact } from '../claims/fact.ts';
import { gapText, sayGap, sayGoalShare, sayVerdicts } from '../claims/goals.ts';
import { sumOf, targetOf, valueOf } from '../claims/make.ts';
import { absenceWord, named, paragraphOf, plainly, sayValues, sayWhen, sentenceOf, type Said } from '../claims/told.ts';
import { reckonedAddress } from '../data/addresses.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Datum } from '../kit/datum.ts';
import { engineersByYear, engineerUnit as unit } from './engineers.ts';
import { cityOf, inYear, newestYear, partialNotes, planYears, wholeYears } from './facts.ts';
import { figureOf, sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { panelTable } from './table.ts';
import { sumOfGoals } from './targets.ts';

interface Tier {
  readonly name: string;
  /** Running totals from the plan's first year; without a number from the first year on that has none. */
  readonly totals: readonly Fact[];
  readonly sums: readonly SumClaim[];
  /** What the yearly targets come to by the end of each year: reckoned here, not written in the plan. */
  readonly paces: readonly (Goal | null)[];
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
    paces: years.map((_, index) => sumOfGoals(snapshot, name, years.slice(0, index + 1))),
  };
}

/** Where the total of a year stands against the pace. */
const standing = ({ totals, paces }: Tier, year: number): TargetClaim | null => {
  const fact = inYear(totals, year);
  return targetOf(fact, paces[totals.indexOf(fact)] ?? null);
};

/** What the targets of so many years are together. */
const goalsName = (years = 0): string => (years === 1 ? '年度目标' : `${String(years)}年目标之和`);

/** Who is ahead of the pace and who behind in the last year that is over; the totals where nothing can be judged. */
function titleOf(tiers: readonly Tier[], until: number | undefined, judged: number | undefined, all: string): Said {
  if (until === undefined) return plainly(`${all}累计培育人数${absenceWord(tiers.flatMap(({ totals }) => totals))}`);
  const claims = judged === undefined ? [] : tiers.flatMap((tier) => standing(tier, judged) ?? []);
  const [one] = claims;
  if (one === undefined) return sayValues(tiers.map(({ totals }) => valueOf(inYear(totals, until))));
  const goals = goalsName(one.goal.years);
  const exact = claims.every(({ of, goal }) => of.value === goal.value);
  const above = claims.every(({ of, goal }) => of.value > goal.value);
  return sayVerdicts(claims, {
    what: '累计培育人数',
    reached: `${exact ? '正好达到' : above ? '超过' : '达到'}${goals}`,
    missed: `未达到${goals}`,
  });
}

function describe(tier: Tier): Said {
  const { name, totals } = tier;
  const newest = newestYear([totals]);
  if (newest === undefined) return plainly(`${name}：${absenceWord(totals)}。`);
  const claim = standing(tier, newest);
  const value = sayWhen(valueOf(inYear(totals, newest)));
  return named(
    name,
    sentenceOf(value, sayGoalShare(claim, claim?.goal.years === 1 ? '年度目标' : '各年目标之和'), sayGap(claim)),
  );
}

/** A total as large as its gap to the pace; as it is where the plan sets no target. */
function asGap(fact: Fact, pace: Goal | null): Datum {
  if (fact.value === null || pace === null) return fact;
  const gap = fact.value - pace.value;
  return { ...fact, drawn: gap, label: gapText(gap) };
}

function draw(snapshot: Snapshot): Figure {
  const years = planYears(snapshot);
  const all = snapshot.vocabulary.allTiers;
  const tiers = snapshot.vocabulary.tiers.map(({ name }) => tierOf(snapshot, name));
  const until = newestYear(tiers.map(({ totals }) => totals));
  const span = `${String(years[0])}—${String(years.at(-1))}年`;
  // A year that is not over has a total, but no gap to what it shall come to by its end.
  const whole = wholeYears(
    snapshot,
    tiers.flatMap(({ totals }) => totals),
  );
  const judged = newestYear(tiers.map(({ totals }) => totals.filter(isOver)));
  const latest = tiers.map((tier) => (judged === undefined ? null : standing(tier, judged)));
  return figureOf({
    id: engineersCumulative.id,
    title: titleOf(tiers, until, judged, all),
    subtitle: `${cityOf(snapshot.areas).name}累计培育人数比每年目标的进度多或少，${span}，单位：人`,
    headline:
      until === undefined
        ? plainly(`${all}累计培育人数${absenceWord(tiers.flatMap(({ totals }) => totals))}。`)
        : sentenceOf(sayValues(tiers.map(({ totals }) => valueOf(inYear(totals, until))))),
    description: paragraphOf(tiers.map(describe)),
    more: tiers.flatMap(({ sums }) => sums.at(-1) ?? []),
    chart: {
      kind: 'multiples',
      mark: 'bars',
      scale: 'free',
      unit: { label: unit, divisor: 1, decimals: 0 },
      categories: whole.map(String),
      panels: tiers.map(({ name, totals, paces: [yearly = null, ...paces] }) => ({
        title: name,
        values: totals
          .map((fact, index) => asGap(fact, [yearly, ...paces][index] ?? null))
          .filter((_, index) => whole.includes(years[index] ?? 0)),
        ...(yearly === null ? {} : { base: { value: yearly.value, label: '进度：每年≥' } }),
      })),
    },
    table: () => {
      const goals = tiers.map(({ name, totals, paces }) => {
        const goal = paces.at(-1) ?? null;
        return { title: name, values: totals, ...(goal === null ? {} : { target: goal }) };
      });
      const headings = { panel: '层级', goal: '各年目标之和（推算）', category: (year: string) => `到${year}年` };
      const table = panelTable(
        { kind: 'multiples', mark: 'bars', scale: 'free', unit, categories: years.map(String), panels: goals },
        headings,
      );
      const gaps = latest.map((claim) => (claim === null ? '—' : gapText(claim.of.value - claim.goal.value)));
      return judged === undefined
        ? table
        : {
            ...table,
            columns: [...table.columns, { heading: `到${String(judged)}年比进度`, unit }],
            rows: table.rows.map((row, index) => ({ ...row, cells: [...row.cells, gaps[index] ?? '—'] })),
          };
    },
    notes: [
      `计划只写明每年的目标。进度和“各年目标之和”由本站按每年目标乘以年数推算，不是计划原文。`,
      '累计数由各年公布数相加；有一年没有公布，其后的累计数就不计算。',
      ...partialNotes(tiers.flatMap(({ totals }) => totals)),
    ],
    sources: sourcesOf(snapshot, ['engineers', 'targets']),
  });
}

/** How far the engineers of each tier are ahead of the yearly targets, or behind, since the plan began. */
export const engineersCumulative: FigureDefinition = {
  id: 'engineers-cumulative',
  name: '各层级累计培育人数',
  datasets: ['engineers', 'targets'],
  draw,
};
