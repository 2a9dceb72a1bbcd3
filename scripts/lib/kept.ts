import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Results that are kept between builds, each named by everything that it is made from. */
export interface Kept {
  /** The bytes of that name: read when they were made before, else made now and kept. */
  get(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
  /** Removes what was not asked for since: each change would leave some. */
  forgetOthers(): Promise<void>;
}

/** What ends the name of each file. A program that writes them otherwise has to end it otherwise: older ones, checked out again, read the same folder. */
const ending = '.kept';

/** Length of a SHA-256 in bytes. */
const sumLength = 32;

const sumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** What lies behind its checksum; null where it is damaged: a power cut may leave an empty file, or half of one, under its own name. */
function unpacked(stored: Buffer): Uint8Array | null {
  const bytes = stored.subarray(sumLength);
  return sumOf(bytes).equals(stored.subarray(0, sumLength)) ? bytes : null;
}

/** Opens the folder of kept results; a file that a kill left half written has another name and is forgotten. */
export async function openKept(folder: string): Promise<Kept> {
  await mkdir(folder, { recursive: true });
  const known = new Set(await Array.fromAsync(glob('*', { cwd: folder })));
  const used = new Set<string>();
  /** What is being made. Done, it is read again where it is asked for twice: thousands of results would not fit into memory. */
  const making = new Map<string, Promise<Uint8Array>>();
  const obtain = async (name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const file = join(folder, name);
    const kept = known.has(name) ? unpacked(await readFile(file)) : null;
    if (kept !== null) return kept;
    const bytes = await make();
    await writeFile(`${file}.part`, [sumOf(bytes), bytes]);
    await rename(`${file}.part`, file);
    known.add(name);
    return bytes;
  };
  return {
    get(result, make) {
      const name = result + ending;
      used.add(name);
      const asked = making.get(name) ?? obtain(name, make).finally(() => making.delete(name));
      making.set(name, asked);
      return asked;
    },
    async forgetOthers() {
      // What was left half written may be whole by now, under its name.
      for (const name of known) if (!used.has(name)) await rm(join(folder, name), { force: true });
    },
  };
}
