import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { parse } from 'yaml';
import chooserText from '../../content/chooser.yaml?raw';
import glossaryText from '../../content/glossary.yaml?raw';
import ladderText from '../../content/ladder.yaml?raw';
import relationsText from '../../content/relations.yaml?raw';
import rulesText from '../../content/rules.yaml?raw';
import { readChooser, type Chooser } from '../policy/chooser.ts';
import { glossaryPages, readGlossary, type GlossaryEntry } from '../policy/glossary.ts';
import { readLadder, type Ladder } from '../policy/ladder.ts';
import * as pure from '../policy/measures.ts';
import { parsePlan, type PlanClause, type PlanPart } from '../policy/plan.ts';
import { holdsQuote } from '../policy/read.ts';
import { readRelations, type Relation } from '../policy/relations.ts';
import { readRules, type Rule } from '../policy/rules.ts';
import { latest } from './built.ts';

export { render } from 'astro:content';

const entry = await getEntry('plan', 'plan');
if (entry === undefined) throw new Error('content/plan.mdx 不存在：它是全站内容的来源');

/** The document block (信息公开) of the plan. */
export const planDocument = entry.data;

/** The clauses of the plan, verbatim, in the order of the text. */
export const planClauses: readonly PlanClause[] = parsePlan(entry.body ?? '').clauses;

/** The clause or the part of a clause with this label, as the dataset of targets cites it. */
export const findPassage = (label: string): PlanClause | PlanPart | undefined =>
  pure.passageLabelled(planClauses, label);

/** A page of content/measures, joined with the clause of the plan that it explains. */
export type Measure = pure.Measure<CollectionEntry<'measures'>>;
export type MeasureGroup = pure.MeasureGroup<CollectionEntry<'measures'>>;

/** The measures in the order of the plan. */
export const measures: readonly Measure[] = pure.measuresOf(await getCollection('measures'), planClauses);

/** The measures under the headings of the plan, in its order. */
export const measureGroups: readonly MeasureGroup[] = pure.measureGroupsOf(measures);

/** The measure with this number; throws with the known numbers. */
export function measureNumbered(number: number): Measure {
  const found = measures.find((measure) => measure.number === number);
  if (found === undefined) {
    throw new Error(`没有第 ${String(number)} 项举措，可写：${measures.map((measure) => measure.number).join('、')}`);
  }
  return found;
}

/** A page of content/guides. */
export type Guide = CollectionEntry<'guides'>;

/** The guides, in the order in which vocabulary.yaml names whom they are for. */
export const guides: readonly Guide[] = (await getCollection('guides')).toSorted(
  (a, b) => placeOf(a.data.audience) - placeOf(b.data.audience),
);

function placeOf(audience: string): number {
  return latest.vocabulary.audiences.indexOf(audience);
}

/** The rules of the state that general knowledge rests on, in the order of content/rules.yaml. */
export const rules: readonly Rule[] = readRules(
  parse(rulesText),
  measures.map(({ number }) => number),
  'content/rules.yaml',
);

/** The words of content/glossary.yaml, in the order of the file. */
export const glossary: readonly GlossaryEntry[] = readGlossary(
  parse(glossaryText),
  planClauses,
  rules,
  'content/glossary.yaml',
);

/** The glossary in pages. */
export const glossaryParts = glossaryPages(glossary);

/** How one climbs, step by step, of content/ladder.yaml. */
export const ladder: Ladder = readLadder(
  parse(ladderText),
  planClauses,
  latest.vocabulary.tiers.map(({ name }) => name),
  'content/ladder.yaml',
  rules.map(({ id }) => id),
);

/** What the plan says who does, in the order of content/relations.yaml. */
export const relations: readonly Relation[] = readRelations(
  parse(relationsText),
  planClauses,
  latest.vocabulary.actors,
  'content/relations.yaml',
);

/** The questions and rules of content/chooser.yaml. */
export const chooser: Chooser = readChooser(
  parse(chooserText),
  {
    measures: measures.map(({ number }) => number),
    rules: rules.map(({ id }) => id),
    guides: guides.map(({ id }) => id),
    holds: (number, quote) =>
      measures.some((measure) => measure.number === number && holdsQuote(measure.clause, quote)),
  },
  'content/chooser.yaml',
);
