import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimedDigest, digestOf, seal } from './seal.ts';

let folder = '';
const write = (file: string, text: string): void => {
  writeFileSync(join(folder, file), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seal-'));
  mkdirSync(join(folder, 'about'));
  write('about/index.html', '<code id="site-commit"></code><code id="site-digest"></code>');
  write('index.html', 'home');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('seal(folder)', () => {
  it('writes the digest that the sealed folder has', async () => {
    const digest = await seal(folder);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await claimedDigest(folder)).toBe(digest);
    expect(digestOf(folder)).toBe(digest);
  });

  it('refuses a folder whose page has no room for it', async () => {
    write('about/index.html', 'nothing');
    await expect(seal(folder)).rejects.toThrow('#site-digest');
  });
});

describe('digestOf(folder)', () => {
  it.each([
    ['a changed byte', () => write('index.html', 'hame')],
    ['another file', () => write('new.txt', '')],
    ['another name', () => write('index.htm', 'home')],
  ])('tells %s', async (_what, change) => {
    const before = digestOf(folder);
    change();
    expect(digestOf(folder)).not.toBe(before);
  });

  it('does not count the compressed form of a file, and counts one that stands alone', async () => {
    const before = digestOf(folder);
    write('index.html.br', 'compressed');
    expect(digestOf(folder)).toBe(before);
    write('data.gz', 'an archive');
    expect(digestOf(folder)).not.toBe(before);
  });
});
