/** What 2, 60 and 120 monthly releases of one dataset cost: bytes of dist/, seconds, memory, and the build after one more. `npm run bench -- releases`; `RELEASES=60`, `CHANGE=cell`. */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listTree } from '../lib/files.ts';
import { addReleases, type Change } from './releases/history.ts';
import { copyProject } from './tools/copy.ts';
import { rounded, tell, type Table } from './tools/result.ts';
import { measureStep, type Cost } from './tools/step.ts';

interface Measure {
  readonly releases: number;
  readonly pages: number;
  readonly megabytes: number;
  readonly cold: Cost;
  /** The build after one further release. */
  readonly next: Cost;
}

const sizeOf = (folder: string): number =>
  listTree(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1e6;

async function build(root: string): Promise<Cost> {
  const cost = await measureStep(root, [`${root}/scripts/build.ts`]);
  if (cost.code !== 0) throw new Error(cost.output.slice(-3000));
  console.log(/^各步用时.*$/m.exec(cost.output)?.[0]);
  return cost;
}

/** Builds a copy of the project with so many releases from nothing, and again after one more. */
async function measure(releases: number, change: Change): Promise<Measure> {
  const root = copyProject(`releases-${String(releases)}`);
  try {
    addReleases(root, releases, change);
    const cold = await build(root);
    const pages = Number(/(\d+) 个页面/.exec(cold.output)?.[1] ?? 0);
    const megabytes = sizeOf(join(root, 'dist'));
    addReleases(root, releases + 1, change);
    const found = { releases, pages, megabytes, cold, next: await build(root) };
    console.log(JSON.stringify({ ...found, cold: { ...cold, output: '' }, next: { ...found.next, output: '' } }));
    return found;
  } finally {
    rmSync(root, { recursive: true });
  }
}

const words: Readonly<Record<Change, string>> = {
  year: '每版改最新一年各地区的全部数字',
  cell: '每版改一个县（市、区）的一个数字和全市合计',
};

function tableOf(change: Change, measures: readonly Measure[]): Table {
  return {
    title: `多次发布：${words[change]}`,
    how: '虚构的工程师人数，每月一版，临时文件夹；从零构建时图片全部重画，再发一版是其后的构建。内存是全部进程之和的最大值。',
    columns: [
      '版数',
      '页面数',
      'dist MB',
      '从零 秒 / CPU 秒',
      '最高 MB',
      '再发一版 秒 / CPU 秒',
      '每多一版 KB',
      '每多一版 CPU 秒',
    ],
    rows: measures.map(({ releases, pages, megabytes, cold, next }, at) => {
      const before = measures[at - 1];
      const more = before === undefined ? 0 : releases - before.releases;
      return [
        releases,
        pages,
        rounded(megabytes),
        `${cold.seconds.toFixed(1)} / ${cold.cpuSeconds.toFixed(1)}`,
        Math.round(Math.max(cold.megabytes, next.megabytes)),
        `${next.seconds.toFixed(1)} / ${next.cpuSeconds.toFixed(1)}`,
        before === undefined ? '' : Math.round(((megabytes - before.megabytes) * 1000) / more),
        before === undefined ? '' : rounded((cold.cpuSeconds - before.cold.cpuSeconds) / more, 2),
      ];
    }),
    drawn: { column: 'dist MB', unit: 'MB', each: '版' },
  };
}

const counts = (process.env['RELEASES'] ?? '2,60,120').split(',').map(Number);
const changes = (process.env['CHANGE'] ?? 'year,cell').split(',') as readonly Change[];
const tables: Table[] = [];
for (const change of changes) {
  const measures: Measure[] = [];
  for (const count of counts) measures.push(await measure(count, change));
  tables.push(tableOf(change, measures));
}
tell(...tables);
