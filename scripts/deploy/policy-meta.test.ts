import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { inProject } from '../lib/folders.ts';
import { tellTitles } from './policy-meta.ts';

it('tellTitles(folder, base, name) writes the address into the script of all pages, again too, and misses no place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'titles-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'view.js');
  writeFileSync(file, readFileSync(inProject('public/view.js')));
  for (const name of ['titles.a.json', 'titles.b.json']) {
    tellTitles(folder, '/211/', name);
    expect(readFileSync(file, 'utf8')).toContain(`setAttribute('data-titles', '/211/search/files/${name}')`);
  }
  writeFileSync(file, '');
  expect(() => tellTitles(folder, '/211/', 'titles.a.json')).toThrow('view.js');
});
