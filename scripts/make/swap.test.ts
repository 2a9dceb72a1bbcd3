import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../lib/lock.ts';
import { mend, swap } from './swap.ts';

let root = '';
const at = (name: string): string => join(root, name);
const make = (name: string): void => {
  mkdirSync(at(name));
  writeFileSync(join(at(name), 'index.html'), name);
};
const read = (name: string): string => readFileSync(join(at(name), 'index.html'), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'swap-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('swap(next, current, previous)', () => {
  it('puts next in the place of current and leaves nothing else', async () => {
    make('next');
    make('dist');
    await swap(at('next'), at('dist'), at('previous'));
    expect(read('dist')).toBe('next');
    expect([existsSync(at('next')), existsSync(at('previous'))]).toEqual([false, false]);
  });

  it('works the first time, without a current', async () => {
    make('next');
    await swap(at('next'), at('dist'), at('previous'));
    expect(read('dist')).toBe('next');
  });

  it('leaves current as it was when next is missing', async () => {
    make('dist');
    await expect(swap(at('next'), at('dist'), at('previous'))).rejects.toThrow('ENOENT');
    expect(read('dist')).toBe('dist');
  });
});

describe('mend(current, previous)', () => {
  it('brings back what a cut-off swap had moved away', async () => {
    make('previous');
    await mend(at('dist'), at('previous'));
    expect(read('dist')).toBe('previous');
  });
});

describe('withLock(file, work)', () => {
  it('refuses a second build while the first runs, and frees the lock after it', async () => {
    await withLock(at('lock'), async () => {
      await expect(withLock(at('lock'), () => Promise.resolve())).rejects.toThrow(/^另一个构建正在进行/);
    });
    expect(existsSync(at('lock'))).toBe(false);
  });

  it('frees the lock when the work fails', async () => {
    await expect(withLock(at('lock'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(at('lock'))).toBe(false);
  });

  it.each([String(process.ppid), '2147483646', '', 'x'])(
    'does not mind what a killed process wrote, though another bears its number: %s',
    async (pid) => {
      writeFileSync(at('lock'), pid);
      expect(await withLock(at('lock'), () => Promise.resolve('done'))).toBe('done');
    },
  );
});
