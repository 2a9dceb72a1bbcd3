import { sayChange, sayRisen } from '../claims/changes.ts';
import type { Fact } from '../claims/fact.ts';
import { changeOf, valueOf } from '../claims/make.ts';
import { absenceWord, named, paragraphOf, plainly, sayValues, sayWhen, sentenceOf, type Said } from '../claims/told.ts';
import type { Area } from '../data/areas.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import { areaNotes, newestOf } from './area-words.ts';
import { partialNotes, planYears, yearBefore } from './facts.ts';
import { figureOf, sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { indicatorByYear } from './indicators.ts';
import { panelTable } from './table.ts';

/** The indicators that are published for an area; all of them while none is. */
function indicatorsOf(snapshot: Snapshot, area: Area, all: Vocabulary['indicators']): Vocabulary['indicators'] {
  const rows = snapshot.releases.indicators?.rows ?? [];
  const named = new Set(rows.filter(({ areaCode }) => areaCode === area.code).map(({ indicator }) => indicator));
  return named.size === 0 ? all : all.filter(({ name }) => named.has(name));
}

interface Row {
  readonly name: string;
  readonly unit: string;
  readonly facts: readonly Fact[];
  readonly newest: Fact | undefined;
}

const changeIn = ({ facts, newest }: Row) =>
  newest === undefined ? null : changeOf(newest, yearBefore(facts, newest));

function titleOf(area: Area, rows: readonly Row[]): Said {
  const changes = rows.flatMap((row) => changeIn(row) ?? []);
  if (changes.length > 0) return sayRisen(area.name, changes);
  const known = rows.flatMap(({ newest }) => newest ?? []);
  return known.length === 0
    ? plainly(`${area.name}各项举措的进展${absenceWord(rows.flatMap(({ facts }) => facts))}`)
    : plainly(`${area.name}公布了${String(known.length)}项指标，还不能比较变化`);
}

function describe({ name, facts, newest }: Row): Said {
  if (newest === undefined) return plainly(`${name}：${absenceWord(facts)}。`);
  return named(name, sentenceOf(sayWhen(valueOf(newest)), sayChange(changeOf(newest, yearBefore(facts, newest)))));
}

/** The indicators of the measures by year in one area. */
export function indicatorsInArea(vocabulary: Vocabulary, area: Area): FigureDefinition {
  const draw = (snapshot: Snapshot): Figure => {
    const years = planYears(snapshot);
    const rows = indicatorsOf(snapshot, area, vocabulary.indicators).map((indicator): Row => {
      const facts = indicatorByYear(snapshot, indicator, area);
      return { name: indicator.name, unit: indicator.unit, facts, newest: newestOf(facts) };
    });
    const known = rows.flatMap(({ newest }) => newest ?? []);
    return figureOf({
      id: 'indicators',
      title: titleOf(area, rows),
      subtitle: `${area.name}各项举措的进展，${String(years[0])}—${String(years.at(-1))}年，单位：见各图`,
      headline:
        known.length === 0
          ? plainly(`${area.name}各项举措的进展${absenceWord(rows.flatMap(({ facts }) => facts))}。`)
          : sentenceOf(...known.map((fact) => sayValues([valueOf(fact)]))),
      description: paragraphOf(rows.map(describe)),
      chart: {
        kind: 'multiples',
        mark: 'bars',
        scale: 'free',
        unit: rows[0]?.unit ?? '',
        categories: years.map(String),
        panels: rows.map(({ name, unit, facts }) => ({ title: name, unit, values: facts })),
      },
      table: (chart) => panelTable(chart, { panel: '指标', category: (year) => `${year}年` }),
      notes: [
        '计划没有为这些举措写明数量目标，这里只列进展，不作评判。',
        ...areaNotes(area),
        ...partialNotes(rows.flatMap(({ facts }) => facts)),
      ],
      sources: sourcesOf(snapshot, ['indicators']),
    });
  };
  return { id: 'indicators', name: '各项举措', datasets: ['indicators'], draw };
}
