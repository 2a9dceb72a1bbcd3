import { readChange, readFromTo } from './changes.ts';
import { readQuantity, type Reader } from './reader.ts';
import type { Statement, Subject } from './statement.ts';
import type { Topic } from './topic.ts';

/** What the numbers of a clause are about. */
export interface Meant {
  readonly topic: Topic;
  /** At least one. */
  readonly subjects: readonly Subject[];
  /** Whether the clause itself speaks of a goal, and not only the one before. */
  readonly isOwnGoal: boolean;
}

type Read = readonly Statement[] | undefined;

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** A number by itself: of one subject, of each of several, or of all together. */
function readValue(reader: Reader, { topic, subjects, isOwnGoal }: Meant): Read {
  const quantity = readQuantity(reader);
  if (quantity === undefined) return undefined;
  if (reader.peek()?.kind === 'of' ? reader.peek(1)?.kind === 'term' : reader.sees('term')) {
    // What is counted stands behind its number, and is in the subject already.
    reader.take('of');
    const [counted] = reader.take('term')?.terms ?? [];
    if (counted !== subjects[0]?.terms[0]) return undefined;
  }
  const isProvisional = reader.take('provisional') !== undefined;
  const of = only(subjects);
  if (topic.isGoal === true) {
    // 目标1000名以上，实有…: what follows a goal is one only when it says so, or is a lower bound too.
    const isGoal = isOwnGoal || quantity.hedge === 'atLeast';
    return of && isGoal ? [{ type: 'target', of, isYearly: topic.isYearly === true, quantity }] : undefined;
  }
  if (topic.sharing === 'each')
    return of === undefined
      ? subjects.map((each) => ({ type: 'value', of: each, quantity, isProvisional }))
      : undefined;
  if (of !== undefined) return [{ type: 'value', of, quantity, isProvisional }];
  return topic.sharing === 'total' ? [{ type: 'sum', parts: subjects, quantity }] : undefined;
}

/** `超过目标243人`, `距目标还差1家`, `达到目标`. */
function readDistance(reader: Reader, of: Subject): Read {
  const start = reader.mark();
  const way = reader.take('distance')?.way ?? 'exact';
  const quantity = way === 'over' || way === 'short' ? readQuantity(reader) : undefined;
  if (way === 'short' && quantity === undefined) return undefined;
  return [{ type: 'distance', of, way, quantity: quantity ?? null, text: reader.textFrom(start) }];
}

/** `占全市21846人的18.1%`. */
function readShare(reader: Reader, of: Subject): Read {
  reader.take('share');
  const area = reader.take('area')?.area;
  const whole = readQuantity(reader) ?? null;
  reader.take('provisional');
  reader.take('glue');
  reader.take('of');
  const percent = readQuantity(reader, true);
  return area === undefined || percent === undefined
    ? undefined
    : [{ type: 'share', of, wholeArea: area, whole, percent }];
}

/** `在已公布的8个地区中并列最多`. Behind it a number needs a comma: 最多20人 may mean at most. */
function readRank(reader: Reader, { topic, subjects: [of] }: Meant): Read {
  if (reader.take('in') !== undefined || reader.sees('every') || reader.sees('published')) return undefined;
  const start = reader.mark();
  const isTie = reader.take('tie') !== undefined;
  const end = reader.take('end')?.end;
  if (end === undefined || of === undefined || topic.areas.length === 0) return undefined;
  if (!reader.isAtEnd() && !reader.sees('stop')) return undefined;
  return [
    { type: 'rank', of, areas: topic.areas, end, isTie, scope: topic.scope ?? 'all', text: reader.textFrom(start) },
  ];
}

/** The next thing that a clause says of its topic; undefined where its words say none. */
export function readPredicate(reader: Reader, meant: Meant): Read {
  const of = only(meant.subjects);
  const kind = reader.peek()?.kind;
  if (kind === 'number' || kind === 'hedge') return readValue(reader, meant);
  if (kind === 'tie' || kind === 'end') return readRank(reader, meant);
  if (of === undefined || meant.topic.isGoal === true) return undefined;
  switch (kind) {
    case 'before':
    case 'than':
    case 'and':
      return readChange(reader, of);
    case 'from':
      return readFromTo(reader, of);
    case 'share':
      return readShare(reader, of);
    case 'distance':
      return readDistance(reader, of);
    default:
      return undefined;
  }
}
