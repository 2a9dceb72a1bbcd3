import { readdirSync } from 'node:fs';
import { inProject } from './folders.ts';
import { runNode } from './run.ts';
import { orStop, Stop } from './stop.ts';

/** The measurements of scripts/bench, each a program that prints its table. */
const known = readdirSync(inProject('scripts/bench'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3))
  .sort();

/** Runs the named measurements, or all, one after another, so that none slows another down. */
await orStop(async () => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : known;
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Stop(`没有这项测量：${unknown.join('、')}；可写：${known.join('、')}`);
  for (const name of names) {
    console.log(`\n${name}`);
    const { code } = await runNode(`scripts/bench/${name}.ts`, [], true);
    if (code !== 0) process.exitCode = code;
  }
});
