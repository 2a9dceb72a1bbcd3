import { rmSync } from 'node:fs';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Stop } from './stop.ts';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function holderOf(file: string): Promise<number> {
  return Number(await readFile(file, 'utf8').catch(() => '0'));
}

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The living process that holds the lock `file`; null when none does. */
export async function lockHolder(file: string): Promise<number | null> {
  const pid = await holderOf(file);
  return pid > 0 && isAlive(pid) ? pid : null;
}

const anotherBuild = (pid: number): string => `另一个构建正在进行（进程 ${pid}），请等它结束后再运行。`;

/** Does the work while holding `file`, so that no second one runs at once; `taken` says so of the process that does. A lock left by a dead process does not count. */
export async function withLock<T>(
  file: string,
  work: () => T | Promise<T>,
  taken: (pid: number) => string = anotherBuild,
): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  if (!(await take(file))) {
    const pid = await lockHolder(file);
    if (pid !== null) throw new Stop(taken(pid));
    await rm(file, { force: true });
    if (!(await take(file))) throw new Stop(taken(await holderOf(file)));
  }
  // A signal that ends the process runs no `finally`.
  const free = (): void => rmSync(file, { force: true });
  process.once('exit', free);
  try {
    return await work();
  } finally {
    process.off('exit', free);
    free();
  }
}
