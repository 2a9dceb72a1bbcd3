import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listFolder, writeTogether } from '../lib/files.ts';

/** Everything below it that a build of the data reads. */
const parts = ['data', 'content'];

/** Makes a copy of the project's data and content with the files in it, gives its root to `work`, and removes it. */
export async function inStage<T>(
  root: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  work: (stage: string) => T | Promise<T>,
): Promise<T> {
  const folder = join(root, '.build/desk');
  mkdirSync(folder, { recursive: true });
  const stage = mkdtempSync(join(folder, 'stage-'));
  try {
    const filter = (from: string): boolean => from !== join(root, 'data/built');
    for (const part of parts) cpSync(join(root, part), join(stage, part), { recursive: true, filter });
    writeTogether(stage, files);
    return await work(stage);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** Removes copies that a killed desk left. */
export function clearStages(root: string): void {
  for (const name of listFolder(root, '.build/desk'))
    if (name.startsWith('stage-')) rmSync(join(root, '.build/desk', name), { recursive: true, force: true });
}
