import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readBytes, sha256Of } from './files.ts';
import { withLock } from './lock.ts';

/** What each file below the root shall hold; null for one that shall be gone. */
export type Writing = ReadonlyMap<string, string | Uint8Array | null>;

/** One step of a writing as its list has it: the file, whether its new content lies beside the list, and the checksum of what the file held (null for none). */
interface Step {
  readonly path: string;
  readonly isKept: boolean;
  readonly before: string | null;
}

const folder = 'data/.writing';
const lock = '.build/writing';
const list = 'list.json';
const taken = (pid: number): string => `另一个程序正在写 data/（进程 ${pid}），请等它写完再试。`;

const sumOf = (root: string, path: string): string | null => {
  const bytes = readBytes(root, path);
  return bytes === null ? null : sha256Of(bytes);
};

/** Does the steps of a finished list; those that were done before a kill are passed over, and files that somebody changed since. Returns the files that are as they should be. */
function follow(root: string, steps: readonly Step[]): readonly string[] {
  const done = steps.filter(({ path, isKept, before }, index) => {
    const [part, target] = [join(root, folder, String(index)), join(root, path)];
    const isLeft = isKept ? existsSync(part) : existsSync(target);
    if (!isLeft) return true;
    if (sumOf(root, path) !== before) return false;
    if (isKept) {
      mkdirSync(dirname(target), { recursive: true });
      renameSync(part, target);
    } else rmSync(target);
    return true;
  });
  rmSync(join(root, folder, list));
  rmSync(join(root, folder), { recursive: true });
  return done.map(({ path }) => path);
}

/** Ends a writing that was cut short: goes on when its list was complete, else clears it away. */
function finish(root: string): readonly string[] {
  const steps = readBytes(root, `${folder}/${list}`);
  if (steps === null) {
    rmSync(join(root, folder), { recursive: true, force: true });
    return [];
  }
  return follow(root, JSON.parse(Buffer.from(steps).toString('utf8')) as readonly Step[]);
}

/** Ends a writing that was cut short by a kill or a power cut, and returns the files that it concerned; none when everything was whole. To be called before data/ is read. */
export async function finishWriting(root: string): Promise<readonly string[]> {
  if (!existsSync(join(root, folder))) return [];
  return withLock(join(root, lock), () => Promise.resolve(finish(root)), taken);
}

/**
 * Writes all files or none. New contents and the list of steps are on disk, flushed, before the first file changes:
 * killed earlier, nothing has changed; killed later, `finishWriting` does the rest. `make` gives what to write from what is on disk then.
 */
export async function writeWhole(root: string, make: () => Writing): Promise<readonly string[]> {
  const write = (): readonly string[] => {
    finish(root);
    const steps: Step[] = [];
    mkdirSync(join(root, folder), { recursive: true });
    for (const [path, content] of make()) {
      if (content !== null) writeFileSync(join(root, folder, String(steps.length)), content, { flush: true });
      steps.push({ path, isKept: content !== null, before: sumOf(root, path) });
    }
    writeFileSync(join(root, folder, `${list}.part`), JSON.stringify(steps), { flush: true });
    renameSync(join(root, folder, `${list}.part`), join(root, folder, list));
    return follow(root, steps);
  };
  return withLock(join(root, lock), () => Promise.resolve(write()), taken);
}
