import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTree } from './files.ts';
import { inProject } from './folders.ts';

const isProgram = (file: string): boolean => /\.(?:ts|mjs|astro)$/.test(file) && !file.endsWith('.test.ts');

/**
 * SHA-256, in hex, over all programs of the project, the versions of its packages, and Node: what a result depends on besides what it is
 * made from.
 */
export function codeVersion(): string {
  const files = ['src', 'scripts'].flatMap((folder) =>
    listTree(inProject(folder))
      .filter(isProgram)
      .map((file) => join(folder, file)),
  );
  const hash = createHash('sha256').update(process.version);
  for (const file of [...files, 'package-lock.json']) hash.update(`\n${file}\n`).update(readFileSync(inProject(file)));
  return hash.digest('hex');
}
