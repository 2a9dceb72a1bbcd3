import { glob, rm } from 'node:fs/promises';
import { checkContent, refuseContent } from './check-content.ts';
import { checkFigures, reportFigures } from './check-figures.ts';
import { refuse } from './check-dist.ts';
import { readDemoValues } from './check/demo-values.ts';
import { inProject, readPublication } from './folders.ts';
import { complete } from './complete.ts';
import { withLock } from './lock.ts';
import { describePageFailure } from './page-failure.ts';
import { runNode } from './run.ts';
import { seal } from './seal.ts';
import { orStop, Stop } from './stop.ts';
import { mend, swap } from './swap.ts';

const current = inProject('dist');
const next = inProject('.build/dist');
const previous = inProject('.build/previous');
/** Set for every part of a build; a BASE_URL of the machine's own would otherwise reach the pages. */
const env = { TZ: 'Asia/Shanghai', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', BASE_URL: undefined };

async function buildData(words: readonly string[]): Promise<void> {
  const { code } = await runNode('scripts/build-data.ts', words, true, env);
  if (code !== 0) throw new Stop('数据有误，构建已停止，dist/ 保持原样。');
}

async function buildPages(): Promise<void> {
  await rm(next, { recursive: true, force: true });
  const { code, output } = await runNode('node_modules/astro/bin/astro.mjs', ['build', '--outDir', next], false, env);
  if (code === 0) return;
  const texts = await Array.fromAsync(glob('content/**/*.mdx', { cwd: inProject('') }));
  const problem = describePageFailure(
    output,
    inProject(''),
    texts.map((file) => file.replaceAll('\\', '/')),
  );
  throw new Stop(`${problem}\n页面没有建成，构建已停止，dist/ 保持原样。`);
}

/** Data, pages, search index, checks, then the swap: dist/ is either the old site or the whole new one. `words` go to build-data. */
export async function build(words: readonly string[] = []): Promise<void> {
  const start = performance.now();
  await withLock(inProject('.build/lock'), async () => {
    await mend(current, previous);
    await buildData(words);
    refuseContent(checkContent(inProject('')));
    reportFigures(checkFigures(inProject('')));
    await buildPages();
    const isOfficial = words.includes('--official');
    const options = isOfficial ? { demoValues: readDemoValues(inProject('')) } : {};
    const { report, indexed } = await complete(next, await readPublication(), options);
    refuse(report);
    const digest = await seal(next);
    await swap(next, current, previous);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`dist/ 已更新：${report.pages} 个页面，其中 ${indexed} 个可检索，用时 ${seconds} 秒。`);
    console.log(`摘要 ${digest}`);
  });
}

if (import.meta.main) await orStop(() => build(process.argv.slice(2)));
