import { defineConfig } from 'vitest/config';
import { closingLine } from './scripts/lib/closing-line.ts';
import { findServer } from './scripts/deploy/testing.ts';

const inBrowser = { globalSetup: 'tests/e2e/setup.ts', testTimeout: 60_000 };
/** What a server can change: headers, types, compression, addresses, what scripts fetch. */
const throughNginx = ['embed', 'nearest', 'pages', 'search-box', 'search', 'server'];

export default defineConfig({
  test: {
    // Under `npm test`, which sets CHECKS, only what failed is worth a line.
    reporters: [process.env['CHECKS'] ? 'dot' : 'default', closingLine],
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'] } },
      { test: { ...inBrowser, name: 'e2e', include: ['tests/e2e/**/*.test.ts'] } },
      // The rest of them runs so with `SITE_SERVER=nginx npx vitest run --project e2e`.
      ...(findServer('nginx') === undefined
        ? []
        : [
            { test: { ...inBrowser, name: 'nginx', include: throughNginx.map((name) => `tests/e2e/${name}.test.ts`) } },
          ]),
    ],
  },
});
