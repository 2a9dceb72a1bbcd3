import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { inProject } from './lib/folders.ts';
import { runNode } from './lib/run.ts';
import { orStop, Stop } from './lib/stop.ts';

/** The measurements of scripts/bench, each a program that prints its tables and hands them over as JSON. */
const known = readdirSync(inProject('scripts/bench'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3))
  .sort();

/** What scripts/bench/results.json holds: the newest result of each measurement, and the machine of the last run. */
interface Results {
  readonly machine: { readonly cpu: string; readonly cores: number; readonly gigabytes: number; readonly node: string };
  /** `load` is what else the machine did at the beginning: processes that wanted a core, on average of a minute. */
  readonly measured: Readonly<
    Record<string, { readonly date: string; readonly load: number; readonly result: unknown }>
  >;
}

const file = inProject('scripts/bench/results.json');
// The cast of this border: only this program writes the file.
const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : { measured: {} };

/** Runs the named measurements, or all, one after another, so that none slows another down, and keeps their results. */
await orStop(async () => {
  const words = process.argv.slice(2);
  // A number among the names is the one size that is measured.
  const size = words.find((word) => /^\d+$/.test(word));
  const asked = words.filter((word) => word !== size);
  const names = asked.length > 0 ? asked : known;
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Stop(`没有这项测量：${unknown.join('、')}；可写：${known.join('、')}`);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const measured = { ...before.measured };
  for (const name of names) {
    console.log(`\n${name}`);
    const handed = join(folder, `${name}.json`);
    const load = Math.round((loadavg()[0] ?? 0) * 10) / 10;
    const { code } = await runNode(`scripts/bench/${name}.ts`, [], {
      shown: true,
      env: { BENCH_JSON: handed, ...(size === undefined ? {} : { PLACES: size }) },
    });
    if (code !== 0) process.exitCode = code;
    else if (existsSync(handed))
      measured[name] = {
        date: new Date().toISOString().slice(0, 10),
        load,
        result: JSON.parse(readFileSync(handed, 'utf8')),
      };
  }
  rmSync(folder, { recursive: true });
  const machine = {
    cpu: cpus()[0]?.model.trim() ?? '',
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  writeFileSync(file, `${JSON.stringify({ machine, measured } satisfies Results, null, 1)}\n`);
  console.log(`\n结果已写入 scripts/bench/results.json。`);
});
