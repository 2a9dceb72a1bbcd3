import { z } from 'zod';
import type { PlanClause } from './plan.ts';

const words = z.string().min(1);
const from = words.optional();

const relationSchema = z
  .strictObject({
    measure: z.int().optional().describe('举措的序号'),
    safeguard: z.int().optional().describe('保障机制的第几条'),
    who: from.describe('谁来做，照抄原文的叫法'),
    unsure: from.describe('谁来做，原文有两种读法'),
    does: words.max(24, '至多 24 个字').describe('做什么'),
    whom: from.describe('对谁，或做成什么，照抄原文的叫法'),
    quote: words.describe('依据的原话'),
  })
  .refine(({ who, unsure }) => who === undefined || unsure === undefined, 'who 和 unsure 只写一个')
  .refine(
    ({ measure, safeguard }) => (measure === undefined) !== (safeguard === undefined),
    'measure 和 safeguard 写一个，也只写一个',
  );

/** One thing that a clause says somebody does. Without `who` the clause does not name them, without `whom` not what it is done to. */
export type Relation = z.infer<typeof relationSchema>;

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
export const clauseOf = ({ measure, safeguard }: Pick<Relation, 'measure' | 'safeguard'>): string =>
  measure === undefined ? `safeguard-${String(safeguard)}` : `measure-${String(measure)}`;

const bare = (text: string): string => text.replace(/\s/g, '');

function problemsOf(
  relation: Relation,
  index: number,
  clauses: readonly PlanClause[],
  actors: readonly Actor[],
): readonly string[] {
  const clause = clauses.find(({ id }) => id === clauseOf(relation));
  const where = `${clauseOf(relation)}「${relation.does}」`;
  if (clause === undefined) return [`[${index}] ${where}：计划里没有这一条`];
  const said = bare(relation.quote);
  const names = Object.entries({ who: relation.who, whom: relation.whom });
  return [
    ...(bare(clause.paragraphs.join('')).includes(said)
      ? []
      : [`[${index}.quote] ${where}：「${relation.quote}」不在这一条的原文里`]),
    ...names.flatMap(([field, name]) =>
      name === undefined || said.includes(bare(name))
        ? []
        : [`[${index}.${field}] ${where}：「${name}」不在依据的原话里`],
    ),
    ...(relation.who === undefined || actorsIn(relation.who, actors).length > 0
      ? []
      : [`[${index}.who] ${where}：「${relation.who}」里没有 content/vocabulary.yaml [actors] 的词`]),
  ];
}

/** The relations, given as parsed YAML. Throws one error, in Chinese, that lists everything that the plan does not say, everyone who is no actor and every measure and safeguard that is left out. */
export function readRelations(
  data: unknown,
  clauses: readonly PlanClause[],
  actors: readonly Actor[],
  file: string,
): readonly Relation[] {
  const due = clauses.filter(({ id }) => /^(?:measure|safeguard)-/.test(id));
  const checked = z.array(relationSchema).safeParse(data);
  const problems = checked.success
    ? [
        ...checked.data.flatMap((relation, index) => problemsOf(relation, index, due, actors)),
        ...due
          .filter(({ id }) => !checked.data.some((relation) => clauseOf(relation) === id))
          .map(({ id }) => `${id} 一条也没有写`),
      ]
    : checked.error.issues.map(({ path, message }) => `[${path.join('.')}] ${message}`);
  if (problems.length > 0 || !checked.success) throw new Error(problems.map((text) => `${file} ${text}`).join('\n'));
  return checked.data;
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
