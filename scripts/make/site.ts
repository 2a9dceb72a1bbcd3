import { statSync } from 'node:fs';
import { glob, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Options } from '../check/dist.ts';
import type { Completed } from './complete.ts';
import { listTree } from '../lib/files.ts';
import { inProject, readPublication } from '../lib/folders.ts';
import { describePageFailure } from './page-failure.ts';
import { buildEnvironment, run } from '../lib/run.ts';
import { startFinishing, type Finishing } from './pages/apart.ts';
import { Stop } from '../lib/stop.ts';

/** Bytes of built data above which pages are many: about a thousand places, or sixty releases. */
const manyData = 1e6;

/**
 * What Node is told when it runs Astro. Where pages are many, V8 collects what is no longer needed before its heap has grown to twice what is:
 * a third less memory, for a sixth more time. No limit that a larger site would reach.
 */
export function heapOptions(): readonly string[] {
  const data = inProject('data/built');
  const bytes = listTree(data).reduce((sum, file) => sum + statSync(join(data, file)).size, 0);
  return bytes < manyData ? [] : ['--max-semi-space-size=16', '--heap-growing-percent=50'];
}

/** Has Astro write all pages into `folder`; `onAnnounced` gets their paths as soon as Astro knows them. Null, or what Astro said when it failed. */
async function writePages(
  folder: string,
  onAnnounced: (files: readonly string[]) => void,
  signal: AbortSignal,
): Promise<string | null> {
  // It keeps texts as the schemas of another version read them, and looks at the texts alone.
  await rm(inProject('.build/astro'), { recursive: true, force: true });
  // Not rmSync, whose errors do not say what an operator can do about them (Node 24).
  await rm(folder, { recursive: true, force: true });
  const words = [...heapOptions(), inProject('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', folder];
  const { code, output } = await run(process.execPath, words, {
    env: buildEnvironment,
    onMessage: (message) => onAnnounced(message as readonly string[]),
    signal,
  });
  return code === 0 ? null : output;
}

/** What stopped Astro, in an author's words. */
async function pageFailure(output: string): Promise<Stop> {
  const texts = await Array.fromAsync(glob('content/**/*.mdx', { cwd: inProject('') }));
  const problem = describePageFailure(
    output,
    inProject(''),
    texts.map((file) => file.replaceAll('\\', '/')),
  );
  return new Stop(`${problem}\n页面没有建成，构建已停止，dist/ 保持原样。`);
}

/**
 * Makes the whole site in `folder` from the built data, checked, sealed and compressed. `prepare` works while Astro starts, which takes seconds, and
 * tells what the checks of the pages need; where it fails, no page is made. Pages are finished and indexed while Astro writes the next
 * ones. `begin` is told of each step.
 */
export async function makeSite(
  folder: string,
  prepare: () => Promise<Options> = () => Promise.resolve({}),
  begin: (step: string) => void = () => undefined,
): Promise<Completed> {
  const ending = new AbortController();
  const announced = Promise.withResolvers<readonly string[]>();
  const writing = writePages(folder, announced.resolve, ending.signal);
  // What became of it is asked for once the texts are right.
  writing.catch(() => undefined);
  let finishing: Finishing | undefined;
  try {
    begin('正文和论断');
    const options = await prepare();
    begin('页面');
    finishing = startFinishing({ folder, told: options.told ?? new Map() });
    void announced.promise.then(finishing.follow);
    const failure = await writing;
    if (failure !== null) throw await pageFailure(failure);
    // Only now: what completes pages is large, and Astro has ended meanwhile.
    const { complete } = await import('./complete.ts');
    return await complete(folder, await readPublication(), finishing, options, begin);
  } finally {
    ending.abort();
    await Promise.allSettled([writing, finishing?.stop()]);
  }
}
