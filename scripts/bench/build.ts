/** Seconds and memory of building the whole site with 100, 1,000 and 10,000 invented places, step by step. `npm run bench -- build`; `PLACES=100` for other sizes. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../lib/folders.ts';
import { projectWith } from './places/project.ts';
import { rounded, tell, type Table } from './tools/result.ts';
import { measureStep, type Cost } from './tools/step.ts';

interface Step extends Cost {
  readonly name: string;
}

interface SiteMeasure {
  readonly places: number;
  readonly pages: number;
  readonly steps: readonly Step[];
}

/** Pages, pictures, search, policies, checks, the seal and compressed copies: what a build does with checked data. */
const making = (root: string): string => `
  const { makeSite } = await import('${root}/scripts/make/site.ts');
  const { stepTimes } = await import('${root}/scripts/lib/step-times.ts');
  const times = stepTimes();
  const { report } = await makeSite('${root}/.build/dist', undefined, times.begin);
  console.log('各步用时（秒）：' + times.text());
  console.log(report.pages + ' page(s) built');`;

const stepsIn = (root: string): readonly (readonly [name: string, words: readonly string[]])[] => [
  ['数据', [`${root}/scripts/data.ts`]],
  ['页面、检索、检查、封存、压缩', ['--eval', making(root)]],
];

const pagesIn = (output: string): number => Number(/(\d+) page\(s\) built/.exec(output)?.[1] ?? 0);

/** Builds the site with so many places in a temporary copy of the project, pictures drawn before taken over. */
async function measureSite(places: number): Promise<SiteMeasure> {
  const root = projectWith(places);
  try {
    if (existsSync(inProject('.build/pictures')))
      cpSync(inProject('.build/pictures'), join(root, '.build/pictures'), { recursive: true });
    const steps: Step[] = [];
    for (const [name, words] of stepsIn(root)) {
      const cost = await measureStep(root, words);
      if (cost.code !== 0) throw new Error(`${name}\n${cost.output.slice(-3000)}`);
      console.log(/^各步用时.*$/m.exec(cost.output)?.[0] ?? '');
      const [seconds, cpu] = [cost.seconds.toFixed(1), cost.cpuSeconds.toFixed(1)];
      console.log(`${String(places)} ${name}: ${seconds} s, CPU ${cpu} s, ${String(Math.round(cost.megabytes))} MB`);
      steps.push({ ...cost, name });
    }
    return { places, pages: pagesIn(steps[1]?.output ?? ''), steps };
  } finally {
    rmSync(root, { recursive: true });
  }
}

const total = (steps: readonly Cost[], of: 'seconds' | 'cpuSeconds'): number =>
  steps.reduce((sum, step) => sum + step[of], 0);

/** CPU milliseconds that one more place costs, from one size to the next. */
function slopes(measures: readonly SiteMeasure[]): readonly (string | number)[] {
  return measures.map(({ places, steps }, at) => {
    const before = measures[at - 1];
    if (before === undefined) return '';
    const more = total(steps, 'cpuSeconds') - total(before.steps, 'cpuSeconds');
    return rounded((1000 * more) / (places - before.places), 2);
  });
}

function buildTable(measures: readonly SiteMeasure[]): Table {
  const names = measures[0]?.steps.map(({ name }) => name) ?? [];
  const slope = slopes(measures);
  return {
    title: '整站构建',
    how: '虚构的名录，临时文件夹，图片取上次画好的；每步为“秒 / CPU 秒”，内存是该步全部进程之和的最大值。',
    columns: ['场所数', '页面数', ...names, '合计秒', '合计 CPU 秒', '最高 MB', '每多一处 CPU 毫秒'],
    rows: measures.map(({ places, pages, steps }, at) => [
      places,
      pages,
      ...steps.map(({ seconds, cpuSeconds }) => `${seconds.toFixed(1)} / ${cpuSeconds.toFixed(1)}`),
      rounded(total(steps, 'seconds')),
      rounded(total(steps, 'cpuSeconds')),
      Math.round(Math.max(...steps.map(({ megabytes }) => megabytes))),
      slope[at] ?? '',
    ]),
    drawn: { column: '合计 CPU 秒', unit: 'CPU 秒', each: '处' },
  };
}

const measures: SiteMeasure[] = [];
for (const places of (process.env['PLACES'] ?? '100,1000,10000').split(',').map(Number))
  measures.push(await measureSite(places));
tell(buildTable(measures));
