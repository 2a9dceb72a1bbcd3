import { glob, rm } from 'node:fs/promises';
import type { Options } from '../check/dist.ts';
import { complete, type Completed } from './complete.ts';
import { inProject, readPublication } from '../lib/folders.ts';
import { describePageFailure } from './page-failure.ts';
import { buildEnvironment, runNode } from '../lib/run.ts';
import { startIndexing } from '../search/apart.ts';
import { Stop } from '../lib/stop.ts';

/** Has Astro write all pages into `folder`; `onAnnounced` gets their paths as soon as Astro knows them. */
async function writePages(folder: string, onAnnounced: (files: readonly string[]) => void): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const { code, output } = await runNode('node_modules/astro/bin/astro.mjs', ['build', '--outDir', folder], {
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

/** Makes the whole site in `folder` from the built data, checked but not yet sealed. Pages are indexed while Astro writes the next ones. `begin` is told of each step. */
export async function makeSite(
  folder: string,
  options: Options = {},
  begin: (step: string) => void = () => undefined,
): Promise<Completed> {
  begin('页面');
  const indexing = startIndexing(folder);
  try {
    await writePages(folder, indexing.follow);
    return await complete(folder, await readPublication(), indexing, options, begin);
  } finally {
    await indexing.stop();
  }
}
