import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Stop } from '../lib/stop.ts';

/** One publication in the folder beside the site: its own files lie in `<digest>/`, and the list tells them from those kept for older pages. */
export interface Publication {
  readonly digest: string;
  readonly files: readonly string[];
}

const historyFile = 'history.json';

/** The publications of a store, newest first. */
export const readHistory = (store: string): readonly Publication[] =>
  existsSync(join(store, historyFile))
    ? (JSON.parse(readFileSync(join(store, historyFile), 'utf8')) as readonly Publication[])
    : [];

/** Writes them, whole or not at all. */
export function writeHistory(store: string, history: readonly Publication[]): void {
  writeFileSync(join(store, `${historyFile}.part`), JSON.stringify(history), { flush: true });
  renameSync(join(store, `${historyFile}.part`), join(store, historyFile));
}

/** Removes all publications of a store but those with these names, and what a kill left of others. */
export function removeOthers(store: string, names: readonly (string | null)[]): void {
  for (const name of readdirSync(store))
    if (/^[0-9a-f]{64}/.test(name) && !names.includes(name)) rmSync(join(store, name), { recursive: true });
}

/** Lets `place` show a folder of the store by one rename of a link, which no request falls into. A folder that stood there is moved into the store. */
export function show(place: string, store: string, name: string): void {
  const link = `${place}.next`;
  rmSync(link, { force: true });
  symlinkSync(join(basename(store), name), link, 'junction');
  const stands = lstatSync(place, { throwIfNoEntry: false });
  if (stands?.isDirectory() === true) {
    rmSync(join(store, 'before'), { recursive: true, force: true });
    renameSync(place, join(store, 'before'));
  }
  renameSync(link, place);
}

/** The name of the publication that `place` shows; null when it is none of the store's. */
export function shownAt(place: string): string | null {
  const stands = lstatSync(place, { throwIfNoEntry: false });
  return stands?.isSymbolicLink() === true ? basename(readlinkSync(place)) : null;
}

/** Makes a folder; returns the first of those above it that it had to make. */
function firstMade(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    // On a disk that is only read Node says that there is no such folder.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Stop(`建不了文件夹 ${folder}：磁盘是只读的，或者没有写入的权限。`);
  }
}

/** Makes the store; a server reaches the site through it, whatever the umask of who publishes. */
export function makeStore(store: string): void {
  const first = firstMade(store) ?? store;
  for (let folder = store; folder.length >= first.length; folder = dirname(folder)) chmodSync(folder, 0o755);
}
