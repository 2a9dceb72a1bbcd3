import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, expect, it, vi } from 'vitest';
import { compress } from './compress.ts';

const root = mkdtempSync(join(tmpdir(), 'compress-'));
const [folder, cache] = [join(root, 'dist'), join(root, 'cache')];
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const copies = (file: string): readonly Buffer[] =>
  ['.br', '.gz'].map((ending) => readFileSync(join(folder, file + ending)));
afterEach(() => rmSync(root, { recursive: true }));

it('compress(folder, cache) packs texts alone, only where they get smaller, with the same bytes each time', async () => {
  write('index.html', '很多文字'.repeat(500));
  write('short.html', '短');
  write('a.png', '很多文字'.repeat(500));
  expect(await compress(folder, cache)).toMatchObject({ files: 1, before: 6000 });
  expect(readdirSync(folder).sort()).toEqual(['a.png', 'index.html', 'index.html.br', 'index.html.gz', 'short.html']);
  const first = copies('index.html');
  expect(first[1]?.subarray(4, 10)).toEqual(Buffer.from([0, 0, 0, 0, 2, 255]));
  rmSync(cache, { recursive: true });
  await compress(folder, cache);
  expect(copies('index.html')).toEqual(first);
});

it('leaves pinned pages and their files to the server: each release adds some for ever', async () => {
  const pinned = ['statistics/area/330782/a/2026-03-19/index.html', 'embed/a/2026-03-19/index.html'];
  for (const file of [...pinned, 'statistics/a/index.html']) write(file, '很多文字'.repeat(500));
  expect(await compress(folder, cache)).toMatchObject({ files: 1 });
  for (const file of pinned) expect(readdirSync(dirname(join(folder, file)))).toEqual(['index.html']);
});

it('compresses what changed, takes the rest from the cache and forgets what no file has any more', async () => {
  const held = ['index.html', 'plan.html'];
  write('index.html', '很多文字'.repeat(500));
  write('plan.html', '计划全文'.repeat(500));
  await compress(folder, cache);
  const kept = readdirSync(cache);
  // What is made anew comes as another file.
  const inodes = (): readonly number[] => kept.map((name) => statSync(join(cache, name)).ino);
  const first = inodes();
  write('new.html', '新的文字'.repeat(500));
  await compress(folder, cache);
  expect(inodes()).toEqual(first);
  rmSync(join(folder, 'new.html'));
  for (const file of held) write(file, `改过的文字${file}`.repeat(500));
  await compress(folder, cache);
  expect(readdirSync(cache)).toHaveLength(4);
  expect(readdirSync(cache).filter((name) => kept.includes(name))).toEqual([]);
  for (const file of held)
    expect(brotliDecompressSync(copies(file)[0] ?? '').toString()).toBe(`改过的文字${file}`.repeat(500));
});

it('makes anew what a kill left half written', async () => {
  write('index.html', '很多文字'.repeat(500));
  await compress(folder, cache);
  const whole = readdirSync(cache);
  for (const name of whole) renameSync(join(cache, name), join(cache, `${name}.part`));
  await compress(folder, cache);
  expect(readdirSync(cache)).toEqual(whole);
});

it.each([
  ['empty', () => ''],
  ['half', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['blank', (bytes: Buffer) => Buffer.alloc(bytes.length)],
])('makes anew what a power cut left %s under its name', async (_how, damaged) => {
  write('index.html', '很多文字'.repeat(500));
  await compress(folder, cache);
  const whole = copies('index.html');
  for (const name of readdirSync(cache)) writeFileSync(join(cache, name), damaged(readFileSync(join(cache, name))));
  await compress(folder, cache);
  expect(copies('index.html')).toEqual(whole);
});

it('leaves pages of places to the server where they are too many to be compressed well', async () => {
  write('directory/place/fw-001/index.html', '很多文字'.repeat(500));
  expect(await compress(folder, cache)).toMatchObject({ files: 1 });
  write('data.csv', '数'.repeat(14e6));
  expect(await compress(folder, cache)).toMatchObject({ files: 1 });
});

it('waits for the file that is late', async () => {
  const { promise: ready, resolve } = Promise.withResolvers<undefined>();
  for (const file of ['about.html', 'index.html']) write(file, '很多文字'.repeat(500));
  const compressed = compress(folder, cache, { file: 'about.html', ready });
  // Whoever does not wait has read it by now.
  await vi.waitFor(() => copies('index.html'));
  write('about.html', '改过的文字'.repeat(500));
  resolve(undefined);
  await compressed;
  expect(brotliDecompressSync(copies('about.html')[0] ?? '').toString()).toBe('改过的文字'.repeat(500));
});
