import { globSync } from 'node:fs';
import { codeRules, pageTypes, runChecks, tool, unusedCode, type Check } from './check/code.ts';
import { inProject } from './lib/folders.ts';
import { run, runNode, type Run } from './lib/run.ts';
import { orStop, Stop } from './lib/stop.ts';

let building: Promise<Run> | null = null;
const build: Check = { name: '构建', run: () => (building = runNode('scripts/build.ts', [])) };
const data: Check = { name: '数据', run: () => runNode('scripts/data.ts', []) };

/** A check that reads the types that a build writes for the content collections. */
const afterBuild = (check: Check): Check => ({
  ...check,
  run: () => (building ?? Promise.resolve()).then(() => check.run()),
});

/** In an order that keeps two cores busy to the end. */
const all: readonly Check[] = [
  build,
  // What it keeps goes with node_modules, as does every plugin it has.
  {
    name: '格式',
    run: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '--cache', '--cache-strategy=content', '.'),
  },
  { name: '边界', run: tool('eslint/bin/eslint.js', '-c', 'scripts/lint/eslint.config.js', 'src', 'scripts') },
  afterBuild(codeRules),
  afterBuild(pageTypes),
  unusedCode,
  { name: '锁文件', run: () => run('npm', ['ci', '--dry-run', '--loglevel=error']) },
];

/** Changes the pure rooms and asks whether their tests notice. */
const mutants: Check = { name: '改动抽查', run: () => runNode('scripts/mutate.ts', []) };

/** What tests of the given files need; `parts`: pieces of their paths. */
function neededFor(parts: readonly string[]): readonly Check[] {
  const files = globSync(
    ['src', 'scripts', 'tests'].map((folder) => `${folder}/**/*.test.ts`),
    { cwd: inProject('') },
  );
  const chosen = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => parts.some((part) => file.includes(part)));
  if (chosen.length === 0) throw new Stop(`没有测试文件的路径含有 ${parts.join('、')}。`);
  return [chosen.some((file) => file.startsWith('tests/')) ? build : data];
}

/**
 * `npm test [-- 路径的一部分 …] [-- --选项=值]`: every check and test, or only the tests whose path holds one of the words; options go to
 * Vitest. With `--long`, which `npm run test:long` gives, each at its full extent, the other engines, and changes that tests must notice.
 */
await orStop(async () => {
  const words = process.argv.slice(2).filter((word) => word !== '--long');
  const isLong = words.length < process.argv.length - 2;
  const parts = words.filter((word) => !word.startsWith('-'));
  const checks = parts.length > 0 ? neededFor(parts) : isLong ? [...all, mutants] : all;
  console.log(parts.length === 0 ? '检查：' : `只测 ${parts.join('、')}；全部检查用 npm test。`);
  const failed = await runChecks(checks);
  // Without a build there are no pages to open.
  const projects = failed.includes('构建') ? ['--project=unit'] : [];
  const { code } = await runNode('node_modules/vitest/vitest.mjs', ['run', ...projects, ...words], {
    shown: true,
    env: {
      TZ: 'Asia/Shanghai',
      CHECKS: `${checks.length - failed.length},${failed.length}`,
      ...(isLong ? { LONG: '1' } : {}),
    },
  });
  if (code !== 0 || failed.length > 0) process.exitCode = 1;
});
