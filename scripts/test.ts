import { pageTypes, runChecks, scriptTypes, tool, unusedCode, type Check } from './check/code.ts';
import { run, runNode } from './lib/run.ts';
import { orStop } from './lib/stop.ts';

/** The build, and what does not need it. */
const first: readonly Check[] = [
  { name: '构建', run: () => runNode('scripts/build.ts', []) },
  { name: '锁文件', run: () => run('npm', ['ci', '--dry-run', '--loglevel=error']) },
  { name: '格式', run: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
  scriptTypes,
  unusedCode,
];

/** What reads the types that the build writes for the content collections. */
const second: readonly Check[] = [
  { name: '代码规范', run: tool('eslint/bin/eslint.js', '-c', 'scripts/lint/eslint.config.js', '.') },
  pageTypes,
];

await orStop(async () => {
  const failed = [...(await runChecks(first)), ...(await runChecks(second))];
  // Without a build there are no pages to open.
  const projects = failed.includes('构建') ? ['--project=unit'] : [];
  const { code } = await runNode('node_modules/vitest/vitest.mjs', ['run', ...projects, ...process.argv.slice(2)], {
    shown: true,
    env: { TZ: 'Asia/Shanghai', CHECKS: `${first.length + second.length - failed.length},${failed.length}` },
  });
  if (code !== 0 || failed.length > 0) process.exitCode = 1;
});
