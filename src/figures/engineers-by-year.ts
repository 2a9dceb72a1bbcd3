import { sayChange } from '../claims/changes.ts';
import type { Goal } from '../claims/claim.ts';
import type { Fact } from '../claims/fact.ts';
import { sayDistance, sayFirst, sayFirsts, sayVerdicts } from '../claims/goals.ts';
import { changeOf, extremesOf, firstOf, isReached, targetOf, valueOf } from '../claims/make.ts';
import {
  absenceWord,
  named,
  paragraphOf,
  plainly,
  sayExtremes,
  sayValues,
  sayWhen,
  sentenceOf,
  type Said,
} from '../claims/told.ts';
import type { Snapshot } from '../data/releases.ts';
import { engineersByYear, engineerUnit as unit } from './engineers.ts';
import { cityOf, inYear, newestYear, partialNotes, planYears, yearBefore } from './facts.ts';
import { figureOf, sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { panelTable } from './table.ts';
import { goalOf } from './targets.ts';

/** One kind of engineers: its numbers by year and its yearly goal. */
interface Tier {
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly goal: Goal | null;
}

const verdicts = { reached: '达到年度目标', missed: '未达到年度目标' };

const targetsIn = (tiers: readonly Tier[], year: number) =>
  tiers.flatMap(({ facts, goal }) => targetOf(inYear(facts, year), goal) ?? []);

/** When each tier first reached its target, where all did and have reached it in every year since; null otherwise. */
function sayFirstYears(tiers: readonly Tier[], year: number): Said | null {
  const firsts = tiers.map(({ facts, goal }) => firstOf(facts, goal));
  const since = tiers.flatMap(({ facts, goal }, at) =>
    facts
      .filter(({ period }) => period.year > (firsts[at]?.of.period.year ?? year) && period.year <= year)
      .map((fact) => targetOf(fact, goal)),
  );
  const [known, reached] = [firsts.filter((claim) => claim !== null), since.filter((claim) => claim !== null)];
  const isTold = known.length === firsts.length && reached.length === since.length && reached.every(isReached);
  return isTold ? sayFirsts(known, reached, '年度目标') : null;
}

function titleOf(tiers: readonly Tier[], year: number | undefined, all: string): Said {
  if (year === undefined) return plainly(`${all}年度培育人数${absenceWord(tiers.flatMap(({ facts }) => facts))}`);
  const firsts = sayFirstYears(tiers, year);
  if (firsts !== null) return firsts;
  const claims = targetsIn(tiers, year);
  return claims.length > 0
    ? sayVerdicts(claims, verdicts)
    : sayValues(tiers.map(({ facts }) => valueOf(inYear(facts, year))));
}

function describe({ name, facts, goal }: Tier): Said {
  const newest = newestYear([facts]);
  if (newest === undefined) return plainly(`${name}：${absenceWord(facts)}。`);
  const fact = inYear(facts, newest);
  return named(
    name,
    sentenceOf(
      sayWhen(valueOf(fact)),
      sayChange(changeOf(fact, yearBefore(facts, fact))),
      sayDistance(targetOf(fact, goal)),
      sayExtremes(extremesOf(facts)),
      sayFirst(firstOf(facts, goal), '年度目标'),
    ),
  );
}

function draw(snapshot: Snapshot): Figure {
  const years = planYears(snapshot);
  const { tiers: kinds, allTiers } = snapshot.vocabulary;
  const tiers = kinds.map(({ name }): Tier => ({
    name,
    facts: engineersByYear(snapshot, name),
    goal: goalOf(snapshot, name),
  }));
  const newest = newestYear(tiers.map(({ facts }) => facts));
  return figureOf({
    id: engineersByYearFigure.id,
    title: titleOf(tiers, newest, allTiers),
    subtitle: `${cityOf(snapshot.areas).name}当年培育人数与年度目标，${String(years[0])}—${String(years.at(-1))}年，单位：人`,
    headline:
      newest === undefined
        ? plainly(`${allTiers}培育人数${absenceWord(tiers.flatMap(({ facts }) => facts))}，图中只有计划目标。`)
        : sentenceOf(sayValues(tiers.map(({ facts }) => valueOf(inYear(facts, newest))))),
    description: paragraphOf(tiers.map(describe)),
    more: newest === undefined ? [] : targetsIn(tiers, newest),
    chart: {
      kind: 'multiples',
      mark: 'bars',
      scale: 'free',
      unit,
      categories: years.map(String),
      panels: tiers.map(({ name, facts, goal }) => ({
        title: name,
        values: facts,
        ...(goal === null ? {} : { target: { value: goal.value, label: '目标≥', ref: goal.ref } }),
      })),
    },
    table: (chart) => panelTable(chart, { panel: '层级', goal: '年度目标', category: (year) => `${year}年` }),
    notes: partialNotes(tiers.flatMap(({ facts }) => facts)),
    sources: sourcesOf(snapshot, ['engineers', 'targets']),
  });
}

/** Engineers of each tier by year, against the yearly targets. */
export const engineersByYearFigure: FigureDefinition = {
  id: 'engineers-by-year',
  name: '各层级年度培育人数',
  datasets: ['engineers', 'targets'],
  draw,
};
