import { build } from 'vite';
import { inProject } from '../../scripts/folders.ts';

/** The engine as one script for Chromium 83 that sets `engine`, to be run in a page. */
export async function bundleEngine(): Promise<string> {
  const lib = { entry: inProject('tests/search/browser.ts'), name: 'engine', formats: ['iife' as const] };
  const made = await build({ configFile: false, logLevel: 'silent', build: { write: false, target: 'chrome83', lib } });
  const [bundle] = Array.isArray(made) ? made : [made];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error('no bundle of the search engine');
  return chunk.code;
}
