import { z } from 'zod';
import { amongMeasures, dayLike, distinct, eachOnce, filled, readAs } from './read.ts';

const ruleSchema = (measures: readonly number[]) =>
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, '锚点只用小写字母、数字和短横线'),
    title: filled.describe('照抄题名，文件带书名号'),
    issuer: filled.optional().describe('发布机关'),
    number: filled.optional().describe('文号，没有核实到的不写'),
    date: dayLike('2019-02-01').optional().describe('印发日期，没有核实到的不写'),
    facts: z.array(filled).min(1, '至少一条').describe('它说了什么，用自己的话'),
    doubt: filled.optional().describe('没有核实到什么'),
    seen: filled.describe('在哪里看到的'),
    measures: z
      .array(z.int().superRefine(amongMeasures(measures)))
      .min(1, '至少一条')
      .superRefine(eachOnce)
      .describe('能帮着读懂哪几条举措'),
    url: z.url('写完整的网址').optional().describe('发布机关的网址'),
  });

const rulesSchema = (measures: readonly number[]) =>
  z.array(ruleSchema(measures)).superRefine(distinct(({ id }) => id, 'id'));

/** A rule of the state behind general knowledge, with what was seen of it and what was not. */
export type Rule = z.infer<ReturnType<typeof ruleSchema>>;

/** How a rule is cited in a sentence: its title, and number (else issuer) and date as far as they are known. */
export function citationOf({ title, issuer, number, date }: Rule): string {
  const known = [number ?? issuer, date].filter((part) => part !== undefined);
  return `${title}（${known.length === 0 ? '出处没有核实到' : known.join('，')}）`;
}

/** content/rules.yaml, given as parsed YAML, for a plan with these measures. Throws one error, in Chinese, that lists every problem. */
export const readRules = (data: unknown, measures: readonly number[], file: string): readonly Rule[] =>
  readAs(rulesSchema(measures), data ?? [], file);

/** The rule with this id; throws with the known ids. */
export function ruleNamed(rules: readonly Rule[], id: string): Rule {
  const found = rules.find((rule) => rule.id === id);
  if (found === undefined)
    throw new Error(`没有规定「${id}」，可写：${rules.map((rule) => rule.id).join('、')}；或加进 content/rules.yaml`);
  return found;
}
