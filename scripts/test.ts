import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { parseCLI, startVitest } from 'vitest/node';
import { codeRules, pageTypes, runChecks, tool, unusedCode, type Check } from './check/code.ts';
import { closingLine } from './lib/closing-line.ts';
import { inProject } from './lib/folders.ts';
import { run, runNode } from './lib/run.ts';
import { orStop, Stop } from './lib/stop.ts';

const build: Check = { name: '构建', run: () => runNode('scripts/build.ts', []) };
const data: Check = { name: '数据', run: () => runNode('scripts/data.ts', []) };

/** What tests wait for, and what keeps the second core busy meanwhile: nothing of it reads what a build writes. */
const first: readonly Check[] = [
  build,
  // What it keeps goes with node_modules, as does every plugin it has.
  {
    name: '格式',
    run: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '--cache', '--cache-strategy=content', '.'),
  },
  { name: '边界', run: tool('eslint/bin/eslint.js', '-c', 'scripts/lint/eslint.config.js', 'src', 'scripts') },
  unusedCode,
  { name: '锁文件', run: () => run('npm', ['ci', '--dry-run', '--loglevel=error']) },
];

/** What runs beside the tests, one after the other: those often wait for a browser. Both read the types that a build writes for the content collections. */
const beside: readonly Check[] = [pageTypes, codeRules];

/** Changes the pure rooms and asks whether their tests notice. */
const mutants: Check = { name: '改动抽查', run: () => runNode('scripts/mutate.ts', []) };

/** What Node compiled, for the programs that tests start one after another; what it holds of their temporary projects is of no use to a later run. */
const compiled = inProject('node_modules/.cache/compiled');
const forget = (): Promise<void> => rm(compiled, { recursive: true, force: true });

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
  const before = parts.length > 0 ? neededFor(parts) : isLong ? [...first, mutants] : first;
  const later = parts.length > 0 ? [] : beside;
  await forget();
  process.env['NODE_COMPILE_CACHE'] = compiled;
  console.log(parts.length === 0 ? '检查：' : `只测 ${parts.join('、')}；全部检查用 npm test。`);
  const failedBefore = await runChecks(before);
  const checks = runChecks(later, 1).then((failedLater) => {
    const failed = [...failedBefore, ...failedLater];
    return { passed: before.length + later.length - failed.length, failed };
  });
  // Without a build there are no pages to open.
  const projects = failedBefore.includes('构建') ? ['--project=unit'] : [];
  Object.assign(process.env, { TZ: 'Asia/Shanghai' }, isLong && { LONG: '1' });
  const { filter, options } = parseCLI(['vitest', 'run', ...projects, ...words]);
  await startVitest(filter, { reporters: ['default', closingLine(checks)], ...options });
  if ((await checks).failed.length > 0) process.exitCode = 1;
  await forget();
});
