import { glob, rm } from 'node:fs/promises';
import type { Options } from '../check/dist.ts';
import type { Completed } from './complete.ts';
import { inProject, readPublication } from '../lib/folders.ts';
import { describePageFailure } from './page-failure.ts';
import { buildEnvironment, run } from '../lib/run.ts';
import { startFinishing } from './pages/apart.ts';
import { Stop } from '../lib/stop.ts';

/**
 * Has V8 collect what is no longer needed before its heap has grown to twice what is, a third less memory where pages are many; no limit
 * that a larger site would reach.
 */
const thrifty = ['--max-semi-space-size=16', '--heap-growing-percent=50'];

/** Has Astro write all pages into `folder`; `onAnnounced` gets their paths as soon as Astro knows them. */
async function writePages(folder: string, onAnnounced: (files: readonly string[]) => void): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const words = [...thrifty, inProject('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', folder];
  const { code, output } = await run(process.execPath, words, {
    env: buildEnvironment,
    onMessage: (message) => onAnnounced(message as readonly string[]),
  });
  if (code === 0) return;
  const texts = await Array.fromAsync(glob('content/**/*.mdx', { cwd: inProject('') }));
  const problem = describePageFailure(
    output,
    inProject(''),
    texts.map((file) => file.replaceAll('\\', '/')),
  );
  throw new Stop(`${problem}\n页面没有建成，构建已停止，dist/ 保持原样。`);
}

/** Makes the whole site in `folder` from the built data, checked but not yet sealed. Pages are finished and indexed while Astro writes the next ones. `begin` is told of each step. */
export async function makeSite(
  folder: string,
  options: Options = {},
  begin: (step: string) => void = () => undefined,
): Promise<Completed> {
  begin('页面');
  const finishing = startFinishing({ folder, told: options.told ?? new Map() });
  try {
    await writePages(folder, finishing.follow);
    // Only now: what completes pages is large, and Astro has ended meanwhile.
    const { complete } = await import('./complete.ts');
    return await complete(folder, await readPublication(), finishing, options, begin);
  } finally {
    await finishing.stop();
  }
}
