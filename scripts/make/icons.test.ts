import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inProject } from '../lib/folders.ts';
import { drawIcons } from './icons.ts';

it('drawIcons(folder) gives old browsers an .ico of 32 px and home screens a picture of 180 px, small ones', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'icons-'));
  await drawIcons(folder);
  expect(readdirSync(folder)).toEqual([]);
  copyFileSync(inProject('public/favicon.svg'), join(folder, 'favicon.svg'));
  await drawIcons(folder);
  const [ico, touch] = ['favicon.ico', 'apple-touch-icon.png'].map((name) => readFileSync(join(folder, name)));
  const png = ico?.subarray(ico.readUInt32LE(18));
  expect([ico?.readUInt16LE(2), ico?.readUInt16LE(4), ico?.readUInt32LE(14)]).toEqual([1, 1, png?.length]);
  expect(png?.readUInt32BE(16)).toBe(32);
  expect(touch?.readUInt32BE(16)).toBe(180);
  expect((ico?.length ?? 0) + (touch?.length ?? 0)).toBeLessThan(2000);
  rmSync(folder, { recursive: true });
});
