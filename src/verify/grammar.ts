import type { Term } from './file.ts';
import { readPredicate, type Meant } from './predicates.ts';
import { readerOf, readQuantity, type Reader } from './reader.ts';
import type { Statement, Subject } from './statement.ts';
import type { Token } from './tokens.ts';
import { readTopic, type Topic } from './topic.ts';

/**
 * Whether the verbs of a topic go with what is counted: engineers are 培育 in a year, places 建成 by its end. 新增 and 当年 say how many
 * of a year, 有 how many there are.
 */
function fits({ kind, verb: own }: Term, { verbs, isNew = false }: Topic): boolean {
  if (isNew && kind === 'end') return false;
  return verbs.every((verb) => {
    if (verb === '有') return kind === 'end' || own === '';
    return verb === own || (kind === 'year' && (isNew || verb === '当年'));
  });
}

/** A topic with what it leaves to the clause before. */
function inherit(topic: Topic, before: Topic | undefined): Topic {
  if (before === undefined) return topic;
  const continues = topic.when === undefined;
  return {
    ...topic,
    when: topic.when ?? before.when,
    areas: topic.areas.length > 0 ? topic.areas : before.areas,
    terms: topic.terms.length > 0 ? topic.terms : before.terms,
    isTotal: topic.isTotal === true || (continues && before.isTotal === true),
    isGoal: topic.isGoal === true || (continues && before.isGoal === true),
    isYearly: topic.isYearly === true || (continues && before.isYearly === true),
  };
}

/** The subjects of a topic: one for each area or thing that it lists; undefined where it lists both, or names nothing that is counted. */
function subjectsOf({ when, areas, terms, isTotal = false }: Topic): readonly Subject[] | undefined {
  if (terms.length === 0 || (areas.length > 1 && terms.length > 1)) return undefined;
  const places = areas.length === 0 ? [undefined] : areas;
  return places.flatMap((area) => terms.map((each): Subject => ({ when, area, terms: each, isTotal })));
}

/** `分别为21846人、1243人和117人`: as many numbers as subjects. */
function readEach(reader: Reader, subjects: readonly Subject[]): readonly Statement[] | undefined {
  const statements: Statement[] = [];
  for (const of of subjects) {
    if (statements.length > 0 && reader.take('and') === undefined && reader.take('stop') === undefined)
      return undefined;
    const quantity = readQuantity(reader);
    if (quantity === undefined) return undefined;
    statements.push({ type: 'value', of, quantity, isProvisional: reader.take('provisional') !== undefined });
  }
  return statements;
}

/** A number that comes before what it counts: `培育1243名创新工程师`. Undefined when it does not. */
function termBehind(reader: Reader, topic: Topic): Topic | undefined {
  const start = reader.mark();
  const quantity = readQuantity(reader);
  reader.take('of');
  const term = quantity === undefined || topic.terms.length > 0 ? undefined : reader.take('term');
  reader.backTo(start);
  return term && { ...topic, terms: [term.terms] };
}

interface Clause {
  readonly topic: Topic;
  readonly statements: readonly Statement[];
}

/** All predicates of one topic, one after another. */
function readPredicates(reader: Reader, meant: Meant): readonly Statement[] | undefined {
  const statements: Statement[] = [];
  while (!reader.isAtEnd() && !reader.sees('stop') && !(reader.sees('and') && statements.length > 0)) {
    // 达到目标1243人 says that this is the goal: a number stands first, or behind a comma.
    if (statements.length > 0 && (reader.sees('number') || reader.sees('hedge'))) return undefined;
    const read = readPredicate(reader, meant);
    if (read === undefined) return undefined;
    statements.push(...read);
  }
  return statements.length === 0 ? undefined : statements;
}

function readClause(reader: Reader, before: Topic | undefined): Clause | undefined {
  const own = readTopic(reader);
  if (own === undefined) return undefined;
  // 全市最多 after a number of one area: the city is whom it is compared with.
  const isScope = own.isCity === true && own.terms.length === 0 && reader.sees('end') && before !== undefined;
  const told = isScope ? { ...own, areas: [], scope: own.scope ?? ('all' as const) } : own;
  const topic = inherit(termBehind(reader, told) ?? told, before);
  const subjects = subjectsOf(topic);
  if (subjects === undefined || !subjects.every(({ terms }) => terms.every((term) => fits(term, own))))
    return undefined;
  const statements =
    topic.sharing === 'respectively' && subjects.length > 1
      ? readEach(reader, subjects)
      : readPredicates(reader, { topic, subjects, isOwnGoal: own.isGoal === true });
  if (statements === undefined) return undefined;
  const isRankTold = topic.scope === undefined || statements.some(({ type }) => type === 'rank');
  const isGoalTold = topic.isYearly !== true || topic.isGoal === true;
  return isRankTold && isGoalTold ? { topic, statements } : undefined;
}

/**
 * What a sentence states, when every word of it is understood; undefined when any is not. Commas, 和 and the like join clauses,
 * and each takes from the one before what it does not say itself.
 */
export function parse(tokens: readonly Token[]): readonly Statement[] | undefined {
  if (tokens.some(({ kind }) => kind === 'unknown')) return undefined;
  const reader = readerOf(tokens);
  const statements: Statement[] = [];
  let topic: Topic | undefined;
  do {
    const clause = readClause(reader, topic);
    if (clause === undefined) return undefined;
    statements.push(...clause.statements);
    topic = clause.topic;
  } while (reader.take('stop') !== undefined || reader.take('and') !== undefined);
  return reader.isAtEnd() ? statements : undefined;
}
