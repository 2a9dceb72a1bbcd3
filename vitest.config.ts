import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { findServer } from './scripts/deploy/testing.ts';
import { closingLine } from './scripts/lib/closing-line.ts';
import { isLong } from './tests/fixtures/long.ts';

/** Half as many again as there are cores: tests wait for browsers and builds that they started (two cores: 41 s with 2 workers, 33 with 3, 31 with 4). */
const everywhere = { maxWorkers: Math.ceil(availableParallelism() * 1.5) };
const inBrowser = { ...everywhere, globalSetup: 'tests/e2e/setup.ts', testTimeout: 60_000, hookTimeout: 60_000 };
/** What a server can change is tried on each kind of page there; the long run opens everything through it. */
const throughNginx = isLong ? 'tests/e2e/**/*.test.ts' : 'tests/e2e/server.test.ts';

// Projects run in the order of their names: the longest files come first.
const projects = [
  { ...inBrowser, name: 'builds', include: ['tests/builds/**/*.test.ts'] },
  { ...inBrowser, name: 'e2e', include: ['tests/e2e/**/*.test.ts'] },
  ...(isLong ? [{ ...inBrowser, name: 'engines', include: ['tests/engines/**/*.test.ts'] }] : []),
  ...(findServer('nginx') === undefined ? [] : [{ ...inBrowser, name: 'nginx', include: [throughNginx] }]),
  // Modules are read once, not once a file: no test here leaves a change behind.
  { ...everywhere, name: 'unit', isolate: false, include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'] },
];

export default defineConfig({
  test: { ...everywhere, reporters: ['default', closingLine], projects: projects.map((test) => ({ test })) },
});
