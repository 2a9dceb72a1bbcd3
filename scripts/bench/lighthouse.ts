/** Lighthouse's four scores of the heaviest page of each kind, on its mobile preset. `npm run bench -- lighthouse`. */
import { existsSync } from 'node:fs';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { checkDist } from '../check/dist.ts';
import { kinds } from '../check/kinds.ts';
import { launchChromium } from '../lib/browser.ts';
import { freePort } from '../deploy/testing.ts';
import { inProject, readPublication } from '../lib/folders.ts';
import { serve } from '../lib/serve.ts';
import { Stop } from '../lib/stop.ts';
import { tell } from './tools/result.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Of so many runs the one in the middle by speed; the first run of all is thrown away. */
const runs = 3;

type Report = RunnerResult['lhr'];

const scoreOf = (report: Report, category: (typeof categories)[number]): number =>
  Math.round((report.categories[category]?.score ?? 0) * 100);

/** What costs points in a category below 100. A page of demo data keeps search engines away on purpose. */
const lost = (report: Report): string =>
  categories
    .filter((category) => scoreOf(report, category) < 100)
    .flatMap((category) => report.categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => (id === 'is-crawlable' ? '示例数据，有意不收录' : id))
    .join('、');

async function audit(url: string, port: number): Promise<Report> {
  const result = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: 'error' });
  if (result === undefined) throw new Error(`no report for ${url}`);
  return result.lhr;
}

async function middleOf(url: string, port: number): Promise<Report> {
  const reports: Report[] = [];
  for (let turn = 0; turn < runs; turn += 1) reports.push(await audit(url, port));
  reports.sort((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'));
  const middle = reports[Math.floor(runs / 2)];
  if (middle === undefined) throw new Error('no runs');
  return middle;
}

const dist = process.env['SITE_DIST'] ?? inProject('dist');
if (!existsSync(dist)) throw new Stop('没有 dist/，请先运行 npm run build。');
const publication = await readPublication();
const { heaviest } = await checkDist(dist, publication);
const port = await freePort();
const serving = await serve(dist, publication.base, 0);
const browser = await launchChromium([`--remote-debugging-port=${String(port)}`]);
try {
  await audit(serving.url, port);
  const rows: (readonly (string | number)[])[] = [];
  for (const { name } of kinds) {
    const page = heaviest.find(({ kind }) => kind === name);
    if (page === undefined) continue;
    const path = page.file.replace(/index\.html$/, '');
    const report = await middleOf(serving.url + path, port);
    rows.push([name, ...categories.map((category) => scoreOf(report, category)), lost(report), `/${path}`]);
  }
  tell({
    title: 'Lighthouse',
    how: `每类最重的一页，手机预设，${String(runs)} 次中居中的一次；由本站的服务器在本机提供。`,
    columns: ['类别', '性能', '无障碍', '最佳做法', '搜索', '没有满分的项', '页面'],
    rows,
  });
} finally {
  await browser.close();
  await serving.close();
}
