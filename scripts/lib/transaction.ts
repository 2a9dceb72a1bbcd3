import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readBytes } from './files.ts';
import { withLock } from './lock.ts';

/** What each file below the root shall hold; null for one that shall be gone. */
export type Writing = ReadonlyMap<string, string | Uint8Array | null>;

/** One step of a writing as its list has it: the file, and whether its new content lies beside the list. */
interface Step {
  readonly path: string;
  readonly isKept: boolean;
}

const folder = 'data/.writing';
const lock = `${folder}.lock`;
const list = 'list.json';
const taken = (pid: number): string => `另一个程序正在写 data/（进程 ${pid}），请等它写完再试。`;

/** Does the steps of a finished list; those that were done before a kill are passed over. */
function follow(root: string, steps: readonly Step[]): void {
  for (const [index, { path, isKept }] of steps.entries()) {
    const [part, target] = [join(root, folder, String(index)), join(root, path)];
    if (!isKept) rmSync(target, { force: true });
    else if (existsSync(part)) {
      mkdirSync(dirname(target), { recursive: true });
      renameSync(part, target);
    }
  }
  rmSync(join(root, folder, list));
  rmSync(join(root, folder), { recursive: true });
}

/** Ends a writing that was cut short: goes on when its list was complete, else clears it away. */
function finish(root: string): readonly string[] {
  const steps = readBytes(root, `${folder}/${list}`);
  if (steps === null) {
    rmSync(join(root, folder), { recursive: true, force: true });
    return [];
  }
  const known = JSON.parse(Buffer.from(steps).toString('utf8')) as readonly Step[];
  follow(root, known);
  return known.map(({ path }) => path);
}

/** Ends a writing that was cut short by a kill or a power cut, and returns the files that it concerned; none when everything was whole. To be called before data/ is read. */
export async function finishWriting(root: string): Promise<readonly string[]> {
  if (!existsSync(join(root, folder)) && !existsSync(join(root, lock))) return [];
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
      steps.push({ path, isKept: content !== null });
    }
    writeFileSync(join(root, folder, `${list}.part`), JSON.stringify(steps), { flush: true });
    renameSync(join(root, folder, `${list}.part`), join(root, folder, list));
    follow(root, steps);
    return steps.map(({ path }) => path);
  };
  return withLock(join(root, lock), () => Promise.resolve(write()), taken);
}
