import { defineConfig } from 'vitest/config';
import { findServer } from './scripts/deploy/testing.ts';
import { closingLine } from './scripts/lib/closing-line.ts';
import { isLong } from './tests/fixtures/long.ts';

/** Every core works: tests wait for browsers and builds that they started. More workers than cores shorten no whole run (295 and 298 s on two cores). */
const everywhere = { maxWorkers: '100%' };
/** Modules are read once in each worker, not once for each file: no test here leaves a change behind. */
const together = { isolate: false };
const inBrowser = { ...everywhere, globalSetup: 'tests/e2e/setup.ts', testTimeout: 60_000, hookTimeout: 60_000 };
/** What a server can change is tried on each kind of page there; the long run opens everything through it. */
const throughNginx = isLong ? 'tests/e2e/**/*.test.ts' : 'tests/e2e/server.test.ts';

// Projects run in the order of their names: the longest files come first.
const projects = [
  { ...inBrowser, name: 'builds', globalSetup: 'tests/builds/setup.ts', include: ['tests/builds/**/*.test.ts'] },
  { ...inBrowser, ...together, name: 'e2e', include: ['tests/e2e/**/*.test.ts'] },
  ...(isLong ? [{ ...inBrowser, name: 'engines', include: ['tests/engines/**/*.test.ts'] }] : []),
  ...(findServer('nginx') === undefined ? [] : [{ ...inBrowser, name: 'nginx', include: [throughNginx] }]),
  { ...everywhere, ...together, name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'] },
];

export default defineConfig({
  test: { ...everywhere, reporters: ['default', closingLine()], projects: projects.map((test) => ({ test })) },
});
