/** Seconds and memory of building the whole site with 100, 1,000 and 10,000 invented places, and the heaviest list pages: the table in README. `npm run bench -- directory-site`. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.ts';
import { projectWith } from './places/project.ts';

/** What building the site of one size took. */
export interface SiteMeasure {
  readonly places: number;
  readonly steps: readonly StepMeasure[];
}

interface StepMeasure {
  readonly name: string;
  readonly seconds: number;
  /** Of all its processes: what it takes on a machine that does nothing else. */
  readonly cpuSeconds: number;
  /** Greatest resident memory of any one of its processes, MB. */
  readonly megabytes: number;
  readonly output: string;
}

/** Every Node process adds its peak in KB and its CPU time in microseconds to a file when it ends. */
const tellCost = (file: string): string => {
  const line = 'const{maxRSS:m,userCPUTime:u,systemCPUTime:s}=process.resourceUsage();';
  const program = `import{appendFileSync}from'node:fs';process.on('exit',()=>{${line}appendFileSync(${JSON.stringify(file)},m+' '+(u+s)+'\\n')})`;
  return `--import=data:text/javascript,${encodeURIComponent(program)}`;
};

async function step(root: string, name: string, words: readonly string[]): Promise<StepMeasure> {
  const costs = join(root, 'costs');
  rmSync(costs, { force: true });
  const env = { NODE_OPTIONS: tellCost(costs), TZ: 'Asia/Shanghai', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const inRoot = words.map((word) => word.replaceAll('{root}', root));
  const { code, seconds, output } = await run(process.execPath, inRoot, false, env, root);
  // What the check finds is told; it does not spoil the measurement.
  if (code !== 0 && name !== '检查') throw new Error(`${name}\n${output.slice(-3000)}`);
  const lines = readFileSync(costs, 'utf8').trim().split('\n');
  const told = lines.map((line) => line.split(' ').map(Number));
  const megabytes = Math.max(...told.map(([peak = 0]) => peak)) / 1024;
  const cpuSeconds = told.reduce((sum, [, microseconds = 0]) => sum + microseconds, 0) / 1e6;
  return { name, seconds, cpuSeconds, megabytes, output };
}

const steps = [
  ['数据', ['{root}/scripts/build-data.ts']],
  ['页面', ['{root}/node_modules/astro/bin/astro.mjs', 'build', '--outDir', '{root}/.build/dist']],
  [
    '图片',
    [
      '--eval',
      "const { drawPictures } = await import('{root}/scripts/pictures.ts'); await drawPictures('{root}/.build/dist');",
    ],
  ],
  [
    '检索',
    [
      '--eval',
      "const { indexSearch } = await import('{root}/scripts/index-search.ts'); await indexSearch('{root}/.build/dist');",
    ],
  ],
  ['检查', ['{root}/scripts/check-dist.ts', '{root}/.build/dist']],
] as const;

/** Builds the site with so many places in a temporary copy of the project, step by step. */
export async function measureSite(places: number): Promise<SiteMeasure> {
  const root = projectWith(places);
  try {
    const measured: StepMeasure[] = [];
    for (const [name, words] of steps) {
      const taken = await step(root, name, words);
      console.log(`${places} ${name}: ${taken.seconds.toFixed(1)} s, CPU ${taken.cpuSeconds.toFixed(1)} s`);
      measured.push(taken);
    }
    return { places, steps: measured };
  } finally {
    if (process.env['KEEP'] === undefined) rmSync(root, { recursive: true });
    else console.log(root);
  }
}

/** The measures as a Markdown table for README. */
export function siteTable(measures: readonly SiteMeasure[]): string {
  const names = measures[0]?.steps.map(({ name }) => name) ?? [];
  const heading = ['场所数', ...names.map((name) => `${name}：秒 / CPU 秒 / MB`), '合计秒', '最高 MB'];
  const lines = measures.map(({ places, steps: taken }) => [
    places.toLocaleString('en'),
    ...taken.map(
      ({ seconds, cpuSeconds, megabytes }) =>
        `${seconds.toFixed(1)} / ${cpuSeconds.toFixed(1)} / ${megabytes.toFixed(0)}`,
    ),
    taken.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(1),
    Math.max(...taken.map(({ megabytes }) => megabytes)).toFixed(0),
  ]);
  return [heading, heading.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

if (import.meta.main) {
  const asked = process.argv.slice(2).map(Number);
  const measures: SiteMeasure[] = [];
  for (const places of asked.length > 0 ? asked : [100, 1000, 10_000]) {
    const measure = await measureSite(places);
    measures.push(measure);
    console.log(`${places}\n${measure.steps.at(-1)?.output ?? ''}`);
  }
  console.log(siteTable(measures));
}
