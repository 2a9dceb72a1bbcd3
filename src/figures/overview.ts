import type { Snapshot } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import type { Datum } from '../kit/datum.ts';
import { indicatorByYear } from './indicators.ts';
import { progressRows, type Progress } from './progress.ts';
import { cityOf, lastPublished, planYears } from './rows.ts';

/** One target or one indicator of the plan, with the newest number and how far it is from its target. */
export interface OverviewRow {
  readonly name: string;
  readonly unit: string;
  /** One number for each year of the plan. */
  readonly byYear: readonly Datum[];
  /** Null where the plan sets no number. */
  readonly target: Progress['target'] | null;
  readonly latest: Progress['latest'];
  /** True when the latest number stands for the end of its year, not for the year. */
  readonly atYearEnd: boolean;
  readonly word: Progress['word'] | '无目标';
  /** The figure that shows it. */
  readonly figure: string;
}

function targetRow(progress: Progress): OverviewRow {
  const { target, unit, byYear, latest, word, figure } = progress;
  return { name: target.indicator, unit, byYear, target, latest, atYearEnd: target.scope !== '每年', word, figure };
}

function indicatorRow(snapshot: Snapshot, indicator: Vocabulary['indicators'][number]): OverviewRow {
  const { id, name, unit, type } = indicator;
  const years = planYears(snapshot);
  const byYear = indicatorByYear(snapshot, name, cityOf(snapshot.areas).code);
  const last = lastPublished(byYear);
  const latest = last === undefined ? null : { ...last.datum, year: years[last.index] ?? 0 };
  const word = latest === null ? '数据待发布' : '无目标';
  return { name, unit, byYear, target: null, latest, atYearEnd: type === 'stock', word, figure: id };
}

/** The whole plan: every target in the order of the vocabulary, then every indicator without one. */
export const overviewRows = (snapshot: Snapshot): readonly OverviewRow[] => [
  ...progressRows(snapshot).map(targetRow),
  ...snapshot.vocabulary.indicators.map((indicator) => indicatorRow(snapshot, indicator)),
];
