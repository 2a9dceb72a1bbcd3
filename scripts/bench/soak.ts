/**
 * Builds a small site again and again, each time with other numbers, and looks for what grows or is left behind; every tenth
 * time also with a number that must be refused. `npm run bench -- soak`, `ROUNDS=20` for fewer than 200. It gives way to
 * all other work of the machine.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFor, type Random } from '../demo/random.ts';
import { linkPackages } from '../../tests/fixtures/packages.ts';
import { writeNewPlan } from '../new-plan.ts';
import { digestOf } from '../make/seal.ts';
import { orStop, Stop } from '../lib/stop.ts';
import { changeData, spoilData } from './tools/change-data.ts';
import { holdings, leftovers } from './tools/leftovers.ts';
import { rounded, tell } from './tools/result.ts';
import { measureStep, type Cost } from './tools/step.ts';

interface Round {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly files: number;
  readonly kilobytes: number;
}

/** The folders of a run; the processes are known by the path of the outer one in their environment. */
interface Place {
  readonly project: string;
  readonly temporary: string;
  readonly root: string;
}

/** How much more the last rounds may take than the early ones. Seconds depend on what else the machine does. */
const allowed = { cpuSeconds: 1.2, megabytes: 1.1, files: 1.02, kilobytes: 1.02 } as const;

async function build({ root, project, temporary }: Place, isGood: boolean): Promise<Cost> {
  const cost = await measureStep(project, ['scripts/build.ts'], { TMPDIR: temporary, SOAK: root });
  if ((cost.code === 0) !== isGood) throw new Stop(`构建${isGood ? '没有成功' : '没有拒绝坏数据'}：\n${cost.output}`);
  const left = leftovers(project, temporary, root);
  if (left.length > 0) throw new Stop(`构建以后还留着：${left.join('、')}`);
  return cost;
}

async function refuseSpoilt(place: Place, random: Random): Promise<void> {
  const dist = join(place.project, 'dist');
  const before = digestOf(dist);
  const takeBack = spoilData(place.project, random);
  await build(place, false);
  takeBack();
  if (digestOf(dist) !== before) throw new Stop('没有成功的构建改动了 dist/。');
}

async function runRounds(place: Place, count: number): Promise<readonly Round[]> {
  const random = randomFor(1, 'soak');
  const rounds: Round[] = [];
  let digest = '';
  for (let done = 1; done <= count; done += 1) {
    changeData(place.project, random);
    const { seconds, cpuSeconds, megabytes } = await build(place, true);
    const before = digest;
    digest = digestOf(join(place.project, 'dist'));
    if (digest === before) throw new Stop('改了数据，dist/ 却没有变。');
    const { files, bytes } = holdings(place.root);
    const round = { seconds, cpuSeconds, megabytes, files, kilobytes: bytes / 1000 };
    rounds.push(round);
    if (done % 10 === 0 || done === count) await refuseSpoilt(place, random);
    if (done % 10 === 0 || count < 20) console.log(`${String(done)} 次：${cellsOf(round).join(' · ')}`);
  }
  return rounds;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** The medians of the five rounds that end with round `last`. */
function typical(rounds: readonly Round[], last: number): Round {
  const five = rounds.slice(Math.max(0, last - 5), last);
  const of = (key: keyof Round): number => median(five.map((round) => round[key]));
  return {
    ...{ seconds: of('seconds'), cpuSeconds: of('cpuSeconds'), megabytes: of('megabytes') },
    ...{ files: of('files'), kilobytes: of('kilobytes') },
  };
}

const cellsOf = ({ seconds, cpuSeconds, megabytes, files, kilobytes }: Round): readonly number[] => [
  ...[rounded(seconds), rounded(cpuSeconds), rounded(megabytes, 0), files, rounded(kilobytes, 0)],
];

await orStop(async () => {
  const count = Number(process.env['ROUNDS'] ?? 200);
  if (!Number.isInteger(count) || count < 3) throw new Stop('ROUNDS 应为 3 以上的整数。');
  setPriority(19);
  const root = mkdtempSync(join(tmpdir(), 'soak-'));
  const place = { root, project: join(root, 'project'), temporary: join(root, 'temporary') };
  try {
    mkdirSync(place.temporary);
    writeNewPlan(place.project);
    linkPackages(place.project);
    const rounds = await runRounds(place, count);
    // The first two builds fill the caches.
    const early = Math.min(7, count);
    const marks = [...new Set([early, ...[0.25, 0.5, 0.75, 1].map((part) => Math.ceil(count * part))])];
    tell({
      title: '连续构建',
      how: `样例计划连续构建 ${String(count)} 次，每次改一个数字，每十次另构建一次坏数据；每行是到那一次为止五次的中位数。每次以后都没有留下临时文件、锁和进程。`,
      columns: ['到第几次', '秒', 'CPU 秒', '最高 MB', '文件', 'KB'],
      rows: marks.filter((mark) => mark >= early).map((mark) => [mark, ...cellsOf(typical(rounds, mark))]),
    });
    const [first, last] = [typical(rounds, early), typical(rounds, count)];
    const keys = ['cpuSeconds', 'megabytes', 'files', 'kilobytes'] as const;
    const grown = keys.filter((key) => last[key] > first[key] * allowed[key]);
    if (grown.length > 0) throw new Stop(`越来越多：${grown.join('、')}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
