import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomFor } from './demo/random.ts';
import { makeSmallProject } from './fixtures/small-project.ts';
import { orStop, Stop } from './stop.ts';

const release = 'data/demo/engineers/2026-02-01.csv';
const sources = 'data/demo/sources.yaml';

/** Gives one row of the release another number, its city total too, and registers the file's new digest. */
function changeData(project: string, random: () => number): void {
  const before = readFileSync(join(project, release));
  const rows = before
    .toString('utf8')
    .split('\r\n')
    .map((line) => line.split(','));
  const counties = rows.filter(([year, , area]) => Number(year) > 0 && area !== '全市');
  const row = counties[Math.floor(random() * counties.length)] ?? [];
  const total = rows.find(([year, , area, tier]) => year === row[0] && area === '全市' && tier === row[3]);
  if (total === undefined) throw new Error(`${release} has no row to change`);
  const more = 1 + Math.floor(random() * 9);
  for (const each of [row, total]) each[4] = String(Number(each[4]) + more);
  const after = rows.map((cells) => cells.join(',')).join('\r\n');
  writeFileSync(join(project, release), after);
  const digest = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
  const list = join(project, sources);
  writeFileSync(list, readFileSync(list, 'utf8').replace(digest(before), digest(after)));
}

/** Files and bytes that a project holds apart from its packages. */
function holdings(project: string): { readonly files: number; readonly bytes: number } {
  const files = readdirSync(project, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = files.map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Peak memory in MB of the process that leads a build: it draws the pictures, indexes and checks. */
function build(project: string): number {
  const words = ['--import', `data:text/javascript,${encodeURIComponent(report)}`, 'scripts/build.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new Stop(`构建没有成功：\n${stdout}${stderr}`);
  return Number(/^peak (\d+)$/m.exec(stdout)?.[1]) / 1024;
}
const report = `process.on('exit', () => console.log('peak ' + process.resourceUsage().maxRSS))`;

/** Builds a small site again and again, each time with other numbers. `node scripts/soak.ts [how many, default 200]`. */
await orStop(() => {
  const count = Number(process.argv[2] ?? 200);
  if (!Number.isInteger(count) || count < 10) throw new Stop('用法：node scripts/soak.ts [次数，至少 10]');
  const project = makeSmallProject();
  const random = randomFor(1, 'soak');
  try {
    const runs = Array.from({ length: count }, (_, index) => {
      changeData(project, random);
      const run = { memory: build(project), ...holdings(project) };
      if (index % 10 === 9)
        console.log(
          `${String(index + 1)} 次：${run.files} 个文件，${String(run.bytes)} 字节，内存 ${run.memory.toFixed(0)} MB`,
        );
      return run;
    });
    // The first builds fill the caches.
    const [early, late] = [runs.slice(2, 7), runs.slice(-5)];
    const most = (list: typeof runs, key: 'memory' | 'files' | 'bytes'): number =>
      Math.max(...list.map((run) => run[key]));
    const grown = (['memory', 'files', 'bytes'] as const).filter((key) => most(late, key) > most(early, key) * 1.1);
    if (grown.length > 0) throw new Stop(`越来越多：${grown.join('、')}`);
    console.log(`${String(count)} 次构建全部成功，文件数、字节数和内存都没有增长。`);
  } finally {
    rmSync(dirname(project), { recursive: true, force: true });
  }
  return Promise.resolve();
});
