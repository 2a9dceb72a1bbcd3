import type { SearchDocument } from '../document.ts';
import { layOut, spanOf } from './layout.ts';

/** Where every pair of neighbouring characters of many records stands, cut into files that a browser fetches as it needs them. */
export interface CutPairs {
  /** Offsets a record: number `n` has those from `n * span`. */
  readonly span: number;
  /** The first pair of each file, in the order of UTF-16 units. */
  readonly firsts: readonly string[];
  /** One line a pair: the pair itself, then for each place where it stands how many records it is further on, and its offset in the record. */
  readonly files: readonly string[];
}

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

function offsetsByPair(documents: readonly SearchDocument[]): { span: number; pairs: Map<string, number[]> } {
  const laid = documents.map(layOut);
  const span = laid.reduce((longest, lines) => Math.max(longest, spanOf(lines)), 1);
  if (span > most) throw new Error(`a record of ${String(span)} offsets; most: ${String(most)}`);
  const pairs = new Map<string, number[]>();
  for (const [record, lines] of laid.entries())
    for (const { at, characters } of lines)
      for (let index = 0; index + 1 < characters.length; index++) {
        const pair = `${characters[index] ?? ''}${characters[index + 1] ?? ''}`;
        const offset = record * span + at + index;
        const known = pairs.get(pair);
        if (known === undefined) pairs.set(pair, [offset]);
        else known.push(offset);
      }
  return { span, pairs };
}

/** Cuts the pairs of records, which are numbered by their place in the list. */
export function cutPairs(documents: readonly SearchDocument[], size = fileSize): CutPairs {
  const { span, pairs } = offsetsByPair(documents);
  const files: string[] = [];
  const firsts: string[] = [];
  let lines: string[] = [];
  let length = 0;
  const close = (): void => {
    if (lines.length > 0) files.push(lines.join('\n'));
    lines = [];
    length = 0;
  };
  for (const pair of [...pairs.keys()].sort()) {
    const line = pair + encodeOffsets(pairs.get(pair) ?? [], span);
    if (length + line.length > size) close();
    if (lines.length === 0) firsts.push(pair);
    lines.push(line);
    length += line.length;
  }
  close();
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
