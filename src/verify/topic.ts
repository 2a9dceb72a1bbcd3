import type { Term } from './file.ts';
import type { Reader } from './reader.ts';
import type { When } from './tokens.ts';

/** What stands before a number: what it counts, where and when, in any order, with the words between. Filled piece by piece as it is read. */
export interface Topic {
  when?: When | undefined;
  areas: readonly string[];
  /** Whether the one area is the whole city. */
  isCity?: boolean;
  /** What is counted, each with all that its name may mean. */
  terms: readonly (readonly Term[])[];
  verbs: readonly string[];
  isTotal?: boolean;
  isNew?: boolean;
  /** 计划要求, 目标; 每年. */
  isGoal?: boolean;
  isYearly?: boolean;
  /** 共, 各, 分别: how several areas or things share the numbers that follow. */
  sharing?: 'total' | 'each' | 'respectively';
  /** Among whom a rank is told. */
  scope?: number | 'all';
}

/** A further item of a list: 、 or 和, then a word of the same kind. */
function readNext<Kind extends 'area' | 'term'>(
  reader: Reader,
  kind: Kind,
): ReturnType<typeof reader.take<Kind>> | undefined {
  const joins = reader.sees('and') || reader.peek()?.text === '、';
  if (!joins || reader.peek(1)?.kind !== kind) return undefined;
  if (reader.take('and') === undefined) reader.take('stop');
  return reader.take(kind);
}

function readAreas(reader: Reader, topic: Topic): boolean {
  const first = reader.take('area');
  if (first === undefined) return false;
  const areas = [first.area];
  for (let next = readNext(reader, 'area'); next !== undefined; next = readNext(reader, 'area')) areas.push(next.area);
  if (new Set(areas).size < areas.length) return false;
  const repeats = topic.areas.length === 1 && areas.length === 1 && topic.areas[0] === areas[0];
  if (topic.areas.length > 0 && !repeats) return false;
  topic.areas = areas;
  topic.isCity = first.isCity && areas.length === 1;
  return true;
}

function readTerms(reader: Reader, topic: Topic): boolean {
  const first = reader.take('term');
  if (first === undefined || topic.terms.length > 0) return false;
  const terms = [first.terms];
  for (let next = readNext(reader, 'term'); next !== undefined; next = readNext(reader, 'term')) terms.push(next.terms);
  if (new Set(terms).size < terms.length) return false;
  topic.terms = terms;
  return true;
}

/** `在各县（市、区）中`, `已公布的8个地区中`. */
function readScope(reader: Reader, topic: Topic): boolean {
  reader.take('in');
  const published = reader.take('published');
  if ((published === undefined && reader.take('every') === undefined) || topic.scope !== undefined) return false;
  reader.take('among');
  topic.scope = published?.count ?? 'all';
  return true;
}

function readVerb(reader: Reader, topic: Topic): boolean {
  const verb = reader.take('verb');
  if (verb === undefined) return false;
  if (verb.of !== '') topic.verbs = [...topic.verbs, verb.of];
  topic.isTotal ||= verb.isTotal === true;
  topic.isNew ||= verb.isNew === true;
  return true;
}

function readSharing(reader: Reader, topic: Topic): boolean {
  const token = reader.take('total') ?? reader.take('each') ?? reader.take('respectively');
  if (token === undefined || topic.sharing !== undefined) return false;
  topic.sharing = token.kind;
  return true;
}

/** Takes the next piece of a topic; false where it does not fit, undefined where there is none. */
function readPiece(reader: Reader, topic: Topic, isEmpty: boolean): boolean | undefined {
  switch (reader.peek()?.kind) {
    case 'when': {
      const token = reader.take('when');
      if (topic.when !== undefined || token === undefined) return false;
      topic.when = token.when;
      return true;
    }
    case 'area':
      return readAreas(reader, topic);
    case 'term':
      return readTerms(reader, topic);
    case 'verb':
      return readVerb(reader, topic);
    case 'total':
    case 'each':
    case 'respectively':
      return readSharing(reader, topic);
    case 'in':
    case 'every':
    case 'published':
      return readScope(reader, topic);
    case 'plan':
    case 'goal':
      topic.isGoal = true;
      return (reader.take('plan') ?? reader.take('goal')) !== undefined;
    case 'yearly':
      topic.isYearly = true;
      return reader.take('yearly') !== undefined;
    case 'glue':
    case 'of':
      return isEmpty ? undefined : (reader.take('glue') ?? reader.take('of')) !== undefined;
    case 'stop': {
      const isInside = !isEmpty && ['，', '：'].includes(reader.peek()?.text ?? '');
      return isInside ? reader.take('stop') !== undefined : undefined;
    }
    default:
      return undefined;
  }
}

/** The topic of a clause, perhaps empty; undefined where words stand there that do not go together. */
export function readTopic(reader: Reader): Topic | undefined {
  const topic: Topic = { areas: [], terms: [], verbs: [] };
  const start = reader.mark();
  for (;;) {
    const fits = readPiece(reader, topic, reader.mark() === start);
    if (fits === undefined) return topic;
    if (!fits) return undefined;
  }
}
