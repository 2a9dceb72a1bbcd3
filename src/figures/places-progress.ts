import { asOfText, isOver, type Fact } from '../claims/fact.ts';
import { goalText, sayDistance, sayGoal, sayVerdicts } from '../claims/goals.ts';
import { targetOf, valueOf } from '../claims/make.ts';
import { absenceWord, named, paragraphOf, plainly, sayValues, sayWhen, sentenceOf, type Said } from '../claims/told.ts';
import { addressOf } from '../data/addresses.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Datum } from '../kit/datum.ts';
import { cityOf, partialNotes } from './facts.ts';
import { figureOf, sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { targetCountNote } from './places.ts';
import { progressRows, type Progress } from './progress.ts';
import { goalOf } from './targets.ts';

const kindRows = (snapshot: Snapshot): readonly Progress[] => {
  const kinds = new Set(snapshot.vocabulary.placeKinds.map(({ name }) => name));
  return progressRows(snapshot).filter(({ target }) => kinds.has(target.indicator));
};

/** The newest fact of each kind, all of one year. */
const newestOf = (rows: readonly Progress[]): readonly Fact[] => rows.flatMap(({ latest }) => latest ?? []);

function titleOf(snapshot: Snapshot, rows: readonly Progress[]): Said {
  const facts = newestOf(rows);
  if (facts.length === 0) return plainly(`各类场所建设数量${absenceWord(rows.flatMap(({ facts: all }) => all))}`);
  const claims = facts.flatMap((fact) => targetOf(fact, goalOf(snapshot, fact.name)) ?? []);
  return claims.length > 0 && facts.every(isOver)
    ? sayVerdicts(claims, { reached: '达到目标', missed: '未达到目标' })
    : sayValues(facts.map(valueOf));
}

/** The newest number, or why there is none. */
const shownOf = ({ facts, latest }: Progress): Datum =>
  latest ?? facts.at(-1) ?? { value: null, status: 'pending', ref: '' };

function describe(snapshot: Snapshot, { target, latest }: Progress): Said {
  if (latest === null) return named(target.indicator, plainly('数据待发布。'));
  const claim = targetOf(latest, goalOf(snapshot, latest.name));
  return named(target.indicator, sentenceOf(sayWhen(valueOf(latest)), sayDistance(claim)));
}

/** Places of each kind against the targets for the end of the plan. */
export const placesProgress: FigureDefinition = {
  id: 'places-progress',
  name: '场所建设与期末目标',
  datasets: ['places', 'targets'],
  draw: (snapshot): Figure => {
    const rows = kindRows(snapshot);
    const facts = newestOf(rows);
    return figureOf({
      id: placesProgress.id,
      title: titleOf(snapshot, rows),
      subtitle: `累计建成数与计划目标，${cityOf(snapshot.areas).name}，单位：家、个`,
      headline:
        facts.length === 0
          ? sentenceOf(
              plainly('各类场所数量待发布'),
              ...rows.map(({ target, unit }) => sayGoal(target.indicator, target.value, unit)),
            )
          : sentenceOf(sayValues(facts.map(valueOf))),
      description: paragraphOf(rows.map((row) => describe(snapshot, row))),
      chart: {
        kind: 'bullet',
        scale: 'common',
        unit: '家（个）',
        rows: rows.map((row) => ({
          label: row.target.indicator,
          unit: row.unit,
          value: shownOf(row),
          target: {
            value: row.target.value,
            label: '目标≥',
            ref: addressOf('targets', { indicator: row.target.indicator }),
          },
        })),
      },
      table: () => ({
        columns: [{ heading: '类型' }, { heading: '计划目标' }, { heading: '累计建成' }, { heading: '截至' }],
        rows: rows.map((row) => ({
          head: row.target.indicator,
          unit: row.unit,
          cells: [
            goalText(row.target.value, row.unit),
            shownOf(row),
            row.latest === null ? '—' : asOfText(row.latest.period),
          ],
        })),
      }),
      notes: [targetCountNote, ...partialNotes(facts)],
      sources: sourcesOf(snapshot, ['places', 'targets']),
    });
  },
};
