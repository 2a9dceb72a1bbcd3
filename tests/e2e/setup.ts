import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { launchChromium } from '../../scripts/chromium.ts';
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
const dist = process.env['SITE_DIST'] ?? inProject('dist');

/** Serves the built site and starts one browser for all test files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(dist)) throw new Stop('没有 dist/：请先运行 npm run build，或者直接运行 npm test。');
  const { base } = await readPublication();
  const [serving, browser] = await Promise.all([serve(dist, base, 0), launchChromium()]);
  project.provide('home', serving.url);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await serving.close();
  };
}
