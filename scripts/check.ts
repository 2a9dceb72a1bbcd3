import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { codeRules, pageTypes, runChecks, unusedCode } from './check/code.ts';
import { readDemoValues } from './check/demo-values.ts';
import { checkDist, refuse } from './check/dist.ts';
import { emptySettings } from './check/release.ts';
import { listFindings } from './check/finding.ts';
import { missingForRelease } from './check/required.ts';
import { checkServed } from './check/served.ts';
import { weightTable } from './check/weight-table.ts';
import { readContext } from './data/context.ts';
import { draftsIn } from './data/drafts.ts';
import { inProject, readPublication } from './lib/folders.ts';
import { orStop, Stop } from './lib/stop.ts';
import { claimedDigest, digestOf } from './make/seal.ts';

/** Types of all code, and code that nothing uses. */
async function checkCode(): Promise<void> {
  if (!existsSync(inProject('.astro/types.d.ts'))) throw new Stop('还没有构建过，请先运行 npm run build。');
  const failed = await runChecks([codeRules, pageTypes, unusedCode]);
  if (failed.length > 0) throw new Stop(`没有通过：${failed.join('、')}`);
}

/** Prints the site's digest, and stops when the site claims another: then a file was changed after the build. */
async function checkSeal(folder: string): Promise<void> {
  const [digest, claimed] = [digestOf(folder), await claimedDigest(folder)];
  if (claimed !== null && claimed !== digest)
    throw new Stop(`文件在构建以后被改动过：页面上写的摘要是 ${claimed}，算出来是 ${digest}。请重新构建。`);
  console.log(`摘要 ${digest}${claimed === null ? '（页面上没有写）' : '，与“关于本站”一致'}`);
}

/** Lists what the site's settings leave empty, and stops while something is missing that a public site must have. */
function checkSettings(): void {
  const file = 'content/site.yaml';
  const text = readFileSync(inProject(file), 'utf8');
  const empty = emptySettings(text, file);
  console.log(empty.length === 0 ? `${file} 已全部填写。` : `发布前请核对：\n${empty.join('\n')}`);
  const missing = missingForRelease(parse(text));
  if (missing.length > 0) throw new Stop(`还不能发布：\n${missing.join('\n')}`);
}

/** Names the releases that are still drafts: a site with them is there to be looked at, not to be published. */
function checkDrafts(isOfficial: boolean): void {
  const { context } = readContext(inProject(''));
  const drafts = context === null ? [] : draftsIn(context.shelves.data.sources);
  if (drafts.length === 0) return;
  const files = drafts.map(({ dataset, date }) => `data/${dataset}/${date}.csv`).join('、');
  const message = `还有草稿，不要发布：${files}；先运行 npm run data -- --seal 发布，或 npm run import -- --withdraw 撤回`;
  if (isOfficial) throw new Stop(message);
  console.log(message);
}

/** What a built folder weighs and what is wrong with it. `isOfficial`: nothing in it may come from demo data. */
async function checkBuilt(folder: string, isOfficial: boolean): Promise<void> {
  if (!existsSync(folder)) throw new Stop(`${folder} 不存在，请先运行 npm run build。`);
  const only = isOfficial ? { demoValues: readDemoValues(inProject('')) } : {};
  const report = await checkDist(folder, await readPublication(), only);
  console.log(weightTable(report.heaviest()));
  refuse(report);
  console.log(`${report.pages} 个页面，检查通过。`);
  await checkSeal(folder);
}

/** Compares what a host serves with the built folder, and stops when something is stale, missing, foreign or sent otherwise. */
async function checkHost(folder: string, address: string): Promise<void> {
  if (!URL.canParse(address) || !/^https?:/.test(address))
    throw new Stop(`--served 后面写网站首页的完整网址，如 https://www.example.gov.cn/，现在写的是 ${address}`);
  await checkSeal(folder);
  const { base } = await readPublication();
  const url = new URL(base, address).href;
  const { requests, files, findings } = await checkServed(folder, url);
  if (findings.length > 0)
    throw new Stop(
      `${url} 与 ${folder} 不一致，${findings.length} 处：\n${listFindings(findings)}${findings.length < requests ? '' : '\n几乎没有一个文件相同：先看看网址对不对、是不是这个网站。'}`,
    );
  console.log(`${url} 与 ${folder} 一致：${files} 个文件，连同压缩过的样子、类型和响应头，共问了 ${requests} 次。`);
}

/** `npm run check [-- 文件夹] [--site] [--official] [--release] [--served 网址]`: code and built pages, or with `--site` the pages alone, or with `--served` what a host answers. */
await orStop(async () => {
  const options = {
    served: { type: 'string' },
    site: { type: 'boolean' },
    release: { type: 'boolean' },
    official: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const folder = positionals[0] ?? inProject('dist');
  if (values.served !== undefined) {
    await checkHost(folder, values.served);
    return;
  }
  if (values.site !== true) await checkCode();
  await checkBuilt(folder, values.official === true);
  checkDrafts(values.official === true);
  if (values.release === true) checkSettings();
});
