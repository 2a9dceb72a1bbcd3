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

/** Does the work while holding `file`, so that no second build runs at once. A lock left by a dead process does not count. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  if (!(await take(file))) {
    const pid = await holderOf(file);
    if (pid > 0 && isAlive(pid)) throw new Stop(`另一个构建正在进行（进程 ${pid}），请等它结束后再运行。`);
    await rm(file, { force: true });
    if (!(await take(file))) throw new Stop('另一个构建刚刚开始，请等它结束后再运行。');
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
