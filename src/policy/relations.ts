import { z } from 'zod';
import type { PlanClause } from './plan.ts';
import { among, amongMeasures, bare, distinct, filled, holdsQuote, readAs } from './read.ts';

const numbersOf = (clauses: readonly PlanClause[], kind: string): readonly number[] =>
  clauses.flatMap(({ id }) => (id.startsWith(`${kind}-`) ? [Number(id.slice(kind.length + 1))] : []));

const relationSchema = (clauses: readonly PlanClause[], actors: readonly Actor[]) =>
  z
    .strictObject({
      measure: z
        .int()
        .superRefine(amongMeasures(numbersOf(clauses, 'measure')))
        .optional()
        .describe('举措的序号'),
      safeguard: z
        .int()
        .superRefine(among(numbersOf(clauses, 'safeguard'), '保障机制'))
        .optional()
        .describe('保障机制的第几条'),
      who: filled
        .refine((who) => actorsIn(who, actors).length > 0, {
          error: ({ input }) => `「${String(input)}」里没有 content/vocabulary.yaml [actors] 的词`,
        })
        .optional()
        .describe('谁来做，照抄原文的叫法'),
      unsure: filled.optional().describe('谁来做，原文有两种读法'),
      does: filled.max(24, '至多 24 个字').describe('做什么'),
      whom: filled.optional().describe('对谁，或做成什么，照抄原文的叫法'),
      quote: filled.describe('依据的原话'),
    })
    .refine(({ who, unsure }) => who === undefined || unsure === undefined, 'who 和 unsure 只写一个')
    .refine(
      ({ measure, safeguard }) => (measure === undefined) !== (safeguard === undefined),
      'measure 和 safeguard 写一个，也只写一个',
    )
    .superRefine((relation, context) => checkQuotes(relation, clauses, context));

/** One thing that a clause says somebody does. Without `who` the clause does not name them, without `whom` not what it is done to. */
export type Relation = z.infer<ReturnType<typeof relationSchema>>;

/** One who does something, as a column of the table of all relations; `words` are the names that the plan has for them. */
export interface Actor {
  readonly name: string;
  readonly words: readonly string[];
}

/** What the column says that follows those of the actors. */
export const nobody = '原文没有写由谁做';

/** The actors that a text names, in their order. Of words that overlap the longest counts: 企业创新工程师 is no 企业. */
export function actorsIn(text: string, actors: readonly Actor[]): readonly Actor[] {
  const known = actors
    .flatMap((actor) => actor.words.map((word) => ({ word, actor })))
    .toSorted((a, b) => b.word.length - a.word.length);
  const found = new Set<Actor>();
  let rest = text;
  for (const { word, actor } of known) {
    if (!rest.includes(word)) continue;
    found.add(actor);
    rest = rest.replaceAll(word, '\n');
  }
  return actors.filter((actor) => found.has(actor));
}

/** What it is done to, in words. */
export const objectOf = ({ whom }: Relation): string => whom ?? '原文没有写对象';

/** The id of the clause that a relation is of: `measure-5`, `safeguard-3`. */
export const clauseOf = ({ measure, safeguard }: Pick<Quoting, 'measure' | 'safeguard'>): string =>
  measure === undefined ? `safeguard-${String(safeguard)}` : `measure-${String(measure)}`;

/** A relation in one line: where, who does what to whom. */
const wordsOf = (relation: Relation): string =>
  `${clauseOf(relation)} ${[relation.who ?? relation.unsure, relation.does, relation.whom].join('')}`;

/** What a relation takes from its clause. */
interface Quoting {
  readonly measure?: number | undefined;
  readonly safeguard?: number | undefined;
  readonly who?: string | undefined;
  readonly whom?: string | undefined;
  readonly quote: string;
}

/** Refuses words that the clause does not hold, and names that those words do not. */
function checkQuotes(
  { measure, safeguard, who, whom, quote }: Quoting,
  clauses: readonly PlanClause[],
  context: z.RefinementCtx,
): void {
  const clause = clauses.find(({ id }) => id === clauseOf({ measure, safeguard }));
  if (clause === undefined) return;
  const refuse = (field: string, message: string): void => context.addIssue({ code: 'custom', path: [field], message });
  if (!holdsQuote(clause, quote)) refuse('quote', `「${quote}」不在这一条的原文里`);
  for (const [field, name] of Object.entries({ who, whom }))
    if (name !== undefined && !bare(quote).includes(bare(name))) refuse(field, `「${name}」不在依据的原话里`);
}

/** The relations, given as parsed YAML. Throws one error, in Chinese, that lists everything that the plan does not say, everyone who is no actor and every measure and safeguard that is left out. */
export function readRelations(
  data: unknown,
  clauses: readonly PlanClause[],
  actors: readonly Actor[],
  file: string,
): readonly Relation[] {
  const due = clauses.filter(({ id }) => /^(?:measure|safeguard)-/.test(id));
  const whole = z.array(relationSchema(due, actors)).superRefine((relations, context) => {
    distinct(wordsOf)(relations, context);
    for (const { id } of due)
      if (!relations.some((relation) => clauseOf(relation) === id))
        context.addIssue({ code: 'custom', message: `${id} 一条也没有写` });
  });
  return readAs(whole, data, file);
}

/** The relations of one clause, a list for each actor and a last one for what no actor is named for. None is left out; one that names several stands with each. */
export function cellsOf(
  relations: readonly Relation[],
  clause: string,
  actors: readonly Actor[],
): readonly (readonly Relation[])[] {
  const own = relations
    .filter((relation) => clauseOf(relation) === clause)
    .map((relation) => ({ relation, named: actorsIn(relation.who ?? relation.unsure ?? '', actors) }));
  const chosen = (test: (named: readonly Actor[]) => boolean) =>
    own.filter(({ named }) => test(named)).map(({ relation }) => relation);
  return [...actors.map((actor) => chosen((named) => named.includes(actor))), chosen((named) => named.length === 0)];
}
