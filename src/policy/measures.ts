import type { PlanClause, PlanPart } from './plan.ts';
import { explain, type Explained } from './sentences.ts';

/** What a page of content/measures says about the clause that it explains. */
export interface MeasurePage {
  /** Name of its file, and the end of its address. */
  readonly id: string;
  readonly data: { readonly clause: string; readonly meanings: readonly string[] };
}

/** A measure of the plan with the page that explains it. */
export interface Measure<Page extends MeasurePage = MeasurePage> {
  readonly entry: Page;
  readonly clause: PlanClause;
  readonly number: number;
  readonly title: string;
  /** The heading of the plan that the measure stands under. */
  readonly group: string;
  readonly path: string;
  /** The clause sentence by sentence, each beside its meaning. */
  readonly pairs: readonly Explained[];
}

/** Measures under one heading of the plan. `path` is where the plan's table of who does what begins to show them. */
export interface MeasureGroup<Page extends MeasurePage = MeasurePage> {
  readonly title: string;
  readonly path: string;
  readonly measures: readonly Measure<Page>[];
}

function measureOf<Page extends MeasurePage>(entry: Page, clauses: readonly PlanClause[]): Measure<Page> {
  const file = `content/measures/${entry.id}.mdx`;
  const clause = clauses.find(({ id }) => id === entry.data.clause);
  if (clause?.number == null || clause.title === null) {
    const known = clauses.filter(({ number }) => number !== null).map(({ id }) => id);
    throw new Error(`${file} [clause] 计划里没有「${entry.data.clause}」，可写：${known.join('、')}`);
  }
  const { number, title, group } = clause;
  const pairs = explain(clause, entry.data.meanings, file);
  return { entry, clause, number, title, group: group ?? '', path: `/measures/${entry.id}/`, pairs };
}

/** The measures in the order of the plan. Throws, in Chinese, when a page explains no measure, or a measure has no page or two. */
export function measuresOf<Page extends MeasurePage>(
  pages: readonly Page[],
  clauses: readonly PlanClause[],
): readonly Measure<Page>[] {
  const measures = pages.map((page) => measureOf(page, clauses)).sort((a, b) => a.number - b.number);
  for (const clause of clauses.filter(({ number }) => number !== null)) {
    const found = measures.filter((measure) => measure.clause === clause);
    if (found.length !== 1)
      throw new Error(
        `content/measures/ 应有且只有一页解读「${clause.id} ${clause.title ?? ''}」，现有 ${String(found.length)} 页`,
      );
  }
  return measures;
}

/** The measures under the headings of the plan, in its order. */
export function measureGroupsOf<Page extends MeasurePage>(
  measures: readonly Measure<Page>[],
): readonly MeasureGroup<Page>[] {
  return [...Map.groupBy(measures, ({ group }) => group)].map(([title, group]) => ({
    title,
    path: `/plan/who/#${group[0]?.clause.id ?? ''}`,
    measures: group,
  }));
}

/** The clause or the part of a clause with this label, as the dataset of targets cites it. */
export const passageLabelled = (clauses: readonly PlanClause[], label: string): PlanClause | PlanPart | undefined =>
  clauses.flatMap((clause) => [clause, ...clause.parts]).find((passage) => passage.label === label);
