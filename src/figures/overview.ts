import type { Fact, KnownFact } from '../claims/fact.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import { cityOf, inYear, newestYear } from './facts.ts';
import { indicatorByYear } from './indicators.ts';
import { progressRows, type Progress, type ProgressWord } from './progress.ts';

/** One target or one indicator of the plan, with the newest number and how far it is from its target. */
export interface OverviewRow {
  readonly name: string;
  readonly unit: string;
  /** One number for each year of the plan. */
  readonly facts: readonly Fact[];
  /** Null where the plan sets no number. */
  readonly target: Progress['target'] | null;
  readonly latest: KnownFact | null;
  readonly word: ProgressWord | '无目标';
  /** The figure that shows it. */
  readonly figure: string;
}

const targetRow = ({ target, ...progress }: Progress): OverviewRow => ({ name: target.indicator, target, ...progress });

function indicatorRow(snapshot: Snapshot, indicator: Vocabulary['indicators'][number]): OverviewRow {
  const { id, name, unit } = indicator;
  const facts = indicatorByYear(snapshot, indicator, cityOf(snapshot.areas));
  const newest = newestYear([facts]);
  const latest = newest === undefined ? null : (inYear(facts, newest) as KnownFact);
  return { name, unit, facts, target: null, latest, word: latest === null ? '数据待发布' : '无目标', figure: id };
}

/** The whole plan: every target in the order of the vocabulary, then every indicator without one. */
export const overviewRows = (snapshot: Snapshot): readonly OverviewRow[] => [
  ...progressRows(snapshot).map(targetRow),
  ...snapshot.vocabulary.indicators.map((indicator) => indicatorRow(snapshot, indicator)),
];
