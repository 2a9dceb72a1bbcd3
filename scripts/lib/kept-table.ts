import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sha256Of } from './files.ts';

/** Small results that are kept between builds in one file: thousands of files of their own would cost more than they save. */
export interface KeptTable {
  /** The result of that kind for an input: what was made from the same input before, else made now. It has to be JSON. */
  get<T>(kind: string, input: string | Uint8Array, make: () => T): T;
  /** Writes what was asked for since it was opened; the rest is forgotten. */
  save(): void;
}

/** Keeps nothing: everything is made anew. */
export const nothingKept: KeptTable = { get: (_kind, _input, make) => make(), save: () => undefined };

interface Stored {
  readonly maker: string;
  readonly results: Readonly<Record<string, unknown>>;
}

/** What an earlier build left; nothing when another maker wrote it, or a kill cut it off. */
function readStored(file: string, maker: string): Stored['results'] {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Stored;
    return stored.maker === maker ? stored.results : {};
  } catch {
    return {};
  }
}

/** Opens the file of kept results. `maker` names everything besides the inputs that they depend on, see code-version.ts. */
export function openKeptTable(file: string, maker: string): KeptTable {
  const known = new Map(Object.entries(readStored(file, maker)));
  const used = new Map<string, unknown>();
  return {
    get<T>(kind: string, input: string | Uint8Array, make: () => T): T {
      const name = `${kind} ${sha256Of(typeof input === 'string' ? Buffer.from(input) : input)}`;
      const result = known.has(name) ? known.get(name) : make();
      used.set(name, result);
      return result as T;
    },
    save() {
      mkdirSync(dirname(file), { recursive: true });
      const stored: Stored = { maker, results: Object.fromEntries(used) };
      writeFileSync(`${file}.part`, JSON.stringify(stored));
      renameSync(`${file}.part`, file);
    },
  };
}
