import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { digestOf } from '../make/seal.ts';
import { writePagefind } from './pagefind.ts';
import { samplePages } from '../../src/search/samples.ts';

const folders: string[] = [];
const written = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'settle-'));
  folders.push(folder);
  await writePagefind(folder, samplePages);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

it('the index of the same pages is the same on every run', { timeout: 60_000 }, async () => {
  const digests: string[] = [];
  for (let run = 0; run < 4; run++) digests.push(digestOf(await written()));
  expect(new Set(digests).size).toBe(1);
});

it('the entry names a file that is there, and every filter of it', () => {
  const [folder = ''] = folders;
  const entry = readFileSync(join(folder, 'pagefind-entry.json'), 'utf8');
  const hash = /"hash":"([^"]+)"/.exec(entry)?.[1] ?? '';
  expect(readdirSync(folder)).toContain(`pagefind.${hash}.pf_meta`);
  expect(readdirSync(join(folder, 'filter')).length).toBe(1);
});
