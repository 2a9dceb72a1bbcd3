import { sayFromTo, sayMoves } from '../claims/changes.ts';
import type { ChangeClaim, FirstClaim, TargetClaim } from '../claims/claim.ts';
import type { Fact } from '../claims/fact.ts';
import { sayFirst, sayFirsts } from '../claims/goals.ts';
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
import { addressOf } from '../data/addresses.ts';
import type { Snapshot } from '../data/releases.ts';
import { cityOf, inYear, newestYear, partialNotes, planYears } from './facts.ts';
import { figureOf, sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { placesByYear, targetCountNote, type PlaceKind } from './places.ts';
import { panelTable } from './table.ts';
import { findTarget, goalOf } from './targets.ts';

interface Growth {
  readonly kind: PlaceKind;
  readonly facts: readonly Fact[];
  /** The first year of the plan, and the newest one with a number. */
  readonly first: Fact;
  readonly last: Fact | undefined;
  /** When the target was first reached, where it still is, and that it is missed; null while neither can be told. */
  readonly reached: FirstClaim | null;
  readonly missed: TargetClaim | null;
}

function growthOf(snapshot: Snapshot, kind: PlaceKind): Growth {
  const facts = placesByYear(snapshot, kind);
  const newest = newestYear([facts]);
  const last = newest === undefined ? undefined : inYear(facts, newest);
  const goal = goalOf(snapshot, kind.name);
  const target = last === undefined ? null : targetOf(last, goal);
  const stands = target !== null && isReached(target);
  return {
    kind,
    facts,
    first: inYear(facts, planYears(snapshot)[0] ?? 0),
    last,
    reached: stands ? firstOf(facts, goal) : null,
    missed: stands ? null : target,
  };
}

const changesOf = (kinds: readonly Growth[]): readonly ChangeClaim[] =>
  kinds.flatMap(({ first, last }) => (last === undefined ? [] : (changeOf(last, first) ?? [])));

const newestOf = (kinds: readonly Growth[]): readonly Fact[] => kinds.flatMap(({ last }) => last ?? []);

/** Why there is no number of any kind. */
const absenceOf = (kinds: readonly Growth[]): string => `场所数量${absenceWord(kinds.flatMap(({ facts }) => facts))}`;

/** Who reached the target when; where that cannot be told, who grew. */
function titleOf(kinds: readonly Growth[]): Said {
  const reached = kinds.flatMap((kind) => kind.reached ?? []);
  if (reached.length > 0)
    return sayFirsts(
      reached,
      kinds.flatMap(({ missed }) => missed ?? []),
    );
  const changes = changesOf(kinds);
  if (changes.length > 0) return sayMoves(changes);
  const newest = newestOf(kinds);
  return newest.length === 0 ? plainly(absenceOf(kinds)) : sayValues(newest.map(valueOf));
}

/** The kind that grew most, from the first year to the newest; where none can be compared, the newest numbers. */
function headlineOf(kinds: readonly Growth[]): Said {
  const [biggest] = changesOf(kinds).toSorted((a, b) => b.of.value - b.since.value - (a.of.value - a.since.value));
  if (biggest !== undefined) return sentenceOf(sayFromTo(biggest));
  const newest = newestOf(kinds);
  return newest.length === 0 ? plainly(`${absenceOf(kinds)}。`) : sentenceOf(sayValues(newest.map(valueOf)));
}

function describe({ kind, facts, first, last, reached }: Growth): Said {
  if (last === undefined) return plainly(`${kind.name}：${absenceWord(facts)}。`);
  const range = extremesOf(facts);
  if (range !== null && range.high.value === 0) return named(kind.name, sentenceOf(sayExtremes(range)));
  const shown = first === last ? [last] : [first, last];
  return named(kind.name, sentenceOf(...shown.map((fact) => sayWhen(valueOf(fact))), sayFirst(reached)));
}

/** Places of each kind at the end of each year. */
export const placesGrowth: FigureDefinition = {
  id: 'places-growth',
  name: '场所数量逐年变化',
  datasets: ['places', 'targets'],
  draw: (snapshot): Figure => {
    const years = planYears(snapshot);
    const kinds = snapshot.vocabulary.placeKinds.map((kind) => growthOf(snapshot, kind));
    return figureOf({
      id: placesGrowth.id,
      title: titleOf(kinds),
      subtitle: `各年年末累计建成数，${cityOf(snapshot.areas).name}，${String(years[0])}—${String(years.at(-1))}年，单位：家、个`,
      headline: headlineOf(kinds),
      description: paragraphOf(kinds.map(describe)),
      more: kinds.flatMap(({ facts }) => extremesOf(facts) ?? []),
      chart: {
        kind: 'multiples',
        mark: 'lines',
        scale: 'shared',
        unit: '家（个）',
        categories: years.map(String),
        panels: kinds.map(({ kind, facts }) => {
          const target = findTarget(snapshot, kind.name);
          return {
            title: kind.name,
            unit: kind.unit,
            values: facts,
            ...(target === undefined
              ? {}
              : {
                  target: { value: target.value, label: '目标≥', ref: addressOf('targets', { indicator: kind.name }) },
                }),
          };
        }),
      },
      table: (chart) => panelTable(chart, { panel: '类型', category: (year) => `${year}年底` }),
      notes: [targetCountNote, ...partialNotes(kinds.flatMap(({ facts }) => facts))],
      sources: sourcesOf(snapshot, ['places', 'targets']),
    });
  },
};
