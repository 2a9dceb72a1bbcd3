import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { parsePlan, type PlanClause, type PlanPart } from '../policy/plan.ts';
import { explain, type Explained } from '../policy/sentences.ts';

const entry = await getEntry('plan', 'plan');
if (entry === undefined) throw new Error('content/plan.mdx 不存在：它是全站内容的来源');

/** The document block (信息公开) of the plan. */
export const planDocument = entry.data;

/** The clauses of the plan, verbatim, in the order of the text. */
export const planClauses: readonly PlanClause[] = parsePlan(entry.body ?? '').clauses;

/** A page of content/measures, joined with the clause of the plan that it explains. */
export interface Measure {
  readonly entry: CollectionEntry<'measures'>;
  readonly clause: PlanClause;
  readonly number: number;
  readonly title: string;
  /** The heading of the plan that the measure stands under. */
  readonly group: string;
  readonly path: string;
  /** The clause sentence by sentence, each beside its meaning. */
  readonly pairs: readonly Explained[];
}

function measureOf(entry: CollectionEntry<'measures'>): Measure {
  const clause = planClauses.find(({ id }) => id === entry.data.clause);
  if (clause?.number == null || clause.title === null) {
    const known = planClauses.filter(({ number }) => number !== null).map(({ id }) => id);
    throw new Error(
      `content/measures/${entry.id}.mdx [clause] 计划里没有「${entry.data.clause}」，可写：${known.join('、')}`,
    );
  }
  const { number, title, group } = clause;
  const pairs = explain(clause, entry.data.meanings, `content/measures/${entry.id}.mdx`);
  return { entry, clause, number, title, group: group ?? '', path: `/measures/${entry.id}/`, pairs };
}

/** The measures in the order of the plan. Throws when a clause has no page or two. */
export const measures: readonly Measure[] = (await getCollection('measures'))
  .map(measureOf)
  .sort((a, b) => a.number - b.number);

for (const clause of planClauses.filter(({ number }) => number !== null)) {
  const pages = measures.filter((measure) => measure.clause === clause);
  if (pages.length !== 1) {
    throw new Error(
      `content/measures/ 应有且只有一页解读「${clause.id} ${clause.title ?? ''}」，现有 ${String(pages.length)} 页`,
    );
  }
}

/** Measures under one heading of the plan. `path` is the page that shows who does what in them. */
export interface MeasureGroup {
  readonly title: string;
  readonly path: string;
  readonly measures: readonly Measure[];
}

/** The measures under the headings of the plan, in its order. */
export function measureGroups(): readonly MeasureGroup[] {
  const titles = [...new Set(measures.map(({ group }) => group))];
  return titles.map((title, index) => ({
    title,
    path: `/measures/group-${String(index + 1)}/`,
    measures: measures.filter(({ group }) => group === title),
  }));
}

/** The group that a measure stands in. */
export function groupOf(measure: Measure): MeasureGroup {
  const found = measureGroups().find((group) => group.measures.includes(measure));
  if (found === undefined) throw new Error(`no group holds measure ${String(measure.number)}`);
  return found;
}

/** The measure with this number; throws with the known numbers. */
export function measureNumbered(number: number): Measure {
  const found = measures.find((measure) => measure.number === number);
  if (found === undefined) {
    throw new Error(`没有第 ${String(number)} 项举措，可写：${measures.map((measure) => measure.number).join('、')}`);
  }
  return found;
}

/** The clause or the part of a clause with this label, as the dataset of targets cites it. */
export function findPassage(label: string): PlanClause | PlanPart | undefined {
  return planClauses.flatMap((clause) => [clause, ...clause.parts]).find((passage) => passage.label === label);
}
