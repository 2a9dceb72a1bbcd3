import { existsSync, renameSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

/** Brings back `current` when an earlier swap was cut off between its two renames. */
export async function mend(current: string, previous: string): Promise<void> {
  if (!existsSync(current) && existsSync(previous)) await rename(previous, current);
}

/**
 * Puts the folder `next` in the place of `current` by renames on one disk; on failure `current` is what it was. No system call
 * of Node exchanges two folders, so the two renames follow each other without a pause, and `mend` undoes the first one when a
 * kill falls between them.
 */
export async function swap(next: string, current: string, previous: string): Promise<void> {
  await rm(previous, { recursive: true, force: true });
  try {
    if (existsSync(current)) renameSync(current, previous);
    renameSync(next, current);
  } catch (error) {
    await mend(current, previous);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}
