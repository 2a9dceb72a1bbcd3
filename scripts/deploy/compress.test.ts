import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { compress } from './compress.ts';

const folder = mkdtempSync(join(tmpdir(), 'compress-'));
afterEach(() => rmSync(folder, { recursive: true }));

it('compress(folder) packs texts alone, only where they get smaller, with the same bytes each time', async () => {
  writeFileSync(join(folder, 'index.html'), '很多文字'.repeat(500));
  writeFileSync(join(folder, 'short.html'), '短');
  writeFileSync(join(folder, 'a.png'), '很多文字'.repeat(500));
  expect(await compress(folder)).toMatchObject({ files: 1, before: 6000 });
  expect(readdirSync(folder).sort()).toEqual(['a.png', 'index.html', 'index.html.br', 'index.html.gz', 'short.html']);
  const first = ['.br', '.gz'].map((ending) => readFileSync(join(folder, `index.html${ending}`)));
  expect(first[1]?.subarray(4, 10)).toEqual(Buffer.from([0, 0, 0, 0, 2, 255]));
  await compress(folder);
  expect(['.br', '.gz'].map((ending) => readFileSync(join(folder, `index.html${ending}`)))).toEqual(first);
});
