import type { Reporter, TestModule } from 'vitest/node';

const secondsOf = (module: TestModule): number => module.diagnostic().duration / 1000;

/** The ten files that took longest, longest first: `  12.3 秒  tests/e2e/access.test.ts`. */
function slowest(modules: readonly TestModule[]): string {
  const lines = modules
    .toSorted((a, b) => secondsOf(b) - secondsOf(a))
    .slice(0, 10)
    .map((module) => `${secondsOf(module).toFixed(1).padStart(6)} 秒  ${module.relativeModuleId}`);
  return `最慢的测试文件：\n${lines.join('\n')}`;
}

/**
 * Prints the slowest files, then `N passed, N failed` alone on the last line. Checks that ran before the tests, given as
 * `CHECKS=passed,failed`, count too.
 */
export const closingLine: Reporter = {
  onTestRunEnd(modules, errors) {
    const [checksPassed = 0, checksFailed = 0] = (process.env['CHECKS'] ?? '0,0').split(',').map(Number);
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failed = tests.filter((test) => test.result().state === 'failed').length;
    // A file that could not be read has no tests of its own, and an error outside any test has none either.
    const broken = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length;
    console.log(slowest(modules));
    console.log(`${checksPassed + passed} passed, ${checksFailed + failed + broken + errors.length} failed`);
  },
};
