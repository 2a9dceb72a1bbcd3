import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TestProject } from 'vitest/node';
import { run } from '../../scripts/lib/run.ts';
import setUpBrowser from '../e2e/setup.ts';
import { makeSmallProject } from '../fixtures/small-project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The small project, built from nothing once for all tests, which copy it: its root, and what its build said. */
    readonly small: { readonly root: string; readonly said: string };
  }
}

/** Builds the small project that tests share, and starts what every browser test needs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = makeSmallProject();
  const building = run(process.execPath, ['scripts/build.ts'], { cwd: root });
  const end = await setUpBrowser(project);
  project.provide('small', { root, said: (await building).output });
  return async () => {
    await end();
    rmSync(dirname(root), { recursive: true, force: true });
  };
}
