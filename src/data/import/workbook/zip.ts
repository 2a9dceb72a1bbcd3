import { unzipSync } from 'fflate';
import { atMost, most } from './limits.ts';
import { Refusal } from './refusal.ts';

/** The parts of a zip archive by their path in lower case. Nothing is unpacked before it is asked for. */
export interface Archive {
  readonly has: (path: string) => boolean;
  readonly names: readonly string[];
  /** The bytes of a part; undefined when it is not there. Refuses a part that would be too large. */
  readonly read: (path: string) => Uint8Array | undefined;
}

const smaller = '请只留要报的那张表，复制到新工作簿里再试';

const clean = (path: string): string => path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

interface Part {
  readonly name: string;
  readonly size: number;
}

function list(bytes: Uint8Array): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  let count = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      count += 1;
      atMost(count, most.parts, '压缩包里有', '个文件', smaller);
      parts.set(clean(name), { name, size: originalSize });
      return false;
    },
  });
  return parts;
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('文件不完整或已损坏，解不开；请在 Excel 或 WPS 里打开，另存为 .xlsx 再试');
  }
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

/** Opens a zip archive. The sizes in its directory are the most that is ever unpacked: a part that holds more is cut off, and then is no whole table. */
export function openZip(bytes: Uint8Array): Archive {
  const parts = guarded(() => list(bytes));
  let total = 0;
  const read = (path: string): Uint8Array | undefined => {
    const part = parts.get(clean(path));
    if (part === undefined) return undefined;
    atMost(megabytes(part.size), megabytes(most.partBytes), '表格解开后有', 'MB', smaller);
    total += part.size;
    atMost(megabytes(total), megabytes(most.totalBytes), '工作簿解开后有', 'MB', smaller);
    return guarded(() => unzipSync(bytes, { filter: ({ name }) => name === part.name })[part.name]);
  };
  return { has: (path) => parts.has(clean(path)), names: [...parts.keys()], read };
}
