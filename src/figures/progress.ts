import type { TargetRow } from '../data/registry.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Datum } from '../kit/datum.ts';
import { isMet } from '../kit/target.ts';
import { engineersByYear } from './engineers.ts';
import { placesByYear } from './places.ts';
import { lastPublished, planYears } from './rows.ts';

/** How far one target of the plan has got. */
export interface Progress {
  readonly target: TargetRow;
  /** Unit of the counted numbers; the plan's own word stands in `target.unit`. */
  readonly unit: string;
  /** One number for each year of the plan: that year's for yearly targets, the year-end total otherwise. */
  readonly byYear: readonly Datum[];
  /** The newest published number and its year; null while nothing is published. */
  readonly latest: (Datum & { readonly value: number; readonly year: number }) | null;
  readonly word: '已达成' | '未达成' | '数据待发布';
  /** The figure that shows it. */
  readonly figure: string;
}

function progressOf(
  snapshot: Snapshot,
  target: TargetRow,
  unit: string,
  byYear: readonly Datum[],
  figure: string,
): Progress {
  const last = lastPublished(byYear);
  const latest =
    last === undefined
      ? null
      : { ...last.datum, year: planYears(snapshot)[last.index] ?? snapshot.vocabulary.period.from };
  const word = latest === null ? '数据待发布' : isMet(latest.value, target.value) ? '已达成' : '未达成';
  return { target, unit, byYear, latest, word, figure };
}

/** Progress towards every target of the plan, in the order of the vocabulary: tiers, then places. */
export function progressRows(snapshot: Snapshot): readonly Progress[] {
  const targets = new Map((snapshot.releases.targets?.rows ?? []).map((row) => [row.indicator, row]));
  const rows: Progress[] = [];
  for (const { name } of snapshot.vocabulary.tiers) {
    const target = targets.get(name);
    if (target) rows.push(progressOf(snapshot, target, '人', engineersByYear(snapshot, name), 'engineers-by-year'));
  }
  for (const kind of snapshot.vocabulary.placeKinds) {
    const target = targets.get(kind.name);
    if (target) rows.push(progressOf(snapshot, target, kind.unit, placesByYear(snapshot, kind), 'places-progress'));
  }
  return rows;
}
