import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../fixtures/copy.ts';
import { isLong } from '../fixtures/long.ts';
import { buildPages, publishNext } from '../fixtures/pinned.ts';

// On a small plan each time: union.test.ts.
describe.runIf(isLong)('a later release of this project', () => {
  let project = '';
  let before: ReadonlyMap<string, string>;
  let after: ReadonlyMap<string, string>;
  beforeAll(() => {
    project = copyProject();
    before = buildPages(project);
    publishNext(project);
    after = buildPages(project);
  }, 300_000);
  afterAll(() => {
    rmSync(project, { recursive: true, force: true });
  });

  it('adds pinned pages and takes none away', () => {
    expect(before.size).toBeGreaterThan(20);
    expect(after.size).toBeGreaterThan(before.size);
    expect([...before.keys()].filter((file) => !after.has(file))).toEqual([]);
  });

  it('changes no byte of a pinned page or file, apart from its band', () => {
    expect([...before].filter(([file, digest]) => after.get(file) !== digest).map(([file]) => file)).toEqual([]);
  });
});
