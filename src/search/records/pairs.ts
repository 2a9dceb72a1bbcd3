import type { SearchDocument } from '../document.ts';
import { layOut } from './layout.ts';

/** Characters of a file, but for one that a single pair fills. */
const fileSize = 6000;

/** Numbers are written as characters from the space on; this one says that another follows. */
const zero = 32;
const most = 0x7fff;

const written = (number: number): string => String.fromCharCode(zero + number);

/** Ascending offsets as text. */
function encodeOffsets(offsets: readonly number[], span: number): string {
  let text = '';
  let record = 0;
  for (const offset of offsets) {
    let further = Math.floor(offset / span) - record;
    record += further;
    for (; further >= most; further -= most) text += written(most);
    text += written(further) + written(offset % span);
  }
  return text;
}

/** Reads what `encodeOffsets` wrote behind position `from` of a text. */
function decodeOffsets(text: string, from: number, span: number): readonly number[] {
  const offsets: number[] = [];
  let record = 0;
  for (let at = from; at < text.length;) {
    const further = text.charCodeAt(at++) - zero;
    record += further;
    if (further < most) offsets.push(record * span + text.charCodeAt(at++) - zero);
  }
  return offsets;
}

/** Offsets a record, and where each pair of neighbouring characters stands: record `n` has the offsets from `n * span`. */
function offsetsByPair(documents: readonly SearchDocument[]) {
  const laid = documents.map(layOut);
  const span = laid.reduce((longest, { length }) => Math.max(longest, length), 1);
  if (span > most) throw new Error(`a record of ${String(span)} offsets; most: ${String(most)}`);
  const pairs = new Map<string, number[]>();
  laid.forEach((characters, record) =>
    characters.forEach((first, at) => {
      const second = characters[at + 1];
      if (first === undefined || second === undefined) return;
      const offsets = pairs.get(first + second) ?? [];
      pairs.set(first + second, offsets);
      offsets.push(record * span + at);
    }),
  );
  return { span, pairs };
}

/**
 * Where every pair of neighbouring characters of these records stands, cut into files that a browser fetches as it needs them: a line a pair,
 * itself, then for each place how many records it is further on, and its offset in the record. `firsts`: the first pair of each file, in
 * the order of UTF-16 units.
 */
export function cutPairs(documents: readonly SearchDocument[]) {
  const { span, pairs } = offsetsByPair(documents);
  const files: string[] = [];
  const firsts: string[] = [];
  for (const pair of [...pairs.keys()].sort()) {
    const line = pair + encodeOffsets(pairs.get(pair) ?? [], span);
    const last = files.length - 1;
    const file = files[last];
    if (file !== undefined && file.length + line.length < fileSize) files[last] = `${file}\n${line}`;
    else {
      files.push(line);
      firsts.push(pair);
    }
  }
  return { span, firsts, files };
}

/** The number of the file that a pair stands in if it stands anywhere; -1 when there is none. */
export function fileOf(firsts: readonly string[], pair: string): number {
  const after = firsts.findIndex((first) => first > pair);
  return (after < 0 ? firsts.length : after) - 1;
}

/** Where a pair stands: ascending offsets, read from its file. */
export function offsetsIn(file: string, pair: string, span: number): readonly number[] {
  const line = file.split('\n').find((each) => each.startsWith(pair));
  return line === undefined ? [] : decodeOffsets(line, pair.length, span);
}
