import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTree, sha256Of } from '../lib/files.ts';

/** What people take away from the site and may bring back to ask whether it is unchanged. */
const taken = /^(?:data|statistics|directory|measures|posters)\/.*\.(?:csv|json|geojson|xlsx|zip|png|svg)$/;

/** Where the list of sums lies in the built folder; the checking page fetches it when somebody brings a file. */
const sumsFile = 'verify/sums.txt';

/** Writes the SHA-256 of everything that can be downloaded, as `sha256sum` writes them, on a site that checks files. */
export function writeSums(folder: string): void {
  if (!existsSync(join(folder, 'verify'))) return;
  const lines = listTree(folder)
    .filter((file) => taken.test(file))
    .map((file) => `${sha256Of(readFileSync(join(folder, file)))}  ${file}\n`);
  writeFileSync(join(folder, sumsFile), lines.join(''));
}
