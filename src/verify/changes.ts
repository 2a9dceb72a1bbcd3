import { given, must, readQuantity, seesQuantity, type Reader } from './reader.ts';
import type { Statement, Subject } from './statement.ts';
import type { When } from './tokens.ts';

/** The year before; undefined where the sentence says no year. */
const yearBefore = (when: When | undefined): When | undefined =>
  when?.kind === 'year' ? { ...when, year: when.year - 1 } : undefined;

const yearOf = (when: When): number | string => (when.kind === 'day' ? when.day : when.year);

function readWay(reader: Reader): -1 | 0 | 1 {
  if (reader.text() !== '多') return reader.need('way').way;
  reader.need('after');
  return 1;
}

/** `比上年增加55人`, `与2024年持平`, `比上年的1188人多55人`. */
export function readChange(reader: Reader, of: Subject): readonly Statement[] {
  const isEven = reader.kind() === 'and';
  const isBefore = reader.accept('before') !== undefined;
  if (!isBefore && !isEven) reader.need('than');
  if (isEven) reader.need('and');
  const when = isBefore ? 'before' : reader.need('when').when;
  const from = reader.accept('of') === undefined ? undefined : readQuantity(reader);
  reader.accept('glue');
  const start = reader.mark();
  const way = readWay(reader);
  must(!isEven || way === 0);
  const quantity = way === 0 ? null : readQuantity(reader);
  const since = when === 'before' ? yearBefore(of.when) : when;
  const earlier: readonly Statement[] =
    from === undefined ? [] : [{ type: 'value', of: { ...of, when: since }, quantity: from, isProvisional: false }];
  return [...earlier, { type: 'change', of, since: when, way, quantity, text: reader.textFrom(start) }];
}

/** `从2022年底的8个增加到2025年底的42个`: two numbers and which way it went. */
export function readFromTo(reader: Reader, subject: Subject): readonly Statement[] {
  reader.need('from');
  const since = reader.need('when').when;
  reader.accept('of');
  const first = readQuantity(reader);
  const { way, text } = reader.need('toward');
  const until = given(reader.accept('when')?.when ?? subject.when);
  reader.accept('of');
  const last = readQuantity(reader);
  // 2024年从…增加到2025年的…: which year is meant?
  must(subject.when === undefined || (subject.when.kind === until.kind && yearOf(subject.when) === yearOf(until)));
  const of = { ...subject, when: until };
  return [
    { type: 'value', of: { ...subject, when: since }, quantity: first, isProvisional: false },
    { type: 'value', of, quantity: last, isProvisional: reader.accept('provisional') !== undefined },
    { type: 'change', of, since, way, quantity: null, text },
  ];
}

/** `超过目标243人`, `距目标还差1家`, `达到目标`. */
export function readDistance(reader: Reader, of: Subject): readonly Statement[] {
  const start = reader.mark();
  const { way } = reader.need('distance');
  const isOpen = way === 'short' || (way === 'over' && seesQuantity(reader));
  const quantity = isOpen ? readQuantity(reader) : null;
  return [{ type: 'distance', of, way, quantity, text: reader.textFrom(start) }];
}
