import { inflateSync } from 'fflate';
import { atMost, most } from './limits.ts';
import { brokenFile, Refusal } from './refusal.ts';

/** The parts of a zip archive by their path in lower case. Nothing is unpacked before it is asked for. */
export interface Archive {
  readonly has: (path: string) => boolean;
  readonly names: readonly string[];
  /** The bytes of a part; undefined when it is not there. Refuses a part that is too large or damaged. */
  readonly read: (path: string) => Uint8Array | undefined;
}

const smaller = '请只留要报的那张表，复制到新工作簿里再试';

const broken = (): never => {
  throw new Refusal(brokenFile);
};

/** Some programs write `\` and other cases than the standard has. */
const clean = (path: string): string => path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** A part as the directory at the end of the archive lists it (APPNOTE 4.3.12). */
interface Part {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const inExtra = 0xffffffff;

/** Sizes of more than 32 bits stand in an extra field, in this order and only where the short field is full. */
function longFields(view: DataView, from: number, to: number, short: readonly number[]): readonly number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return short.map((value) => {
      if (value !== inExtra) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return short;
}

function directoryStart(view: DataView): { readonly at: number; readonly count: number } {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const [count, start] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    if (start !== inExtra) return { at: start, count };
    const long = Number(view.getBigUint64(at - 12, true));
    return { at: Number(view.getBigUint64(long + 48, true)), count: view.getUint32(long + 32, true) };
  }
  return broken();
}

function directory(bytes: Uint8Array): ReadonlyMap<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Part>();
  const start = directoryStart(view);
  let { at } = start;
  atMost(start.count, most.parts, '压缩包里有', '个文件', smaller);
  for (let index = 0; index < start.count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) return broken();
    const [nameLength = 0, extraLength = 0, noteLength = 0] = [28, 30, 32].map((from) =>
      view.getUint16(at + from, true),
    );
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const extra = at + 46 + nameLength;
    const short = [24, 20, 42].map((from) => view.getUint32(at + from, true));
    const [size = 0, packed = 0, offset = 0] = longFields(view, extra, extra + extraLength, short);
    const isEncrypted = (view.getUint16(at + 8, true) & 1) !== 0;
    parts.set(clean(name), {
      method: view.getUint16(at + 10, true),
      isEncrypted,
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      offset,
    });
    at = extra + extraLength + noteLength;
  }
  return parts;
}

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320;
  return value;
});

/** CRC-32 (ISO 3309): a changed digit in a damaged file must not be read as another number. */
function crcOf(bytes: Uint8Array): number {
  let value = -1;
  for (const byte of bytes) value = (value >>> 8) ^ (crcTable[(value ^ byte) & 0xff] ?? 0);
  return (value ^ -1) >>> 0;
}

function unpack(bytes: Uint8Array, { method, isEncrypted, crc, packed, size, offset }: Part): Uint8Array {
  if (isEncrypted) throw new Refusal('压缩包有密码，读不了；请去掉密码再导入');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) return broken();
  // The output has the size that the directory states: a part that holds more is cut off, and then fails its CRC.
  const found = method === 0 ? data : inflateSync(data, { out: new Uint8Array(size) });
  return found.length === size && crcOf(found) === crc ? found : broken();
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return broken();
  }
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

/** Opens a zip archive. The sizes in its directory are the most that is ever unpacked. */
export function openZip(bytes: Uint8Array): Archive {
  const parts = guarded(() => directory(bytes));
  let total = 0;
  const read = (path: string): Uint8Array | undefined => {
    const part = parts.get(clean(path));
    if (part === undefined) return undefined;
    atMost(megabytes(part.size), megabytes(most.partBytes), '表格解开后有', 'MB', smaller);
    total += part.size;
    atMost(megabytes(total), megabytes(most.totalBytes), '工作簿解开后有', 'MB', smaller);
    return guarded(() => unpack(bytes, part));
  };
  return { has: (path) => parts.has(clean(path)), names: [...parts.keys()], read };
}
