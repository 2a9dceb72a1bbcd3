import { sayChange, sayFromTo } from '../claims/changes.ts';
import { isOver, knownOf, type Fact } from '../claims/fact.ts';
import { changeOf, extremesOf, valueOf } from '../claims/make.ts';
import { absenceWord, plainly, sayValues, sayWhen, sentenceOf, type Said } from '../claims/told.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import { cityOf, inYear, newestYear, partialNotes, planYears, yearBefore } from './facts.ts';
import { figureOf, sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { indicatorByYear } from './indicators.ts';
import { barTable } from './table.ts';

type Indicator = Vocabulary['indicators'][number];

const noTarget = '计划没有写明数量目标';

/** What the years together say: from the first one to the newest that is over; which year there is where nothing can be compared. */
function titleOf(facts: readonly Fact[], fact: Fact): Said {
  const over = knownOf(facts).filter(isOver);
  const [first, last] = [over[0], over.at(-1)];
  const change = last === undefined ? null : changeOf(last, first);
  if (change === null)
    return plainly(
      `${fact.area}${fact.name}只公布了${String(fact.period.year)}年${isOver(fact) ? '' : '未满一年'}的数`,
    );
  const said = sayFromTo(change);
  // A title is shared alone.
  return { ...said, text: `${fact.area}${said.text}` };
}

/** A measure's indicator by year in the whole city. The plan sets no number for it, so none is drawn. */
export function indicatorFigure(indicator: Indicator): FigureDefinition {
  const { id, name, unit } = indicator;
  const basis = indicator.type === 'stock' ? '年末累计' : '当年发生';
  const draw = (snapshot: Snapshot): Figure => {
    const years = planYears(snapshot);
    const facts = indicatorByYear(snapshot, indicator, cityOf(snapshot.areas));
    const newest = newestYear([facts]);
    const fact = newest === undefined ? undefined : inYear(facts, newest);
    const absent = `${name}${absenceWord(facts)}`;
    return figureOf({
      id,
      title: fact === undefined ? plainly(absent) : titleOf(facts, fact),
      subtitle: `${indicator.about}，${cityOf(snapshot.areas).name}，${String(years[0])}—${String(years.at(-1))}年，${basis}，单位：${unit}`,
      headline:
        fact === undefined
          ? plainly(`${absent}。计划没有为它写明数量目标。`)
          : sentenceOf(sayValues([valueOf(fact)]), sayChange(changeOf(fact, yearBefore(facts, fact)))),
      description: sentenceOf(...facts.map((each) => sayWhen(valueOf(each))), plainly(noTarget)),
      more: [extremesOf(facts)],
      chart: { kind: 'bars', unit, categories: years.map(String), series: [{ name, values: facts }] },
      table: (chart) =>
        barTable(
          chart,
          [{ heading: '年份' }, { heading: name, unit }],
          chart.categories.map((year) => ({ head: `${year}年` })),
        ),
      notes: ['计划没有为这项举措写明数量目标，这里只列进展，不作评判。', ...partialNotes(facts)],
      sources: sourcesOf(snapshot, ['indicators']),
    });
  };
  return { id, name, datasets: ['indicators'], draw };
}
