import { build } from 'vite';
import { inProject } from '../../scripts/lib/folders.ts';

/** The engine as one script for Chromium 83 that sets `engine`, to be run in a page. */
export async function bundleEngine(): Promise<string> {
  const lib = { entry: inProject('tests/search/browser.ts'), name: 'engine', formats: ['iife' as const] };
  const made = await build({ configFile: false, logLevel: 'silent', build: { write: false, target: 'chrome83', lib } });
  const outputs = Array.isArray(made) ? made : [made];
  const code = outputs.flatMap((output) => ('output' in output ? [output.output[0].code] : []));
  return code.join('\n');
}
