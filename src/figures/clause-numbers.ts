import type { Vocabulary } from '../data/vocabulary.ts';
import type { OverviewRow } from './overview.ts';
import type { PlanClause } from '../policy/plan.ts';

/** The targets and indicators that show how one clause of the plan went, in the order of the overview. */
export function numbersOf<Row extends OverviewRow>(
  { label, number, parts }: Pick<PlanClause, 'label' | 'number' | 'parts'>,
  rows: readonly Row[],
  indicators: Vocabulary['indicators'],
): readonly Row[] {
  const labels = new Set([label, ...parts.map((part) => part.label)]);
  const own = new Set(
    indicators.filter(({ measure }) => number !== null && measure === number).map(({ name }) => name),
  );
  return rows.filter(({ name, target }) => (target === null ? own.has(name) : labels.has(target.clause)));
}
