import { readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Publication } from '../folders.ts';
import type { Site } from './site.ts';

/** Lists the files of a built folder. */
export async function openSite(folder: string, { base, origin }: Publication): Promise<Site> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(resolve(folder).length + 1)
        .split(sep)
        .join('/'),
    );
  return { folder: resolve(folder), base, origin, files: new Set(files.sort()) };
}
