import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Stop } from './stop.ts';

/** SQLite's code for a lock that somebody else holds (SQLITE_BUSY). */
const sqliteBusy = 5;

/**
 * Takes the lock `file`; null when it is taken. SQLite asks the system, which frees it when its process ends, however that ends: a number
 * written into a file outlives a kill, and another process may bear it by then.
 */
function take(file: string): DatabaseSync | null {
  const held = `${file}.db`;
  mkdirSync(dirname(held), { recursive: true });
  // Says what is wrong with a disk, which SQLite does not.
  closeSync(openSync(held, 'a'));
  const lock = new DatabaseSync(held);
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if ((error as { readonly errcode?: number }).errcode === sqliteBusy) return null;
    throw error;
  }
}

/** The process that wrote itself down as the holder of the lock; 0 for none. */
const writtenIn = (file: string): number => (existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0);

/** The process that holds the lock `file`; null when none does. */
export function lockHolder(file: string): number | null {
  if (!existsSync(`${file}.db`)) return null;
  const lock = take(file);
  lock?.close();
  return lock ? null : writtenIn(file);
}

const anotherBuild = (pid: number): string => `另一个构建正在进行（进程 ${pid}），请等它结束后再运行。`;

/** Does the work while holding `file`, which names this process then, so that no second one runs at once; `taken` says so of the process that does. */
export async function withLock<T>(
  file: string,
  work: () => T | Promise<T>,
  taken: (pid: number) => string = anotherBuild,
): Promise<T> {
  const lock = take(file);
  if (lock === null) throw new Stop(taken(writtenIn(file)));
  try {
    writeFileSync(file, String(process.pid));
    return await work();
  } finally {
    rmSync(file, { force: true });
    lock.close();
  }
}
