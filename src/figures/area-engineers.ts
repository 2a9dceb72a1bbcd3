import { sayChange, sayChanges } from '../claims/changes.ts';
import type { ChangeClaim } from '../claims/claim.ts';
import type { Fact } from '../claims/fact.ts';
import { changeOf, extremesOf, shareOf, valueOf } from '../claims/make.ts';
import { absenceWord, named, paragraphOf, plainly, sayValues, sayWhen, sentenceOf, type Said } from '../claims/told.ts';
import type { Area } from '../data/areas.ts';
import type { Snapshot } from '../data/releases.ts';
import { areaNotes, newestOf, noAreaTarget } from './area-words.ts';
import { engineersByYear, engineerUnit as unit } from './engineers.ts';
import { cityOf, inYear, newestYear, partialNotes, planYears, yearBefore } from './facts.ts';
import { figureOf, sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { panelTable } from './table.ts';

interface Tier {
  readonly name: string;
  readonly facts: readonly Fact[];
}

/** The changes of those tiers that have a number in a year. */
const changesIn = (tiers: readonly Tier[], year: number): readonly ChangeClaim[] =>
  tiers.flatMap(({ facts }) => changeOf(inYear(facts, year), yearBefore(facts, inYear(facts, year))) ?? []);

function titleOf(area: Area, tiers: readonly Tier[], year: number | undefined, all: string): Said {
  if (year === undefined)
    return plainly(`${area.name}${all}培育人数${absenceWord(tiers.flatMap(({ facts }) => facts))}`);
  const changes = changesIn(tiers, year);
  return changes.length > 0
    ? sayChanges(changes, changes.length === tiers.length ? '各层级' : null)
    : sayValues(tiers.map(({ facts }) => valueOf(inYear(facts, year))));
}

function describe({ name, facts }: Tier): Said {
  const fact = newestOf(facts);
  if (fact === undefined) return plainly(`${name}：${absenceWord(facts)}。`);
  return named(name, sentenceOf(sayWhen(valueOf(fact)), sayChange(changeOf(fact, yearBefore(facts, fact)))));
}

/** Engineers of each tier by year in one area. */
export function engineersInArea(area: Area): FigureDefinition {
  const draw = (snapshot: Snapshot): Figure => {
    const years = planYears(snapshot);
    const all = snapshot.vocabulary.allTiers;
    const tiers = snapshot.vocabulary.tiers.map(({ name }): Tier => ({
      name,
      facts: engineersByYear(snapshot, name, area),
    }));
    const newest = newestYear(tiers.map(({ facts }) => facts));
    const wholes = tiers.map(({ name }) => engineersByYear(snapshot, name));
    return figureOf({
      id: 'engineers',
      title: titleOf(area, tiers, newest, all),
      subtitle: `${area.name}当年培育人数，${String(years[0])}—${String(years.at(-1))}年，单位：人`,
      headline:
        newest === undefined
          ? plainly(`${area.name}${all}培育人数${absenceWord(tiers.flatMap(({ facts }) => facts))}。`)
          : sentenceOf(sayValues(tiers.map(({ facts }) => valueOf(inYear(facts, newest))))),
      description: paragraphOf(tiers.map(describe)),
      more:
        newest === undefined
          ? []
          : tiers.flatMap(({ facts }, index) => [
              shareOf(inYear(facts, newest), inYear(wholes[index] ?? [], newest)),
              extremesOf(facts),
            ]),
      chart: {
        kind: 'multiples',
        mark: 'bars',
        scale: 'free',
        unit,
        categories: years.map(String),
        panels: tiers.map(({ name, facts }) => ({ title: name, values: facts })),
      },
      table: (chart) => panelTable(chart, { panel: '层级', category: (year) => `${year}年` }),
      notes: [
        noAreaTarget(cityOf(snapshot.areas).name),
        ...areaNotes(area),
        ...partialNotes(tiers.flatMap(({ facts }) => facts)),
      ],
      sources: sourcesOf(snapshot, ['engineers']),
    });
  };
  return { id: 'engineers', name: '各层级培育人数', datasets: ['engineers'], draw };
}
