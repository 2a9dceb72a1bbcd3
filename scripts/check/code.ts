import { runNode, type Run } from '../lib/run.ts';
import { mapTogether } from '../lib/map-together.ts';

/** A program that must find nothing wrong. */
export interface Check {
  readonly name: string;
  run(): Promise<Run>;
}

/** A check that is a package's own command. */
export const tool = (file: string, ...words: readonly string[]): Check['run'] => {
  return () => runNode(`node_modules/${file}`, words);
};

/** Types and rules of the code (.oxlintrc.json). Reads the types that a build writes for the content collections. */
export const codeRules: Check = {
  name: '代码规范和类型',
  run: tool('oxlint/bin/oxlint', '--type-check', '--report-unused-disable-directives'),
};

/** Types of .astro files, which a build's types belong to as well. */
export const pageTypes: Check = { name: '页面的类型', run: () => runNode('scripts/check/page-types.ts', []) };

export const unusedCode: Check = { name: '没有用到的代码', run: tool('knip/bin/knip.js', '--no-progress') };

/** Runs checks, `together` of them at once, and shows what the failed ones printed. Returns the names of those. */
export async function runChecks(checks: readonly Check[], together = 2): Promise<readonly string[]> {
  const failed: string[] = [];
  await mapTogether(checks, together, async (check) => {
    const { code, output, seconds } = await check.run();
    console.log(`${code === 0 ? '✓' : '✗'} ${check.name}  ${seconds.toFixed(1)} 秒`);
    if (code === 0) return;
    failed.push(check.name);
    console.log(output.trimEnd());
  });
  return failed;
}
