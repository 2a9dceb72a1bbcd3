import type { Term } from './file.ts';
import { must, type Reader } from './reader.ts';
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

/** A list of words of one kind, joined by 、 or 和; no word twice. */
function readList<Item>(reader: Reader, kind: 'area' | 'term', next: () => Item): readonly Item[] {
  const items = [next()];
  while (reader.kind(1) === kind && (reader.kind() === 'and' || reader.text() === '、')) {
    if (reader.accept('and') === undefined) reader.need('stop');
    items.push(next());
  }
  must(new Set(items).size === items.length);
  return items;
}

function readAreas(reader: Reader, topic: Topic): void {
  const cities: boolean[] = [];
  const areas = readList(reader, 'area', () => {
    const { area, isCity } = reader.need('area');
    cities.push(isCity);
    return area;
  });
  // 金华全市: the same place twice.
  must(topic.areas.length === 0 || (areas.length === 1 && topic.areas.join() === areas[0]));
  topic.areas = areas;
  topic.isCity = areas.length === 1 && cities[0] === true;
}

/** `在各县（市、区）中`, `已公布的8个地区中`. */
function readScope(reader: Reader, topic: Topic): void {
  reader.accept('in');
  const published = reader.accept('published');
  if (published === undefined) reader.need('every');
  reader.accept('among');
  must(topic.scope === undefined);
  topic.scope = published?.count ?? 'all';
}

/** Takes the next piece of a topic; false where there is none. */
function readPiece(reader: Reader, topic: Topic, isEmpty: boolean): boolean {
  const kind = reader.kind();
  switch (kind) {
    case 'when':
      must(topic.when === undefined);
      topic.when = reader.need(kind).when;
      return true;
    case 'area':
      readAreas(reader, topic);
      return true;
    case 'term':
      must(topic.terms.length === 0);
      topic.terms = readList(reader, kind, () => reader.need('term').terms);
      return true;
    case 'verb': {
      const { of, isTotal = false, isNew = false } = reader.need(kind);
      if (of !== '') topic.verbs = [...topic.verbs, of];
      topic.isTotal ||= isTotal;
      topic.isNew ||= isNew;
      return true;
    }
    case 'total':
    case 'each':
    case 'respectively':
      must(topic.sharing === undefined);
      topic.sharing = reader.need(kind).kind;
      return true;
    case 'in':
    case 'every':
    case 'published':
      readScope(reader, topic);
      return true;
    case 'plan':
    case 'goal':
      topic.isGoal = true;
      return reader.accept(kind) !== undefined;
    case 'yearly':
      topic.isYearly = true;
      return reader.accept(kind) !== undefined;
    case 'glue':
    case 'of':
      return !isEmpty && reader.accept(kind) !== undefined;
    case 'stop':
      return !isEmpty && '，：'.includes(reader.text()) && reader.accept(kind) !== undefined;
    default:
      return false;
  }
}

/** The topic of a clause, perhaps empty. */
export function readTopic(reader: Reader): Topic {
  const topic: Topic = { areas: [], terms: [], verbs: [] };
  const start = reader.mark();
  while (readPiece(reader, topic, reader.mark() === start));
  return topic;
}
