import { run, runNode, type Run } from './run.ts';
import { orStop } from './stop.ts';

interface Check {
  readonly name: string;
  run(): Promise<Run>;
}

const tool = (file: string, ...words: readonly string[]): Check['run'] => {
  return () => runNode(`node_modules/${file}`, words);
};

/** The build, and what does not need it. */
const first: readonly Check[] = [
  { name: '构建', run: () => runNode('scripts/build.ts', []) },
  { name: '锁文件', run: () => run('npm', ['ci', '--dry-run', '--loglevel=error']) },
  { name: '格式', run: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
  { name: '类型（scripts）', run: tool('typescript/bin/tsc', '--noEmit', '-p', 'scripts') },
];

/** What reads the types that the build writes for the content collections. */
const second: readonly Check[] = [
  { name: '代码规范', run: tool('eslint/bin/eslint.js', '-c', 'scripts/eslint.config.js', '.') },
  { name: '类型（src）', run: tool('@astrojs/check/bin/astro-check.js', '--noSync') },
];

/** Runs checks two at a time and shows what the failed ones printed. Returns the names of those. */
async function runChecks(checks: readonly Check[]): Promise<readonly string[]> {
  const waiting = [...checks];
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output, seconds } = await check.run();
      console.log(`${code === 0 ? '✓' : '✗'} ${check.name}  ${seconds.toFixed(1)} 秒`);
      if (code === 0) continue;
      failed.push(check.name);
      console.log(output.trimEnd());
    }
  };
  await Promise.all([work(), work()]);
  return failed;
}

await orStop(async () => {
  const failed = [...(await runChecks(first)), ...(await runChecks(second))];
  // Without a build there are no pages to open.
  const projects = failed.includes('构建') ? ['--project=unit'] : [];
  const { code } = await runNode(
    'node_modules/vitest/vitest.mjs',
    ['run', ...projects, ...process.argv.slice(2)],
    true,
    {
      TZ: 'Asia/Shanghai',
      CHECKS: `${first.length + second.length - failed.length},${failed.length}`,
    },
  );
  if (code !== 0 || failed.length > 0) process.exitCode = 1;
});
