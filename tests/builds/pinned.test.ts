import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { copyProject } from '../fixtures/copy.ts';
import { isLong } from '../fixtures/long.ts';
import { makeSmallProject } from '../fixtures/small-project.ts';

const project = isLong ? copyProject() : makeSmallProject();
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

function runIn(project: string, words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(stdout + stderr);
}

type Sources = Record<string, { readonly releases: Record<string, unknown> }>;

/** Publishes one more release of the engineers: the newest one with its first number changed, and the reason for it. */
function publishNext(project: string): void {
  const file = join(project, 'data/demo/sources.yaml');
  const sources = parse(readFileSync(file, 'utf8')) as Sources;
  const releases = sources['engineers']?.releases ?? {};
  const newest = Object.keys(releases).sort().at(-1) ?? '';
  const text = readFileSync(join(project, `data/demo/engineers/${newest}.csv`), 'utf8');
  const [heading = '', first = '', ...rest] = text.split('\r\n');
  const [year, code, area, tier, count, ...more] = first.split(',');
  const changed = [year, code, area, tier, String(Number(count) + 1), ...more].join(',');
  const next = [heading, changed, ...rest].join('\r\n');
  writeFileSync(join(project, 'data/demo/engineers/2099-01-01.csv'), next);
  const change = { cell: ['engineers', year, area, tier].join('/'), kind: '更正', reason: '测试' };
  releases['2099-01-01'] = {
    ...(releases[newest] as object),
    sha256: createHash('sha256').update(next).digest('hex'),
    changes: [change],
  };
  writeFileSync(file, stringify(sources));
}

/** A page without the band that says what has changed since. */
const withoutBand = (text: string): string => text.replace(/<aside [^>]*data-since[\s\S]*?<\/aside>/, '');

/** What stands below a release's own address, by path: each file's digest, pages without their band. */
function pinnedFiles(project: string): ReadonlyMap<string, string> {
  const pinned = /^\d{4}-\d{2}-\d{2}$/;
  const files = globSync('dist/statistics/**/*.{html,svg,csv,json}', { cwd: project }).filter((file) =>
    pinned.test(basename(dirname(file))),
  );
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(withoutBand(readFileSync(join(project, file), 'utf8')))
        .digest('hex'),
    ]),
  );
}

function build(): ReadonlyMap<string, string> {
  runIn(project, ['scripts/data.ts']);
  runIn(project, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', 'dist']);
  return pinnedFiles(project);
}

let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;
beforeAll(() => {
  before = build();
  publishNext(project);
  after = build();
}, 300_000);

it('a later release adds pinned pages and takes none away', () => {
  expect(before.size).toBeGreaterThan(20);
  expect(after.size).toBeGreaterThan(before.size);
  expect([...before.keys()].filter((file) => !after.has(file))).toEqual([]);
});

it('a later release changes no byte of a pinned page or file, apart from its band', () => {
  expect([...before].filter(([file, digest]) => after.get(file) !== digest).map(([file]) => file)).toEqual([]);
});

it('the band of an earlier release names the correction and its reason', () => {
  const [page = ''] = globSync('dist/statistics/engineers-by-year/20[0-8]*/index.html', { cwd: project })
    .sort()
    .reverse();
  const band = /<aside [^>]*data-since[\s\S]*?<\/aside>/.exec(readFileSync(join(project, page), 'utf8'))?.[0];
  expect(band).toContain('2099-01-01');
  expect(band).toContain('更正：测试');
});
