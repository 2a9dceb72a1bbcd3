import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

/** Brings back `current` when an earlier swap was cut off between its two renames. */
export async function mend(current: string, previous: string): Promise<void> {
  if (!existsSync(current) && existsSync(previous)) await rename(previous, current);
}

/** Puts the folder `next` in the place of `current` by renames on one disk; on failure `current` is what it was. */
export async function swap(next: string, current: string, previous: string): Promise<void> {
  await rm(previous, { recursive: true, force: true });
  if (existsSync(current)) await rename(current, previous);
  try {
    await rename(next, current);
  } catch (error) {
    await mend(current, previous);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}
