import { readQuantity, type Reader } from './reader.ts';
import type { Statement, Subject } from './statement.ts';
import type { When } from './tokens.ts';

type Read = readonly Statement[] | undefined;

/** The year before; undefined where the sentence says no year. */
const yearBefore = (when: When | undefined): When | undefined =>
  when?.kind === 'year' ? { ...when, year: when.year - 1 } : undefined;

const yearOf = (when: When): number | string => (when.kind === 'day' ? when.day : when.year);

/** `比上年增加55人`, `与2024年持平`, `比上年的1188人多55人`. */
export function readChange(reader: Reader, of: Subject): Read {
  const base = reader.take('before') ?? reader.take('than') ?? reader.take('and');
  const when = base?.kind === 'before' ? 'before' : reader.take('when')?.when;
  if (base === undefined || when === undefined) return undefined;
  const from = reader.take('of') === undefined ? undefined : readQuantity(reader);
  reader.take('glue');
  const start = reader.mark();
  const way = readWay(reader);
  if (way === undefined || (base.kind === 'and' && way !== 0)) return undefined;
  const quantity = way === 0 ? null : readQuantity(reader);
  if (quantity === undefined) return undefined;
  const since = when === 'before' ? yearBefore(of.when) : when;
  const earlier: Read =
    from === undefined ? [] : [{ type: 'value', of: { ...of, when: since }, quantity: from, isProvisional: false }];
  return [...earlier, { type: 'change', of, since: when, way, quantity, text: reader.textFrom(start) }];
}

function readWay(reader: Reader): -1 | 0 | 1 | undefined {
  const word = reader.take('way');
  if (word !== undefined) return word.way;
  return reader.peek()?.text === '多' && reader.take('after') !== undefined ? 1 : undefined;
}

/** `从2022年底的8个增加到2025年底的42个`: two numbers and which way it went. */
export function readFromTo(reader: Reader, subject: Subject): Read {
  reader.take('from');
  const since = reader.take('when')?.when;
  reader.take('of');
  const first = readQuantity(reader);
  const toward = reader.take('toward');
  const until = reader.take('when')?.when ?? subject.when;
  reader.take('of');
  const last = readQuantity(reader);
  if (since === undefined || first === undefined || toward === undefined || until === undefined || last === undefined)
    return undefined;
  // 2024年从…增加到2025年的…: which year is meant?
  if (subject.when !== undefined && (subject.when.kind !== until.kind || yearOf(subject.when) !== yearOf(until)))
    return undefined;
  const of = { ...subject, when: until };
  return [
    { type: 'value', of: { ...subject, when: since }, quantity: first, isProvisional: false },
    { type: 'value', of, quantity: last, isProvisional: reader.take('provisional') !== undefined },
    { type: 'change', of, since, way: toward.way, quantity: null, text: toward.text },
  ];
}
