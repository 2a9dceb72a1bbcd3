import { z } from 'zod';
import type { PlanClause } from './plan.ts';

const words = z.string().min(1);

const relationSchema = z
  .strictObject({
    measure: z.int().describe('举措的序号'),
    who: words.optional().describe('谁来做，照抄原文的叫法'),
    unsure: words.optional().describe('谁来做，原文有两种读法'),
    does: words.max(24, '至多 24 个字').describe('做什么'),
    whom: words.describe('对谁，或做成什么，照抄原文的叫法'),
    quote: words.describe('依据的原话'),
  })
  .refine(({ who, unsure }) => who === undefined || unsure === undefined, 'who 和 unsure 只写一个');

/** One thing that a clause says somebody does. Without `who` the clause does not name them. */
export type Relation = z.infer<typeof relationSchema>;

/** Who does it, in words. */
export const doerOf = ({ who, unsure }: Relation): string => who ?? unsure ?? '原文没有写由谁做';

const bare = (text: string): string => text.replace(/\s/g, '');

function problemsOf(relation: Relation, measures: readonly PlanClause[]): readonly string[] {
  const clause = measures.find(({ number }) => number === relation.measure);
  const where = `举措${String(relation.measure)}「${relation.does}」`;
  if (clause === undefined) return [`${where} 计划里没有这项举措`];
  const said = bare(clause.paragraphs.join(''));
  return (['who', 'whom', 'quote'] as const).flatMap((key) => {
    const text = relation[key];
    return text === undefined || said.includes(bare(text)) ? [] : [`${where} [${key}]「${text}」不在这一条的原文里`];
  });
}

/** The relations, given as parsed YAML. Throws one error, in Chinese, that lists everything that the plan does not say and every measure that is left out. */
export function readRelations(data: unknown, clauses: readonly PlanClause[], file: string): readonly Relation[] {
  const measures = clauses.filter(({ number }) => number !== null);
  const checked = z.array(relationSchema).safeParse(data);
  const problems = checked.success
    ? [
        ...checked.data.flatMap((relation) => problemsOf(relation, measures)),
        ...measures
          .filter(({ number }) => !checked.data.some(({ measure }) => measure === number))
          .map(({ number }) => `举措${String(number)} 一条也没有写`),
      ]
    : checked.error.issues.map(({ path, message }) => `[${path.join('.')}] ${message}`);
  if (problems.length > 0 || !checked.success) throw new Error(problems.map((text) => `${file} ${text}`).join('\n'));
  return checked.data;
}

/** The relations of some measures as the words of a diagram, a band for each. */
export const diagramOf = (
  relations: readonly Relation[],
  measures: readonly { readonly number: number; readonly title: string }[],
) => ({
  bands: measures.map(({ number, title }) => ({
    title: `${String(number)} ${title}`,
    deeds: relations
      .filter(({ measure }) => measure === number)
      .map((relation) => ({
        from: doerOf(relation),
        named: relation.who !== undefined,
        does: relation.does,
        to: relation.whom,
      })),
  })),
});
