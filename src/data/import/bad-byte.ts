import { parseCsv } from '../csv.ts';
import type { Delimiter } from './delimiter.ts';

/** Where a text stops being what its encoding says. */
export interface BadByte {
  /** From 1, as an editor counts lines. */
  readonly line: number;
  /** Index of the cell in its line, from 0. */
  readonly columnIndex: number;
  /** The byte in hexadecimal, `FF`. */
  readonly byte: string;
  /** The last characters before it in its cell. */
  readonly before: string;
}

type LengthAt = (bytes: Uint8Array, at: number) => number;

const within = (byte: number | undefined, from: number, to: number): boolean =>
  byte !== undefined && byte >= from && byte <= to;

/** Bytes of the GB18030 character at a place; 0 when there is none (GB 18030-2022, 5). */
const gb18030Length: LengthAt = (bytes, at) => {
  const [first, second, third, fourth] = bytes.subarray(at, at + 4);
  if (within(first, 0, 0x7f)) return 1;
  if (!within(first, 0x81, 0xfe)) return 0;
  if (within(second, 0x40, 0x7e) || within(second, 0x80, 0xfe)) return 2;
  return within(second, 0x30, 0x39) && within(third, 0x81, 0xfe) && within(fourth, 0x30, 0x39) ? 4 : 0;
};

/** Bytes of the UTF-8 character at a place; 0 when there is none (RFC 3629). */
const utf8Length: LengthAt = (bytes, at) => {
  const [first, second, third, fourth] = bytes.subarray(at, at + 4);
  const isNext = (byte: number | undefined): boolean => within(byte, 0x80, 0xbf);
  if (within(first, 0, 0x7f)) return 1;
  if (within(first, 0xc2, 0xdf)) return isNext(second) ? 2 : 0;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const last = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (!within(second, least, last)) return 0;
  if (within(first, 0xe0, 0xef)) return isNext(third) ? 3 : 0;
  return within(first, 0xf0, 0xf4) && isNext(third) && isNext(fourth) ? 4 : 0;
};

const unwritten = /[\p{Cn}\p{Co}\0]/u;

/** The first place where the bytes are no character, or one that nobody writes (private, unassigned); undefined when all are. */
function firstBad(bytes: Uint8Array, label: 'gb18030' | 'utf-8', text: string): number | undefined {
  const lengthAt = label === 'utf-8' ? utf8Length : gb18030Length;
  const isClean = !unwritten.test(text) && !text.includes('\uFFFD');
  if (isClean) return undefined;
  const decoder = new TextDecoder(label);
  for (let at = 0; at < bytes.length;) {
    const length = lengthAt(bytes, at);
    if (length === 0 || (length > 1 && unwritten.test(decoder.decode(bytes.subarray(at, at + length))))) return at;
    at += length;
  }
  return undefined;
}

const shownBefore = 8;

/** Finds the first broken byte of a text that should be GB18030 or UTF-8; null when there is none. */
export function findBadByte(bytes: Uint8Array, label: 'gb18030' | 'utf-8', delimiter: Delimiter): BadByte | null {
  const decoder = new TextDecoder(label);
  const at = firstBad(bytes, label, decoder.decode(bytes));
  if (at === undefined) return null;
  const good = decoder.decode(bytes.subarray(0, at)).replace(/\r\n?/g, '\n');
  const start = good.lastIndexOf('\n') + 1;
  const cells = parseCsv(`${good.slice(start)}.`, '', delimiter).records.at(-1)?.cells ?? [''];
  return {
    line: good.slice(0, start).split('\n').length,
    columnIndex: cells.length - 1,
    byte: (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0'),
    before: (cells.at(-1) ?? '').slice(0, -1).slice(-shownBefore),
  };
}

/** Whether bytes are Chinese text with a few broken places: many more Han characters than replacement marks, and hardly a control character. */
export function isBrokenGb18030(bytes: Uint8Array): boolean {
  const text = new TextDecoder('gb18030').decode(bytes.subarray(0, 262_144));
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const broken = count(/[\uFFFD\p{Cn}\p{Co}]/gu);
  const controls = count(/[\0-\x08\x0e-\x1f]/g);
  return controls === 0 && broken > 0 && count(/\p{Script=Han}/gu) > 4 * broken;
}
