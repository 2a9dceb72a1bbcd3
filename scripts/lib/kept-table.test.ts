import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeptTable } from './kept-table.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kept-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Asks for these inputs and tells which of them had to be made. */
function ask(maker: string, ...inputs: readonly string[]): readonly string[] {
  const table = openKeptTable(join(folder, 'kept.json'), maker);
  const made: string[] = [];
  for (const input of inputs)
    expect(table.get('length', input, () => (made.push(input), input.length))).toBe(input.length);
  table.save();
  return made;
}

describe('openKeptTable(file, maker)', () => {
  it('makes a result once for each input and kind, in this build and the next', () => {
    expect(ask('a', 'one', 'three')).toEqual(['one', 'three']);
    expect(ask('a', 'one', 'three', 'seven')).toEqual(['seven']);
    expect(openKeptTable(join(folder, 'kept.json'), 'a').get('other', 'one', () => 'made')).toBe('made');
  });

  it('forgets what the last build did not ask for', () => {
    ask('a', 'one', 'three');
    ask('a', 'one');
    expect(ask('a', 'three')).toEqual(['three']);
  });

  it('gives back whatever is JSON, however long, and in any letters', () => {
    const results = [null, '一\n二\t三', { 名: [1, '“’'] }, 'x'.repeat(3e6), 0];
    for (const opened of [1, 2]) {
      const table = openKeptTable(join(folder, 'kept.json'), 'a');
      const read = results.map((result, index) =>
        table.get('any', String(index), () => (expect(opened).toBe(1), result)),
      );
      expect(read).toEqual(results);
      table.save();
    }
  });

  it('believes nothing that another maker left, or that was cut off or changed', () => {
    ask('a', 'one');
    expect(ask('b', 'one')).toEqual(['one']);
    const file = join(folder, 'kept.json');
    const whole = readFileSync(file, 'latin1');
    const blank = whole.replace('\t3', '\0\0');
    for (const damaged of ['', whole.slice(0, -3), whole.slice(0, -70), whole.replace('\t3', '\t4'), blank]) {
      expect(damaged).not.toBe(whole);
      writeFileSync(file, damaged);
      expect(ask('b', 'one')).toEqual(['one']);
    }
  });
});
