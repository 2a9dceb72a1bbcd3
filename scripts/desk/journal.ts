import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { dirname, join } from 'node:path';
import { readBytes, writeTogether } from '../lib/files.ts';
import { dropDraft } from './drafts.ts';
import { lockHolder } from '../lib/lock.ts';
import { claimedDigest } from '../make/seal.ts';
import { mend } from '../make/swap.ts';

/** Files of the project that change together, by path from its root. */
export interface Change {
  /** What the change is, for people: `发布「各层级培育人数」2027-01-15 版`. */
  readonly what: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** How the publishing that was cut off last has ended, once recovered. */
export interface Recovery {
  readonly what: string;
  readonly finished: boolean;
}

/** Written before the first file changes and removed after the last: how everything was, as base64, null where there was no file. */
interface Journal {
  readonly what: string;
  /** What the site in dist/ said of itself. */
  readonly digest: string | null;
  readonly before: Readonly<Record<string, string | null>>;
}

const journalIn = (root: string): string => join(root, '.build/desk/journal.json');
const distIn = (root: string): string => join(root, 'dist');

function writeJournal(root: string, journal: Journal): void {
  const file = journalIn(root);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, JSON.stringify(journal), { flush: true });
  renameSync(`${file}.part`, file);
}

const readJournal = (root: string): Journal | null =>
  existsSync(journalIn(root)) ? (JSON.parse(readFileSync(journalIn(root), 'utf8')) as Journal) : null;

/** Puts back what was there, and removes what a kill left half written. */
function restore(root: string, { before }: Journal): void {
  for (const [path, content] of Object.entries(before)) {
    rmSync(join(root, `${path}.part`), { force: true });
    if (content !== null) continue;
    rmSync(join(root, path), { force: true });
    const folder = dirname(join(root, path));
    if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
  }
  const files = Object.entries(before).flatMap(([path, content]) =>
    content === null ? [] : [[path, Buffer.from(content, 'base64')] as const],
  );
  writeTogether(root, new Map(files));
  rmSync(journalIn(root), { force: true });
}

/**
 * Writes the files, then builds the site from them. When the build fails, everything is as before, and its failure is thrown.
 * A kill at any moment leaves a journal from which `recover` makes it either as before or finished.
 */
export async function publish(root: string, { what, files }: Change, build: () => Promise<void>): Promise<void> {
  const before = [...files.keys()].map((path) => {
    const bytes = readBytes(root, path);
    return [path, bytes === null ? null : Buffer.from(bytes).toString('base64')] as const;
  });
  const journal = { what, digest: await claimedDigest(distIn(root)), before: Object.fromEntries(before) };
  writeJournal(root, journal);
  try {
    writeTogether(root, files);
    await build();
  } catch (error) {
    restore(root, journal);
    throw error;
  }
  rmSync(journalIn(root));
}

/** Waits for a build that outlived whoever started it. */
async function waitForBuild(root: string): Promise<void> {
  while (lockHolder(join(root, '.build/lock')) !== null) await setTimeout(200);
}

/**
 * Ends what a killed desk had begun: the site in dist/ is a new one when its build had come to the swap, and then its files stay;
 * else they become what they were. Null when nothing had been cut off. `isBuilding`: the caller itself holds the lock of the build.
 */
export async function recover(root: string, isBuilding = false): Promise<Recovery | null> {
  if (readJournal(root) === null) return null;
  if (!isBuilding) await waitForBuild(root);
  const journal = readJournal(root);
  if (journal === null) return null;
  await mend(distIn(root), join(root, '.build/previous'));
  const finished = (await claimedDigest(distIn(root))) !== journal.digest;
  if (finished) {
    rmSync(journalIn(root));
    dropDraft(root);
  } else restore(root, journal);
  return { what: journal.what, finished };
}

/** The same as a sentence. */
export const recoveryText = ({ what, finished }: Recovery): string =>
  finished
    ? `上次的“${what}”在最后一步被打断，已经完成，网站是新的。`
    : `上次的“${what}”没有做完就被打断，文件和网站都已恢复成之前的样子；请重新发布。`;
