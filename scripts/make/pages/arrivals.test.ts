import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { arrivals } from './arrivals.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arrivals-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, content = `<html>${file}</html>`): void => writeFileSync(join(folder, file), content);

/** Follows the pages; `come` grows as they arrive. */
function follow(announced: readonly string[]): { come: string[]; finish: () => Promise<void> } {
  let isFinished = false;
  const come: string[] = [];
  const read = (async () => {
    for await (const { file, html } of arrivals(folder, announced, () => isFinished)) {
      expect(html).toBe(`<html>${file}</html>`);
      come.push(file);
    }
  })();
  return {
    come,
    finish: () => {
      isFinished = true;
      return read;
    },
  };
}

const aWhile = (): Promise<void> => setTimeout(150);

it('arrivals() gives announced pages in their order, each once it is whole', async () => {
  const { come, finish } = follow(['b.html', 'a.html', 'c.html']);
  write('a.html');
  write('b.html', '<html>b');
  await aWhile();
  expect(come).toEqual([]);
  write('b.html');
  await aWhile();
  expect(come).toEqual(['b.html', 'a.html']);
  write('c.html');
  await finish();
  expect(come).toEqual(['b.html', 'a.html', 'c.html']);
});

it('arrivals() leaves out what never came, and gives pages that nobody announced at the end, in the order of their paths', async () => {
  const { come, finish } = follow(['never.html', 'b.html']);
  for (const file of ['z.html', 'b.html', 'a.html']) write(file);
  write('style.css', '');
  await aWhile();
  expect(come).toEqual([]);
  await finish();
  expect(come).toEqual(['b.html', 'a.html', 'z.html']);
});
