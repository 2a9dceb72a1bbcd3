import { z } from 'zod';
import type { PlanClause } from './plan.ts';
import { among, amongMeasures, bare, distinct, filled, holdsQuote, readAs } from './read.ts';

const id = z.string().regex(/^[a-z0-9-]+$/, '锚点只用小写字母、数字和短横线');

const actSchema = (clauses: readonly PlanClause[]) => {
  const numbers = clauses.flatMap(({ number }) => number ?? []);
  return z
    .strictObject({
      measure: z.int().superRefine(amongMeasures(numbers)).describe('举措的序号'),
      does: filled.max(24, '至多 24 个字').describe('做什么'),
      quote: filled.describe('依据的原话'),
      open: filled.optional().describe('计划没有说清的'),
    })
    .superRefine(({ measure, quote }, context) => {
      const clause = clauses.find(({ number }) => number === measure);
      if (clause !== undefined && !holdsQuote(clause, quote))
        context.addIssue({
          code: 'custom',
          path: ['quote'],
          message: `「${quote}」不在举措${String(measure)}的原文里`,
        });
    });
};

/** The ids of the levels in a file that need not be right; null where there are none to be read. */
const levelsIn = (data: unknown): readonly string[] | null =>
  z
    .looseObject({ rungs: z.array(z.looseObject({ id: z.string() })) })
    .safeParse(data)
    .data?.rungs.map((rung) => rung.id) ?? null;

const ladderSchema = (
  clauses: readonly PlanClause[],
  tiers: readonly string[],
  levels: readonly string[] | null,
  rules: readonly string[] | null,
) => {
  const acts = z
    .array(actSchema(clauses))
    .superRefine(distinct(({ measure, does }) => `举措${String(measure)}：${does}`));
  const all = bare(clauses.flatMap(({ paragraphs }) => paragraphs).join(''));
  const rung = z.strictObject({
    id,
    name: filled.describe('级别'),
    tier: filled.superRefine(among(tiers, '层级')).describe('层级，见 vocabulary.yaml'),
    quote: filled
      .refine((quote) => all.includes(bare(quote)), { error: ({ input }) => `「${String(input)}」不在计划原文里` })
      .describe('计划对这一层的原话'),
    acts,
  });
  const way = z.strictObject({
    id,
    name: filled.describe('从哪里来'),
    to: id.superRefine(among(levels, (name) => `没有「${name}」这一级`)).describe('到哪一级'),
    rule: filled.superRefine(among(rules, '规定')).optional().describe('依据的国家规定，见 rules.yaml'),
    acts: acts.min(1),
  });
  return z
    .strictObject({
      title: filled,
      summary: filled,
      rungs: z.array(rung).min(2, '至少两级').describe('由低到高'),
      across: z.array(way).describe('不走台阶的路'),
      every: acts.describe('每一步都用得上的'),
    })
    .superRefine(({ rungs, across }, context) => {
      // All are anchors of one page.
      const ids = [...rungs, ...across].map((each) => each.id);
      for (const name of new Set(ids.filter((each, index) => ids.indexOf(each) < index)))
        context.addIssue({ code: 'custom', message: `编号「${name}」写了两次` });
    });
};

/** What one measure does at a step, with the words of its clause. */
export type Act = z.infer<ReturnType<typeof actSchema>>;
/** How one climbs from one level to the next, and which measures act on the way. */
export type Ladder = z.infer<ReturnType<typeof ladderSchema>>;

/** The ladder, given as parsed YAML, for a plan with these clauses and tiers; `rules`: ids of content/rules.yaml, null where they need not be looked up. Throws one error, in Chinese, that lists every problem. */
export const readLadder = (
  data: unknown,
  clauses: readonly PlanClause[],
  tiers: readonly string[],
  file: string,
  rules: readonly string[] | null = null,
): Ladder => readAs(ladderSchema(clauses, tiers, levelsIn(data), rules), data, file);

/** The steps at which a measure acts: where on the ladder's page, and how they are called. */
export function stepsOf({ rungs, across, every }: Ladder, measure: number): readonly { id: string; name: string }[] {
  const acts = (list: readonly Act[]): boolean => list.some((act) => act.measure === measure);
  const climbed = rungs.flatMap(({ id: at, name, acts: own }, index) =>
    acts(own) ? [{ id: at, name: `${rungs[index - 1]?.name ?? ''}到${name}` }] : [],
  );
  const beside = across
    .filter(({ acts: own }) => acts(own))
    .map(({ id: at, name, to }) => ({
      id: at,
      name: `${name.split('：')[0] ?? name}到${rungs.find((rung) => rung.id === to)?.name ?? ''}`,
    }));
  return [...climbed, ...beside, ...(acts(every) ? [{ id: 'every', name: '每一步都用得上' }] : [])];
}
