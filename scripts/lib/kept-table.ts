import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sha256Of } from './files.ts';

/** Small results that are kept between builds in one file: thousands of files of their own would cost more than they save. */
export interface KeptTable {
  /** The result of that kind for an input: what was made from the same input before, else made now. It has to be JSON. */
  get<T>(kind: string, input: string | Uint8Array, make: () => T): T;
  /** Ends the file of what was asked for since it was opened; the rest is forgotten. */
  save(): void;
}

/** Keeps nothing: everything is made anew. */
export const nothingKept: KeptTable = { get: (_kind, _input, make) => make(), save: () => undefined };

/** Between the name of a result and the result, and behind it; JSON holds neither. */
const [mark, end] = ['\t', '\n'];

/** Length of the checksum that ends the file. */
const sumLength = 64;

/** What an earlier build left, a line a result behind the one of its maker; nothing when another maker wrote it, or it is damaged. */
function readStored(file: string, maker: string): Buffer {
  try {
    const stored = readFileSync(file);
    const lines = stored.subarray(0, -sumLength);
    const isOurs = lines.subarray(0, maker.length + 1).equals(Buffer.from(maker + end));
    return isOurs && sha256Of(lines) === stored.toString('latin1', lines.length) ? lines : Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Where the line of each name begins. */
function linesIn(stored: Buffer): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let start = stored.indexOf(end) + 1;
  for (let next = stored.indexOf(end, start); next >= 0 && start > 0; next = stored.indexOf(end, start)) {
    lines.set(stored.toString('latin1', start, stored.indexOf(mark, start)), start);
    start = next + 1;
  }
  return lines;
}

/** Appends to a new file, a megabyte at a time: thousands of small writes would cost more than what is written. Finished, it ends with its checksum. */
function appender(file: string): { readonly add: (text: string) => void; readonly finish: () => void } {
  const sum = createHash('sha256');
  let waiting = '';
  let flag = 'w';
  const write = (): void => {
    sum.update(waiting);
    writeFileSync(file, waiting, { flag });
    [waiting, flag] = ['', 'a'];
  };
  return {
    add(text) {
      waiting += text;
      if (waiting.length > 1e6) write();
    },
    finish() {
      write();
      appendFileSync(file, sum.digest('hex'));
    },
  };
}

/**
 * Opens the file of kept results. `maker` names everything besides the inputs that they depend on, see code-version.ts. Results are written
 * as they come and read when they are asked for: those of thousands of pages would not fit into memory.
 */
export function openKeptTable(file: string, maker: string): KeptTable {
  mkdirSync(dirname(file), { recursive: true });
  const stored = readStored(file, maker);
  const known = linesIn(stored);
  const used = new Set<string>();
  const next = appender(`${file}.part`);
  next.add(maker + end);
  return {
    get<T>(kind: string, input: string | Uint8Array, make: () => T): T {
      const name = `${kind} ${sha256Of(typeof input === 'string' ? Buffer.from(input) : input)}`;
      const start = known.get(name);
      const keep = (json: string): void => {
        if (!used.has(name)) next.add(name + mark + json + end);
        used.add(name);
      };
      if (start === undefined) {
        const made = make();
        keep(JSON.stringify(made));
        return made;
      }
      const json = stored.toString('utf8', start + name.length + mark.length, stored.indexOf(end, start));
      keep(json);
      return JSON.parse(json) as T;
    },
    save() {
      next.finish();
      renameSync(`${file}.part`, file);
    },
  };
}
