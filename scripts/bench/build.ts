/** Seconds and memory of building the whole site with 100, 1,000 and 10,000 invented places, step by step, and beside bare Astro. `npm run bench -- build [100 …]`. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../lib/folders.ts';
import { projectWith } from './places/project.ts';
import { bareProject, type BareForm } from './tools/bare-astro.ts';
import { rounded, tell, type Table } from './tools/result.ts';
import { measureStep, type Cost } from './tools/step.ts';

interface Step extends Cost {
  readonly name: string;
}

interface SiteMeasure {
  readonly places: number;
  readonly pages: number;
  readonly steps: readonly Step[];
  /** The pages alone, and the same pages by Astro with nothing of this site; empty where that was not measured. */
  readonly bare: Readonly<Partial<Record<BareForm | 'own', Cost>>>;
}

/** Pages, pictures, search, policies, checks, then the seal: what a build does with checked data. */
const making = (root: string): string => `
  const load = (file) => import('${root}/scripts/' + file);
  const [{ makeSite }, { listFindings }, { seal }] = await Promise.all(['make-site.ts', 'check/finding.ts', 'seal.ts'].map(load));
  const { report } = await makeSite('${root}/.build/dist');
  // What the check finds is told; it does not spoil the measurement.
  if (report.findings.length > 0) console.log('发现：\\n' + listFindings(report.findings));
  await seal('${root}/.build/dist');
  console.log(report.pages + ' page(s) built');`;

const astroIn = (root: string, folder: string): readonly string[] => [
  `${root}/node_modules/astro/bin/astro.mjs`,
  ...['build', '--outDir', `${root}/.build/${folder}`],
];

const stepsIn = (root: string): readonly (readonly [name: string, words: readonly string[]])[] => [
  ['数据', [`${root}/scripts/build-data.ts`]],
  ['页面、检索、检查、封存', ['--eval', making(root)]],
];

const pagesIn = (output: string): number => Number(/(\d+) page\(s\) built/.exec(output)?.[1] ?? 0);

async function measureBare(dist: string, form: BareForm): Promise<Cost> {
  const root = bareProject(dist, form);
  try {
    const cost = await measureStep(root, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build']);
    if (cost.code !== 0) throw new Error(cost.output.slice(-2000));
    return cost;
  } finally {
    rmSync(root, { recursive: true });
  }
}

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
      const findings = cost.output.indexOf('发现：');
      if (findings >= 0) console.log(cost.output.slice(findings, findings + 1500));
      const [seconds, cpu] = [cost.seconds.toFixed(1), cost.cpuSeconds.toFixed(1)];
      console.log(`${String(places)} ${name}: ${seconds} s, CPU ${cpu} s, ${String(Math.round(cost.megabytes))} MB`);
      steps.push({ ...cost, name });
    }
    const dist = join(root, '.build/dist');
    const bare =
      places > 100
        ? {}
        : {
            own: await measureStep(root, astroIn(root, 'pages')),
            component: await measureBare(dist, 'component'),
            files: await measureBare(dist, 'files'),
          };
    return { places, pages: pagesIn(steps[1]?.output ?? ''), steps, bare };
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

function bareTable(measures: readonly SiteMeasure[]): Table {
  const names = { component: '空的 Astro，一个组件', files: '空的 Astro，一页一个文件' } as const;
  return {
    title: '和空的 Astro 比',
    how: '空的 Astro 把同样的页面原样写出，没有数据、图、样式和脚本：这是它写这些页面最少要用的时间。倍数是本站的页面单独写一遍除以它。',
    columns: ['场所数', '页面数', '', '秒', 'CPU 秒', '倍数', 'CPU 倍数'],
    rows: measures.flatMap(({ places, pages, bare }) => {
      const { own } = bare;
      if (own === undefined) return [];
      const line = (name: string, cost: Cost): readonly (string | number)[] => {
        const cells = [cost.seconds, cost.cpuSeconds, own.seconds / cost.seconds, own.cpuSeconds / cost.cpuSeconds];
        return [places, pages, name, ...cells.map((value) => rounded(value, 2))];
      };
      const bares = (['component', 'files'] as const).flatMap((form) => {
        const cost = bare[form];
        return cost === undefined ? [] : [line(names[form], cost)];
      });
      return [line('本站，只写页面', own), ...bares];
    }),
  };
}

const asked = process.argv.slice(2).map(Number);
const measures: SiteMeasure[] = [];
for (const places of asked.length > 0 ? asked : [100, 1000, 10_000]) measures.push(await measureSite(places));
tell(buildTable(measures), bareTable(measures));
