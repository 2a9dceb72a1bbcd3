import type { Vocabulary } from '../data/vocabulary.ts';
import type { OverviewRow } from './overview.ts';

/** A clause of the plan, or a part of one, by the label that targets cite. */
interface Clause {
  readonly label: string;
  /** 1…n for a measure, else null. */
  readonly number: number | null;
  readonly parts: readonly { readonly label: string }[];
}

/** The targets and indicators that show how one clause of the plan went, in the order of the overview. */
export function numbersOf<Row extends OverviewRow>(
  { label, number, parts }: Clause,
  rows: readonly Row[],
  indicators: Vocabulary['indicators'],
): readonly Row[] {
  const labels = new Set([label, ...parts.map((part) => part.label)]);
  const own = new Set(
    indicators.filter(({ measure }) => number !== null && measure === number).map(({ name }) => name),
  );
  return rows.filter(({ name, target }) => (target === null ? own.has(name) : labels.has(target.clause)));
}
