import { isOver, type Fact, type KnownFact } from '../claims/fact.ts';
import { isReached, targetOf } from '../claims/make.ts';
import type { TargetRow } from '../data/registry.ts';
import type { Snapshot } from '../data/releases.ts';
import { engineersByYear } from './engineers.ts';
import { inYear, newestYear } from './facts.ts';
import { placesByYear } from './places.ts';
import { goalOf } from './targets.ts';

/** How a target stands in one word. 尚未到期: the newest number covers no whole year, or the target is due later and not reached. */
export type ProgressWord = '已达成' | '未达成' | '尚未到期' | '数据待发布';

/** How far one target of the plan has got. */
export interface Progress {
  readonly target: TargetRow;
  /** Unit of the counted numbers; the plan's own word stands in `target.unit`. */
  readonly unit: string;
  /** One number for each year of the plan: that year's for yearly targets, the year-end total otherwise. */
  readonly facts: readonly Fact[];
  /** The newest published number; null while nothing is published. */
  readonly latest: KnownFact | null;
  readonly word: ProgressWord;
  /** The figure that shows it. */
  readonly figure: string;
}

function wordOf(snapshot: Snapshot, target: TargetRow, latest: KnownFact | null): ProgressWord {
  if (latest === null) return '数据待发布';
  const claim = isOver(latest) ? targetOf(latest, goalOf(snapshot, target.indicator)) : null;
  if (claim === null) return '尚未到期';
  return isReached(claim) ? '已达成' : '未达成';
}

function progressOf(
  snapshot: Snapshot,
  target: TargetRow,
  unit: string,
  facts: readonly Fact[],
  figure: string,
): Progress {
  const newest = newestYear([facts]);
  const latest = newest === undefined ? null : (inYear(facts, newest) as KnownFact);
  return { target, unit, facts, latest, word: wordOf(snapshot, target, latest), figure };
}

/** Progress towards every target of the plan, in the order of the vocabulary: tiers, then places. */
export function progressRows(snapshot: Snapshot): readonly Progress[] {
  const targets = new Map((snapshot.releases.targets?.rows ?? []).map((row) => [row.indicator, row]));
  const { tiers, placeKinds } = snapshot.vocabulary;
  return [
    ...tiers.flatMap(({ name }) => {
      const target = targets.get(name);
      return target ? [progressOf(snapshot, target, '人', engineersByYear(snapshot, name), 'engineers-by-year')] : [];
    }),
    ...placeKinds.flatMap((kind) => {
      const target = targets.get(kind.name);
      return target ? [progressOf(snapshot, target, kind.unit, placesByYear(snapshot, kind), 'places-progress')] : [];
    }),
  ];
}
