import type { Term } from './file.ts';
import { readPredicate, type Meant } from './predicates.ts';
import { must, NotUnderstood, readerOf, readQuantity, seesQuantity, type Reader } from './reader.ts';
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

/** The subjects of a topic: one for each area or thing that it lists, but not both. */
function subjectsOf({ when, areas, terms, isTotal = false }: Topic): readonly Subject[] {
  must(terms.length > 0 && (areas.length < 2 || terms.length < 2));
  const places = areas.length === 0 ? [undefined] : areas;
  return places.flatMap((area) => terms.map((each): Subject => ({ when, area, terms: each, isTotal })));
}

/** `分别为21846人、1243人和117人`: as many numbers as subjects. */
const readEach = (reader: Reader, subjects: readonly Subject[]): readonly Statement[] =>
  subjects.map((of, index) => {
    if (index > 0 && reader.accept('and') === undefined) reader.need('stop');
    const quantity = readQuantity(reader);
    return { type: 'value', of, quantity, isProvisional: reader.accept('provisional') !== undefined };
  });

/** The topic with what is counted where that comes behind the number: `培育1243名创新工程师`. */
function withTermBehind(reader: Reader, topic: Topic): Topic {
  if (topic.terms.length > 0 || !seesQuantity(reader)) return topic;
  const start = reader.mark();
  readQuantity(reader);
  reader.accept('of');
  const term = reader.accept('term');
  reader.backTo(start);
  return term === undefined ? topic : { ...topic, terms: [term.terms] };
}

/** All predicates of one topic, one after another. */
function readPredicates(reader: Reader, meant: Meant): readonly Statement[] {
  const statements = [...readPredicate(reader, meant)];
  for (let kind = reader.kind(); kind !== undefined && kind !== 'stop' && kind !== 'and'; kind = reader.kind()) {
    // 达到目标1243人 says that this is the goal: a number stands first, or behind a comma.
    must(!seesQuantity(reader));
    statements.push(...readPredicate(reader, meant));
  }
  return statements;
}

interface Clause {
  readonly topic: Topic;
  readonly statements: readonly Statement[];
}

function readClause(reader: Reader, before: Topic | undefined): Clause {
  const own = readTopic(reader);
  // 全市最多 after a number of one area: the city is whom it is compared with.
  const isScope = own.isCity === true && own.terms.length === 0 && reader.kind() === 'end' && before !== undefined;
  const told = isScope ? { ...own, areas: [], scope: own.scope ?? ('all' as const) } : own;
  const topic = inherit(withTermBehind(reader, told), before);
  const subjects = subjectsOf(topic);
  must(subjects.every(({ terms }) => terms.every((term) => fits(term, own))));
  const statements =
    topic.sharing === 'respectively' && subjects.length > 1
      ? readEach(reader, subjects)
      : readPredicates(reader, { topic, subjects, isOwnGoal: own.isGoal === true });
  must(topic.scope === undefined || statements.some(({ type }) => type === 'rank'));
  must(topic.isYearly !== true || topic.isGoal === true);
  return { topic, statements };
}

function readSentence(reader: Reader): readonly Statement[] {
  const statements: Statement[] = [];
  let topic: Topic | undefined;
  do {
    const clause = readClause(reader, topic);
    statements.push(...clause.statements);
    topic = clause.topic;
  } while (reader.accept('stop') !== undefined || reader.accept('and') !== undefined);
  must(reader.kind() === undefined);
  return statements;
}

/**
 * What a sentence states, when every word of it is understood; undefined when any is not. Commas, 和 and the like join clauses,
 * and each takes from the one before what it does not say itself.
 */
export function parse(tokens: readonly Token[]): readonly Statement[] | undefined {
  if (tokens.some(({ kind }) => kind === 'unknown')) return undefined;
  try {
    return readSentence(readerOf(tokens));
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}
