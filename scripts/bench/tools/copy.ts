import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkPackages } from '../../../tests/fixtures/packages.ts';
import { inProject } from '../../lib/folders.ts';

const left = ['node_modules', 'dist', '.build', '.git', '.astro'];

/** A copy of this project in a temporary folder, its packages linked, nothing built. The caller changes and removes it. */
export function copyProject(name: string): string {
  const root = mkdtempSync(join(tmpdir(), `${name}-`));
  for (const each of readdirSync(inProject('')).filter((one) => !left.includes(one)))
    cpSync(inProject(each), join(root, each), { recursive: true });
  linkPackages(root);
  return root;
}
