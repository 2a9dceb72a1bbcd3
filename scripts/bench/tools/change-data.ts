import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pick, type Random } from '../../demo/random.ts';
import { sha256Of } from '../../lib/files.ts';

const release = 'data/demo/engineers/2026-02-01.csv';
const sources = 'data/demo/sources.yaml';
const [year, area, tier, people] = [0, 2, 3, 4] as const;

/** Rewrites the release of a small project and registers its new digest, so that it counts as published that way. */
function rewrite(project: string, change: (rows: string[][]) => void): void {
  const before = readFileSync(join(project, release));
  const rows = before
    .toString('utf8')
    .split('\r\n')
    .map((line) => line.split(','));
  change(rows);
  const after = rows.map((cells) => cells.join(',')).join('\r\n');
  writeFileSync(join(project, release), after);
  const list = join(project, sources);
  const listed = readFileSync(list, 'utf8').replace(sha256Of(before), sha256Of(new TextEncoder().encode(after)));
  writeFileSync(list, listed);
}

const counties = (rows: readonly string[][]): readonly string[][] =>
  rows.filter((row) => Number(row[year]) > 0 && row[area] !== '全市');

/** Gives one row of the release another number, and its city's total too. */
export function changeData(project: string, random: Random): void {
  rewrite(project, (rows) => {
    const row = pick(random, counties(rows));
    const total = rows.find((each) => each[year] === row[year] && each[area] === '全市' && each[tier] === row[tier]);
    if (total === undefined) throw new Error(`${release} has no total to change`);
    const more = 1 + Math.floor(random() * 9);
    for (const each of [row, total]) each[people] = String(Number(each[people]) + more);
  });
}

/** Writes a number that no build accepts into one row; the function that it returns takes it back. */
export function spoilData(project: string, random: Random): () => void {
  const files = [release, sources].map((file) => join(project, file));
  const before = files.map((file) => readFileSync(file));
  rewrite(project, (rows) => {
    pick(random, counties(rows))[people] = '约2万';
  });
  return () => {
    for (const [index, file] of files.entries()) writeFileSync(file, before[index] ?? '');
  };
}
