import { z } from 'zod';
import { partsOf } from '../kit/long-list.ts';
import type { PlanClause } from './plan.ts';
import { ruleNamed, type Rule } from './rules.ts';

const base = {
  id: z.string().regex(/^[a-z0-9-]+$/, '锚点只用小写字母、数字和短横线'),
  term: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  definition: z.string().min(10, '至少 10 个字').max(90, '至多 90 个字'),
  /** Of content/rules.yaml: what general knowledge rests on, or what helps to read a word of the plan. */
  rule: z.string().optional(),
};

/** One word of content/glossary.yaml: from the plan with the clause and its words, or general knowledge with its rule where one is known. */
const entrySchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...base, kind: z.literal('plan'), clause: z.string(), quote: z.string() }),
    z.strictObject({ ...base, kind: z.literal('general') }),
  ],
  '只能是 plan（出自计划）或 general（一般知识）',
);

export type GlossaryEntry = z.infer<typeof entrySchema>;

/** Where a definition is from, as readers see it behind its first sentence. `rules`: what content/rules.yaml holds. */
export function basisOf({ kind, rule }: GlossaryEntry, rules: readonly Rule[]): string {
  if (kind === 'plan') return '本站据计划解释';
  return rule === undefined ? '一般知识，以当年通知为准' : `依据${ruleNamed(rules, rule).title}`;
}

/** Every way an entry is written, its own name first. */
export const namesOf = ({ term, aliases }: GlossaryEntry): readonly string[] => [term, ...aliases];

const bare = (text: string): string => text.replace(/\s/g, '');

function problemsOf(
  entries: readonly GlossaryEntry[],
  clauses: readonly PlanClause[],
  rules: readonly string[] | null,
): readonly string[] {
  const names = entries.flatMap((entry, index) => namesOf(entry).map((name) => ({ name, at: `${index}.term` })));
  const ids = entries.map(({ id }, index) => ({ name: id, at: `${index}.id` }));
  const isAgain = ({ name }: { name: string }, index: number, all: readonly { name: string }[]): boolean =>
    all.findIndex((each) => each.name === name) !== index;
  const twice = [...names, ...ids].filter(isAgain);
  const quotes = entries.flatMap((entry, index) => {
    if (entry.kind !== 'plan') return [];
    const clause = clauses.find(
      ({ id, parts }) => id === entry.clause || parts.some((part) => part.id === entry.clause),
    );
    if (clause === undefined) return [`[${index}.clause] ${entry.term}：计划里没有「${entry.clause}」`];
    const found = bare(clause.paragraphs.join('')).includes(bare(entry.quote));
    return found ? [] : [`[${index}.quote] ${entry.term}：「${entry.quote}」不在${clause.label}的原文里`];
  });
  const unknown = entries.flatMap(({ term, rule }, index) =>
    rule === undefined || rules === null || rules.includes(rule)
      ? []
      : [`[${index}.rule] ${term}：没有规定「${rule}」，可写：${rules.join('、')}`],
  );
  return [...twice.map(({ name, at }) => `[${at}] 「${name}」写了两次`), ...quotes, ...unknown];
}

/** The entries of a glossary that may name these rules, given as parsed YAML; `null` while the rules themselves could not be read. Throws one error, in Chinese, that lists every problem. */
export function readGlossary(
  data: unknown,
  clauses: readonly PlanClause[],
  rules: readonly Rule[] | null,
  file: string,
): readonly GlossaryEntry[] {
  const checked = z.array(entrySchema).safeParse(data);
  const problems = checked.success
    ? problemsOf(checked.data, clauses, rules?.map(({ id }) => id) ?? null)
    : checked.error.issues.map(({ path, message }) => `[${path.join('.')}] ${message}`);
  if (problems.length > 0 || !checked.success) throw new Error(problems.map((text) => `${file} ${text}`).join('\n'));
  return checked.data;
}

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
