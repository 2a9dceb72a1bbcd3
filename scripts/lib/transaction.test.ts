import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listTree } from './files.ts';
import { finishWriting, writeWhole } from './transaction.ts';

const before = { 'data/sources.yaml': 'old sources', 'data/engineers/2025-12-01.csv': 'old table' };
const after = { 'data/sources.yaml': 'new sources', 'data/engineers/2026-01-16.csv': 'new table' };

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'writing-'));
});
afterAll(() => rmSync(home, { recursive: true }));

function makeRoot(name: string): string {
  const root = join(home, name);
  mkdirSync(join(root, 'data/engineers'), { recursive: true });
  for (const [path, text] of Object.entries(before)) writeFileSync(join(root, path), text);
  return root;
}

/** Every file of the data below a root with what it holds. */
const filesIn = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    listTree(join(root, 'data')).map((path) => [`data/${path}`, readFileSync(join(root, 'data', path), 'utf8')]),
  );

const isKilledAt = (root: string, moment: number): boolean =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'killed.ts'), root, String(moment)]).signal === 'SIGKILL';

/** A file that somebody changed after the kill stays as that person left it. */
async function leavesChanged(killed: string): Promise<void> {
  const root = join(home, 'changed');
  rmSync(root, { recursive: true, force: true });
  cpSync(killed, root, { recursive: true });
  writeFileSync(join(root, 'data/sources.yaml'), 'somebody');
  await finishWriting(root);
  expect(filesIn(root)['data/sources.yaml']).toBe('somebody');
}

test(
  'writeWhole(root, make), killed at any step, leaves the files as they were or what the next start ends',
  { timeout: 60_000 },
  async () => {
    const ends: string[] = [];
    for (let moment = 1; ; moment += 1) {
      const root = makeRoot(`kill-${String(moment)}`);
      if (!isKilledAt(root, moment)) break;
      if (existsSync(join(root, 'data/.writing/list.json'))) await leavesChanged(root);
      // Cut short once more: the writer of the next start is killed while it ends the work of the first.
      if (ends.length === 8) expect(isKilledAt(root, 2)).toBe(true);
      await finishWriting(root);
      const files = filesIn(root);
      expect([before, after]).toContainEqual(files);
      ends.push(files['data/sources.yaml'] === before['data/sources.yaml'] ? 'before' : 'after');
      expect(await finishWriting(root)).toEqual([]);
    }
    expect(ends.length).toBeGreaterThanOrEqual(10);
    expect(ends.indexOf('after')).toBeGreaterThan(0);
    expect(ends.slice(ends.indexOf('after'))).not.toContain('before');
  },
);

test('writeWhole(root, make) writes nothing when there is nothing to be made', async () => {
  const root = makeRoot('throws');
  await expect(
    writeWhole(root, () => {
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  await finishWriting(root);
  expect(filesIn(root)).toEqual(before);
});

test('writeWhole(root, make) waits for nobody: a second writer is told', async () => {
  const root = makeRoot('two');
  let second: Promise<unknown> | undefined;
  await writeWhole(root, () => {
    second = writeWhole(root, () => new Map());
    return new Map();
  });
  await expect(second).rejects.toThrow('另一个程序正在写 data/');
});
