import { z } from 'zod';
import type { PlanClause } from './plan.ts';

const words = z.string().trim().min(1, '不能空着');
const id = z.string().regex(/^[a-z0-9-]+$/, '锚点只用小写字母、数字和短横线');

const actSchema = z.strictObject({
  measure: z.int().describe('举措的序号'),
  does: words.max(24, '至多 24 个字').describe('做什么'),
  quote: words.describe('依据的原话'),
  open: words.optional().describe('计划没有说清的'),
});

const rungSchema = z.strictObject({
  id,
  name: words.describe('级别'),
  tier: words.describe('层级，见 vocabulary.yaml'),
  quote: words.describe('计划对这一层的原话'),
  acts: z.array(actSchema),
});

const ladderSchema = z.strictObject({
  title: words,
  summary: words,
  rungs: z.array(rungSchema).min(2, '至少两级').describe('由低到高'),
  across: z
    .array(
      z.strictObject({
        id,
        name: words.describe('从哪里来'),
        to: id.describe('到哪一级'),
        rule: words.optional().describe('依据的国家规定，见 rules.yaml'),
        acts: z.array(actSchema).min(1),
      }),
    )
    .describe('不走台阶的路'),
  every: z.array(actSchema).describe('每一步都用得上的'),
});

/** What one measure does at a step, with the words of its clause. */
export type Act = z.infer<typeof actSchema>;
/** How one climbs from one level to the next, and which measures act on the way. */
export type Ladder = z.infer<typeof ladderSchema>;

const bare = (text: string): string => text.replace(/\s/g, '');

/** All acts of a ladder with where they stand in the file. */
const actsOf = ({ rungs, across, every }: Ladder): readonly (readonly [string, Act])[] => [
  ...Object.entries({ rungs, across }).flatMap(([list, steps]) =>
    steps.flatMap(({ acts }, step) => acts.map((act, index) => [`${list}.${step}.acts.${index}`, act] as const)),
  ),
  ...every.map((act, index) => [`every.${index}`, act] as const),
];

function problemsOf(ladder: Ladder, clauses: readonly PlanClause[], tiers: readonly string[]): readonly string[] {
  const all = bare(clauses.flatMap(({ paragraphs }) => paragraphs).join(''));
  const levels = ladder.rungs.map(({ id: at }) => at);
  return [
    ...ladder.rungs.flatMap(({ tier, quote }, at) => [
      ...(tiers.includes(tier) ? [] : [`[rungs.${at}.tier] 没有层级「${tier}」，可写：${tiers.join('、')}`]),
      ...(all.includes(bare(quote)) ? [] : [`[rungs.${at}.quote] 「${quote}」不在计划原文里`]),
    ]),
    ...ladder.across.flatMap(({ to }, at) =>
      levels.includes(to) ? [] : [`[across.${at}.to] 没有「${to}」这一级，可写：${levels.join('、')}`],
    ),
    ...actsOf(ladder).flatMap(([at, { measure, quote }]) => {
      const clause = clauses.find(({ number }) => number === measure);
      if (clause === undefined) return [`[${at}.measure] 没有举措${String(measure)}`];
      return bare(clause.paragraphs.join('')).includes(bare(quote))
        ? []
        : [`[${at}.quote] 「${quote}」不在举措${String(measure)}的原文里`];
    }),
  ];
}

/** The ladder, given as parsed YAML, for a plan with these clauses and tiers. Throws one error, in Chinese, that lists every problem. */
export function readLadder(
  data: unknown,
  clauses: readonly PlanClause[],
  tiers: readonly string[],
  file: string,
): Ladder {
  const checked = ladderSchema.safeParse(data);
  const problems = checked.success
    ? problemsOf(checked.data, clauses, tiers)
    : checked.error.issues.map(({ path, message }) => `[${path.join('.')}] ${message}`);
  if (problems.length > 0 || !checked.success) throw new Error(problems.map((text) => `${file} ${text}`).join('\n'));
  return checked.data;
}

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
