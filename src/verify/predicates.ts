import { readChange, readDistance, readFromTo } from './changes.ts';
import { given, must, readQuantity, seesQuantity, type Reader } from './reader.ts';
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

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** A number by itself: of one subject, of each of several, or of all together. */
function readValue(reader: Reader, { topic, subjects, isOwnGoal }: Meant): readonly Statement[] {
  const quantity = readQuantity(reader);
  if (reader.kind(reader.kind() === 'of' ? 1 : 0) === 'term') {
    // What is counted stands behind its number, and is in the subject already.
    reader.accept('of');
    must(reader.need('term').terms === subjects[0]?.terms);
  }
  const isProvisional = reader.accept('provisional') !== undefined;
  const of = only(subjects);
  if (topic.isGoal === true) {
    // 目标1000名以上，实有…: what follows a goal is one only when it says so, or is a lower bound too.
    must(isOwnGoal || quantity.hedge === 'atLeast');
    return [{ type: 'target', of: given(of), isYearly: topic.isYearly === true, quantity }];
  }
  if (topic.sharing === 'each') {
    must(of === undefined);
    return subjects.map((each) => ({ type: 'value', of: each, quantity, isProvisional }));
  }
  if (of !== undefined) return [{ type: 'value', of, quantity, isProvisional }];
  must(topic.sharing === 'total');
  return [{ type: 'sum', parts: subjects, quantity }];
}

/** `占全市21846人的18.1%`. */
function readShare(reader: Reader, of: Subject): readonly Statement[] {
  reader.need('share');
  const { area } = reader.need('area');
  const isPercent = reader.kind(reader.kind() === 'hedge' ? 1 : 0) === 'percent';
  const whole = seesQuantity(reader) && !isPercent ? readQuantity(reader) : null;
  reader.accept('provisional');
  reader.accept('glue');
  reader.accept('of');
  return [{ type: 'share', of, wholeArea: area, whole, percent: readQuantity(reader, true) }];
}

/** `并列最多`. Behind it a number needs a comma: 最多20人 may mean at most. */
function readRank(reader: Reader, { topic, subjects }: Meant): readonly Statement[] {
  const start = reader.mark();
  const isTie = reader.accept('tie') !== undefined;
  const { end } = reader.need('end');
  must(topic.areas.length > 0 && [undefined, 'stop'].includes(reader.kind()));
  const { areas, scope = 'all' } = topic;
  return [{ type: 'rank', of: given(subjects[0]), areas, end, isTie, scope, text: reader.textFrom(start) }];
}

/** The next thing that a clause says of its topic. */
export function readPredicate(reader: Reader, meant: Meant): readonly Statement[] {
  const kind = reader.kind();
  if (seesQuantity(reader)) return readValue(reader, meant);
  if (kind === 'tie' || kind === 'end') return readRank(reader, meant);
  const of = given(only(meant.subjects));
  must(meant.topic.isGoal !== true);
  if (kind === 'from') return readFromTo(reader, of);
  if (kind === 'share') return readShare(reader, of);
  if (kind === 'distance') return readDistance(reader, of);
  return readChange(reader, of);
}
