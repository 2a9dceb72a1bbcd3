// Through what comes with the text, so that both need one script less.
import { phoneIn, toAsked, unwrap } from '../after-text.ts';
import type { Fold } from '../query.ts';
import { lineUnit, stop, type Laid } from './layout.ts';

/** Records that lie in files, as far as finding needs them. */
export interface Source {
  /** Offsets a record. */
  readonly span: number;
  /** Reads where a pair of characters stands: ascending offsets. */
  readonly offsetsOf: (pair: string) => Promise<readonly number[]>;
  /** Reads the characters of a record. */
  readonly laidOf: (record: number) => Promise<Laid>;
}

/** A place where a text stands, and whether a value begins and ends with it. */
interface Stand {
  readonly offset: number;
  readonly begins: boolean;
  readonly ends: boolean;
}

/** Pairs that are read at once: nothing more is fetched for a long text once a part of it stands nowhere. */
const together = 4;

/** So few places are looked at in the records themselves, which will be shown: they are fewer files than the pairs that are left. */
const fewPlaces = 8;

/** A value that more records state than this is no name of one of them. */
const fewRecords = 4;

/** Those of `found` behind which, `further` characters on, one of `others` stands; both ascend. */
function followed(found: readonly number[], others: readonly number[], further: number): readonly number[] {
  let at = 0;
  return found.filter((offset) => {
    while (at < others.length && (others[at] ?? 0) < offset + further) at++;
    return others[at] === offset + further;
  });
}

/** The steps at which the pairs of a text are read that tell where it stands: every second one, and the last. */
function stepsThrough(length: number): readonly number[] {
  const steps = Array.from({ length: length >> 1 }, (_, index) => 2 * index);
  return length > 2 && length % 2 === 1 ? [...steps, length - 2] : steps;
}

/** Where the records say that a text stands, of places where it may. */
async function lookedAt(
  text: readonly string[],
  offsets: readonly number[],
  source: Source,
): Promise<readonly Stand[]> {
  const stands = offsets.map(async (offset) => {
    const laid = await source.laidOf(Math.floor(offset / source.span));
    const from = offset % source.span;
    const isThere = text.every((character, at) => laid[from + at] === character);
    return { offset, isThere, begins: laid[from - 1] === stop, ends: laid[from + text.length] === stop };
  });
  return (await Promise.all(stands)).filter(({ isThere }) => isThere);
}

/** Every place where a text of two characters or more stands. */
async function standsOf(text: readonly string[], source: Source): Promise<readonly Stand[]> {
  const read = (at: number): Promise<readonly number[]> => source.offsetsOf(text.slice(at, at + 2).join(''));
  let found: readonly number[] | undefined;
  const steps = stepsThrough(text.length);
  for (let from = 0; from < steps.length; from += together) {
    const now = steps.slice(from, from + together);
    const lists = await Promise.all(now.map(read));
    for (const [index, list] of lists.entries()) found = found ? followed(found, list, now[index] ?? 0) : list;
    if (found && found.length <= fewPlaces) return lookedAt(text, found, source);
  }
  if (found === undefined) return [];
  const last = text.length - 1;
  const [begins, ends] = await Promise.all([
    source.offsetsOf(stop + (text[0] ?? '')),
    source.offsetsOf((text[last] ?? '') + stop),
  ]);
  const [begun, ended] = [new Set(begins), new Set(followed(found, ends, last))];
  return found.map((offset) => ({ offset, begins: begun.has(offset - 1), ends: ended.has(offset) }));
}

/** How well a place in a record shows that the record is meant, the best first: all of its title, a whole value, the end of one, the beginning of its title. */
const ranks = { title: 0, value: 1, end: 2, called: 3, inTitle: 4, other: 5 } as const;

function rankOf({ offset, begins, ends }: Stand, span: number): number {
  const inTitle = offset % span < lineUnit;
  if (begins && ends) return inTitle ? ranks.title : ranks.value;
  if (ends) return ranks.end;
  if (!inTitle) return ranks.other;
  return offset % span === stop.length ? ranks.called : ranks.inTitle;
}

/** Record → its best rank. */
type Ranked = ReadonlyMap<number, number>;

/** The records that hold a text. */
async function held(text: string, source: Source): Promise<Ranked> {
  const best = new Map<number, number>();
  for (const stand of await standsOf(Array.from(text), source)) {
    const record = Math.floor(stand.offset / source.span);
    best.set(record, Math.min(best.get(record) ?? ranks.other, rankOf(stand, source.span)));
  }
  return best;
}

/** The records that hold every one of these texts, with the sum of their ranks. */
async function heldAll(texts: readonly string[], source: Source): Promise<Ranked> {
  const [first = [], ...others] = await Promise.all(texts.map((text) => held(text, source)));
  const sums = [...first]
    .filter(([record]) => others.every((other) => other.has(record)))
    .map(([record, rank]) => [record, others.reduce((sum, other) => sum + (other.get(record) ?? 0), rank)] as const);
  return new Map(sums);
}

const inOrder = (ranked: Ranked): readonly number[] =>
  [...ranked].sort(([a, rank], [b, other]) => rank - other || a - b).map(([record]) => record);

/** Those that a text names beyond doubt: by their title, or by a value that few others state; what ends a line only when it is a number. */
function namedBy(text: string, isNumber: boolean, ranked: Ranked): readonly number[] {
  const all = inOrder(ranked);
  const worst = isNumber ? ranks.end : ranks.value;
  const stating = all.filter((record) => (ranked.get(record) ?? ranks.other) <= worst);
  const isName = text.length > (isNumber ? 2 : 3) && stating.length <= fewRecords;
  return isName ? stating : all.filter((record) => ranked.get(record) === ranks.title);
}

/**
 * The records that hold a query as it was typed, then those that hold each of its words; a word of one character tells nothing. What
 * stands around a telephone number, such as +86, need not be there.
 */
export async function findRecords(query: string, fold: Fold, source: Source) {
  const typed = unwrap(query);
  const asTyped = toAsked(typed, fold);
  const phone = phoneIn(typed) ?? '';
  const exact = await held(asTyped, source);
  const [whole, asOne] = exact.size > 0 ? [asTyped, exact] : [phone, await held(phone, source)];
  const words = typed
    .split(/\s+/)
    .map((word) => toAsked(word, fold))
    .filter((word) => Array.from(word).length > 1);
  const apart = await heldAll(words.length > 1 ? words : [], source);
  const named = namedBy(whole, phone !== '' || (/\d/.test(whole) && /[a-z]/.test(whole)), asOne);
  return {
    /** Their numbers, best first. */
    records: [...new Set([...named, ...inOrder(asOne), ...inOrder(apart)])],
    /** How many of them, at the beginning, the query names beyond doubt. */
    named: named.length,
    /** How many of them hold it as it was typed; the others hold its words apart from each other. */
    whole: asOne.size,
    /** What was looked for in them, in normal form, the whole query first. */
    strings: [whole, ...words],
  };
}
