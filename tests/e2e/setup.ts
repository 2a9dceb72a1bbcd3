import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { launchChromium } from '../../scripts/lib/browser.ts';
import { findServer, startNginx, type Started } from '../../scripts/deploy/testing.ts';
import { inProject, readPublication } from '../../scripts/lib/folders.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { Stop } from '../../scripts/lib/stop.ts';

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

/** Serves it through nginx with the published configuration. */
async function serveThroughNginx(base: string): Promise<Started> {
  const program = findServer('nginx');
  if (program === undefined) throw new Stop('没有 nginx：请先安装（Debian：apt-get install nginx-light）。');
  return startNginx(program, { base }, built);
}

/** Serves the built site and starts one browser for all test files: as `npm start` does, or through nginx in the project of that name and with SITE_SERVER=nginx. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(built)) throw new Stop('没有 dist/：请先运行 npm run build，或者直接运行 npm test。');
  const { base } = await readPublication();
  const isNginx = project.name === 'nginx' || process.env['SITE_SERVER'] === 'nginx';
  const [serving, browser] = await Promise.all([
    isNginx ? serveThroughNginx(base) : serve(built, base, 0),
    launchChromium(),
  ]);
  project.provide('home', serving.url);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await serving.close();
  };
}
