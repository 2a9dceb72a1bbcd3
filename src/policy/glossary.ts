import { z } from 'zod';
import { partsOf } from '../kit/long-list.ts';
import type { PlanClause } from './plan.ts';
import { among, filled, holdsQuote, readAs } from './read.ts';
import { ruleNamed, type Rule } from './rules.ts';

const base = (rules: readonly Rule[] | null) => ({
  id: z.string().regex(/^[a-z0-9-]+$/, '锚点只用小写字母、数字和短横线'),
  term: filled,
  aliases: z.array(filled).default([]),
  definition: filled.min(10, '至少 10 个字').max(90, '至多 90 个字'),
  /** Of content/rules.yaml: what general knowledge rests on, or what helps to read a word of the plan. */
  rule: z
    .string()
    .superRefine(among(rules?.map(({ id }) => id) ?? null, '规定'))
    .optional(),
});

/** The clause that has this id, or a part of this id. */
const clauseNamed = (clauses: readonly PlanClause[], name: string): PlanClause | undefined =>
  clauses.find(({ id, parts }) => id === name || parts.some((part) => part.id === name));

/** A word of the plan: with the clause and its words. */
const planEntry = (clauses: readonly PlanClause[], rules: readonly Rule[] | null) =>
  z
    .strictObject({
      ...base(rules),
      kind: z.literal('plan'),
      clause: z.string().superRefine((name, context) => {
        if (clauseNamed(clauses, name) === undefined)
          context.addIssue({ code: 'custom', message: `计划里没有「${name}」` });
      }),
      quote: filled,
    })
    .superRefine(({ clause: name, quote }, context) => {
      const clause = clauseNamed(clauses, name);
      if (clause !== undefined && !holdsQuote(clause, quote))
        context.addIssue({ code: 'custom', path: ['quote'], message: `「${quote}」不在${clause.label}的原文里` });
    });

/** One word of content/glossary.yaml: from the plan, or general knowledge with its rule where one is known. */
const entrySchema = (clauses: readonly PlanClause[], rules: readonly Rule[] | null) =>
  z.discriminatedUnion(
    'kind',
    [planEntry(clauses, rules), z.strictObject({ ...base(rules), kind: z.literal('general') })],
    '只能是 plan（出自计划）或 general（一般知识）',
  );

export type GlossaryEntry = z.infer<ReturnType<typeof entrySchema>>;

/** Where a definition is from, as readers see it behind its first sentence. `rules`: what content/rules.yaml holds. */
export function basisOf({ kind, rule }: GlossaryEntry, rules: readonly Rule[]): string {
  if (kind === 'plan') return '本站据计划解释';
  return rule === undefined ? '一般知识，以当年通知为准' : `依据${ruleNamed(rules, rule).title}`;
}

/** Every way an entry is written, its own name first. */
export const namesOf = ({ term, aliases }: GlossaryEntry): readonly string[] => [term, ...aliases];

/** Refuses a name or an id that stands with two entries. */
function checkTwice(entries: readonly GlossaryEntry[], context: z.RefinementCtx): void {
  const names = entries.flatMap((entry, index) => namesOf(entry).map((name) => ({ name, path: [index, 'term'] })));
  const ids = entries.map(({ id }, index) => ({ name: id, path: [index, 'id'] }));
  for (const [at, { name, path }] of [...names, ...ids].entries())
    if ([...names, ...ids].findIndex((each) => each.name === name) < at)
      context.addIssue({ code: 'custom', path, message: `「${name}」写了两次` });
}

/** The entries of a glossary that may name these rules, given as parsed YAML; `null` while the rules themselves could not be read. Throws one error, in Chinese, that lists every problem. */
export const readGlossary = (
  data: unknown,
  clauses: readonly PlanClause[],
  rules: readonly Rule[] | null,
  file: string,
): readonly GlossaryEntry[] => readAs(z.array(entrySchema(clauses, rules)).superRefine(checkTwice), data, file);

/** The entry that is written so; throws with the known names. */
export function entryNamed(entries: readonly GlossaryEntry[], name: string): GlossaryEntry {
  const found = entries.find((entry) => namesOf(entry).includes(name));
  if (found === undefined) {
    throw new Error(
      `<Term>${name}</Term> 词语表里没有，可写：${entries.flatMap(namesOf).join('、')}；或加进 content/glossary.yaml`,
    );
  }
  return found;
}

/** Most words of one page: what one still scrolls through, and what its budget holds. */
const mostOnPage = 60;

/** A part of the glossary as a page of its own; the first is /glossary/. */
export interface GlossaryPage {
  readonly number: number;
  readonly path: string;
  readonly entries: readonly GlossaryEntry[];
}

/** The glossary in pages, in the order of the file. */
export const glossaryPages = (entries: readonly GlossaryEntry[]): readonly GlossaryPage[] =>
  partsOf(entries, mostOnPage).map((part, index) => ({
    number: index + 1,
    path: index === 0 ? '/glossary/' : `/glossary/${index + 1}/`,
    entries: part,
  }));

/** Where a word is explained: its place on the page that holds it. */
export function glossaryAddress(pages: readonly GlossaryPage[], id: string): string {
  const page = pages.find(({ entries }) => entries.some((entry) => entry.id === id));
  if (page === undefined) throw new Error(`unknown term: ${id}`);
  return `${page.path}#${id}`;
}
