import { copyFileSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyFiles, listTree, makeReadable } from '../lib/files.ts';
import { inProject } from '../lib/folders.ts';
import { withLock } from '../lib/lock.ts';
import { Stop } from '../lib/stop.ts';
import { originalOf, variantFault } from '../check/variants.ts';
import { claimedDigest, digestOf } from '../make/seal.ts';
import { headerRules, headersOf } from './headers.ts';
import { placeOf, storeOf } from './place.ts';
import { makeStore, readHistory, removeOthers, show, shownAt, writeHistory, type Publication } from './store.ts';

/** How many publications keep their hashed files in the site: a page that was opened before two new ones still finds its own. */
const publications = 3;

const taken = (pid: number): string => `另一次发布正在进行（进程 ${pid}），请等它结束后再运行。`;

/** What a release did. */
export interface Released {
  readonly digest: string;
  /** Files of the publication itself, and hashed files kept for pages that are still open. */
  readonly files: number;
  readonly kept: number;
  /** False when the site was already this one. */
  readonly isNew: boolean;
}

/** Whether the name of a file holds the hash of its content; so does that of its compressed copy. */
const isHashed = (file: string): boolean =>
  headersOf(headerRules, file.replace(/\.(br|gz)$/, ''))['Cache-Control']?.includes('immutable') === true;

/** The digest of a sealed folder; stops when it is none or was changed after it was sealed. */
async function sealOf(folder: string): Promise<string> {
  if (!existsSync(folder)) throw new Stop('没有 dist/：请先运行 npm run build。');
  const [claimed, digest] = [await claimedDigest(folder), digestOf(folder)];
  if (claimed !== digest) throw new Stop(`${folder} 在构建以后被改动过，或者没有建完。请重新运行 npm run build。`);
  return digest;
}

/** Adds to the folder of a publication the hashed files that only others have. Returns how many. */
function keep(store: string, folder: string, { files: own }: Publication, others: readonly Publication[]): number {
  const has = new Set(own);
  const kept = new Map<string, string>();
  for (const { digest, files } of others)
    for (const file of files) if (isHashed(file) && !has.has(file)) kept.set(file, join(store, digest, file));
  for (const [file, from] of kept) {
    if (!existsSync(from) || existsSync(join(folder, file))) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(from, join(folder, file));
  }
  return kept.size;
}

/** Stops when a compressed copy is not its file: servers send it instead, and the seal does not count it. */
function checkCopies(folder: string, files: readonly string[]): void {
  const all = new Set(files);
  const isWrong = (file: string): boolean => {
    const original = originalOf(file);
    if (original === undefined || !all.has(original)) return false;
    return variantFault(file, all, (name) => readFileSync(join(folder, name))).length > 0;
  };
  const wrong = files.find(isWrong);
  if (wrong !== undefined)
    throw new Stop(`压缩文件 ${wrong} 与原文件内容不同，网站保持原样。请重新运行 npm run build。`);
}

/** Whether a folder holds the compressed copies of another, and no others of the same files: the seal counts none of them, and servers send them. */
function hasCopies(published: string, folder: string, files: readonly string[]): boolean {
  const own = new Set(files);
  const isCopy = (file: string): boolean => own.has(originalOf(file) ?? '');
  const same = (file: string): boolean =>
    own.has(file) && readFileSync(join(published, file)).equals(readFileSync(join(folder, file)));
  return [...new Set([...files, ...listTree(published)])].filter(isCopy).every(same);
}

/** Whether a place shows this publication with every file as it was published. `folder`: where it was built. */
function isShown(target: string, store: string, { digest, files }: Publication, folder: string): boolean {
  if (shownAt(target) !== digest) return false;
  const published = join(store, digest);
  try {
    return digestOf(published, files) === digest && hasCopies(published, folder, files);
  } catch {
    // A file is gone.
    return false;
  }
}

/** Copies a sealed folder to a place of the store, compares the copy with the seal, and adds the hashed files of earlier publications. Returns how many. */
function fill(next: string, folder: string, store: string, made: Publication, earlier: readonly Publication[]): number {
  copyFiles(realpathSync(folder), next, made.files);
  if (digestOf(next) !== made.digest)
    throw new Stop('复制出来的文件与 dist/ 不同，网站保持原样。请检查磁盘后重新运行。');
  checkCopies(next, made.files);
  const kept = keep(store, next, made, earlier);
  makeReadable(next);
  return kept;
}

/** Puts a sealed folder into the store, whole or not at all. Returns how many files of earlier publications it keeps. */
function put(folder: string, store: string, made: Publication, earlier: readonly Publication[]): number {
  const next = join(store, `${made.digest}.part`);
  let kept = 0;
  try {
    kept = fill(next, folder, store, made, earlier);
  } catch (error) {
    // A disk that is full is not to stay so.
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
  const place = join(store, made.digest);
  if (existsSync(place)) putRight(place, next);
  else renameSync(next, place);
  return kept;
}

/** Makes a folder what another is, and removes that one: file by file, for the same publication may be shown from there. */
function putRight(place: string, next: string): void {
  const files = new Set(listTree(next));
  for (const file of files) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    renameSync(join(next, file), join(place, file));
  }
  for (const file of listTree(place)) if (!files.has(file)) rmSync(join(place, file));
  makeReadable(place);
  rmSync(next, { recursive: true });
}

/**
 * Puts a sealed folder in the place that a web server shows, as a whole: it is copied beside, compared with its seal, and shown by the
 * rename of one link. The hashed files of the two publications before stay reachable, so that a page that is open keeps working;
 * the publications themselves stay for `back`. `place` becomes a link into `<place>.releases/`.
 */
export async function release(folder: string, place: string): Promise<Released> {
  const [target, digest] = [placeOf(place, inProject('')), await sealOf(folder)];
  const store = storeOf(target);
  makeStore(store);
  const work = (): Released => {
    const history = readHistory(store);
    const made = { digest, files: listTree(folder) };
    if (isShown(target, store, made, folder)) return { digest, files: made.files.length, kept: 0, isNew: false };
    // After `back` it is not the newest that readers have open and that `back` is to show again.
    const shown = shownAt(target);
    // What a kill left would fill the disk.
    removeOthers(store, [...history.map((each) => each.digest), shown]);
    const others = history.filter((each) => each.digest !== digest);
    const earlier = others
      .toSorted((a, b) => Number(b.digest === shown) - Number(a.digest === shown))
      .slice(0, publications - 1);
    const kept = put(folder, store, made, earlier);
    writeHistory(store, [made, ...earlier]);
    show(target, store, digest);
    removeOthers(store, [digest, ...earlier.map((each) => each.digest)]);
    return { digest, files: made.files.length, kept, isNew: true };
  };
  return withLock(join(store, 'lock'), work, taken);
}

/** Shows the publication before the one that is shown; hashed files of the newer ones stay reachable. Stops when there is none. */
export async function back(place: string): Promise<Pick<Publication, 'digest'>> {
  const target = placeOf(place, inProject(''));
  const store = storeOf(target);
  if (!existsSync(store)) throw new Stop(`${place} 还没有用 npm run release 发布过。`);
  const work = (): Pick<Publication, 'digest'> => {
    const history = readHistory(store);
    const at = history.findIndex(({ digest }) => digest === shownAt(target));
    const before = history[at + 1];
    if (at < 0 || before === undefined) throw new Stop(`${place} 没有更早的发布可以换回。`);
    // Pages of the newer ones are open too.
    const folder = join(store, before.digest);
    keep(store, folder, before, history.slice(0, at + 1));
    makeReadable(folder);
    show(target, store, before.digest);
    return { digest: before.digest };
  };
  return withLock(join(store, 'lock'), work, taken);
}
