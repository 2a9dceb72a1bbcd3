import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { launchChromium } from '../../scripts/chromium.ts';
import { searchesEverywhere } from '../../scripts/deploy/policy-meta.ts';
import { findServer, startNginx, type Started } from '../../scripts/deploy/testing.ts';
import { inProject, readPublication } from '../../scripts/folders.ts';
import { serve } from '../../scripts/serve.ts';
import { Stop } from '../../scripts/stop.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the home page. */
    readonly home: string;
    /** Where the one browser of this run listens. */
    readonly browser: string;
  }
}

/** The built site: dist/, or the folder that SITE_DIST names. */
export const built = process.env['SITE_DIST'] ?? inProject('dist');

/** Serves it as `npm start` does, or through nginx with SITE_SERVER=nginx. */
async function serveBuilt(): Promise<Started> {
  const { base } = await readPublication();
  if (process.env['SITE_SERVER'] !== 'nginx') return serve(built, base, 0);
  const nginx = findServer('nginx');
  if (nginx === undefined) throw new Stop('没有 nginx：请先安装（Debian：apt-get install nginx-light）。');
  return startNginx(nginx, { base, searchEverywhere: await searchesEverywhere(built) }, built);
}

/** Serves the built site and starts one browser for all test files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(built)) throw new Stop('没有 dist/：请先运行 npm run build，或者直接运行 npm test。');
  const [serving, browser] = await Promise.all([serveBuilt(), launchChromium()]);
  project.provide('home', serving.url);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await serving.close();
  };
}
