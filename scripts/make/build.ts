import { checkContent, refuseContent } from '../check/content.ts';
import { readDemoValues } from '../check/demo-values.ts';
import type { Options } from '../check/dist.ts';
import { listFindings } from '../check/finding.ts';
import { checkTexts } from '../check/texts/index.ts';
import { checkClaims } from '../check/claims/apart.ts';
import { readBuilt } from '../data/read-built.ts';
import { recover, recoveryText } from '../desk/journal.ts';
import { makeReadable } from '../lib/files.ts';
import { compiledTogether } from '../lib/compiled.ts';
import { inProject } from '../lib/folders.ts';
import { withLock } from '../lib/lock.ts';
import { buildEnvironment, runNode } from '../lib/run.ts';
import { Stop } from '../lib/stop.ts';
import { stepTimes } from '../lib/step-times.ts';
import { makeSite } from './site.ts';
import { mend, swap } from './swap.ts';

const current = inProject('dist');
const next = inProject('.build/dist');
const previous = inProject('.build/previous');

async function buildData(words: readonly string[]): Promise<void> {
  const { code } = await runNode('scripts/data.ts', [...words, '--texts'], {
    shown: true,
    env: { ...buildEnvironment, ...compiledTogether() },
  });
  if (code !== 0) throw new Stop('数据有误，构建已停止，dist/ 保持原样。');
}

/** What the desk wants of a build that it starts. */
export interface BuildOptions {
  /** Told of each step as it begins. */
  readonly onStep?: (step: string) => void;
  /** The files of the project are being published: nothing of an earlier publishing is to be put back. */
  readonly isPublishing?: boolean;
}

/** Puts right what a desk left that was killed while it published. */
async function recoverPublishing(): Promise<void> {
  const recovery = await recover(inProject(''), true);
  if (recovery !== null) console.log(recoveryText(recovery));
}

/** Checks texts and claims while Astro starts; what the checks of the pages are told. */
async function checkSources(words: readonly string[], onStep: (step: string) => void): Promise<Options> {
  onStep('检查正文和论断');
  const built = readBuilt(inProject(''));
  const texts = checkTexts(inProject(''), built);
  // The hotlines are known from there: without them each one would look like a number that somebody typed.
  const isSiteRead = texts.every(({ file }) => file !== 'content/site.yaml');
  refuseContent([...texts, ...(isSiteRead ? checkContent(inProject(''), () => built) : [])]);
  const { keys, told } = await checkClaims();
  onStep('写出页面、图片和检索，检查每一页');
  const isOfficial = words.includes('--official');
  return {
    claims: keys,
    told,
    isAuthors: true,
    ...(isOfficial ? { demoValues: readDemoValues(inProject('')) } : {}),
  };
}

/** Data, pages, search index, checks, then the swap: dist/ is either the old site or the whole new one. `words` go to build-data. */
export async function build(words: readonly string[] = [], options: BuildOptions = {}): Promise<void> {
  const { onStep = () => undefined, isPublishing = false } = options;
  const start = performance.now();
  const times = stepTimes();
  await withLock(inProject('.build/lock'), async () => {
    await mend(current, previous);
    if (!isPublishing) await recoverPublishing();
    onStep('检查数据');
    times.begin('数据');
    await buildData(words);
    const begin = (step: string): void => {
      if (step === '封存') onStep('封存并替换网站');
      times.begin(step);
    };
    const { report, indexed, digest } = await makeSite(next, () => checkSources(words, onStep), begin);
    if (report.reminders.length > 0) console.log(`提醒，照常发布：\n${listFindings(report.reminders)}`);
    makeReadable(next);
    await swap(next, current, previous);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`dist/ 已更新：${report.pages} 个页面，其中 ${indexed} 个可检索，用时 ${seconds} 秒。`);
    console.log(`各步用时（秒）：${times.text()}`);
    console.log(`摘要 ${digest}`);
  });
}
