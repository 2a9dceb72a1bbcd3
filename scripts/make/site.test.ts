import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { inProject } from '../lib/folders.ts';
import { makeSite } from './site.ts';

it('makeSite(folder, prepare) says why it cannot write, though texts are still being checked then', async () => {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const file = join(root, 'file');
  writeFileSync(file, '');
  mkdirSync(inProject('.build/astro'), { recursive: true });
  const made = makeSite(join(file, 'dist'), () => setTimeout(50, {}));
  await expect(made).rejects.toThrow(/^ENOTDIR: not a directory/);
  // Whatever Astro kept of another version is gone by then.
  expect(existsSync(inProject('.build/astro'))).toBe(false);
});
