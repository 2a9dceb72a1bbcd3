import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe } from 'vitest';
import { copyProject } from '../fixtures/copy.ts';
import { isLong } from '../fixtures/long.ts';
import { buildPages, itKeepsPinned, publishNext } from '../fixtures/pinned.ts';

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

  itKeepsPinned(() => [before, after]);
});
