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

/** How the checks ended that count with the tests: how many passed, and the names of the others. */
export interface Checked {
  readonly passed: number;
  readonly failed: readonly string[];
}

const none: Promise<Checked> = Promise.resolve({ passed: 0, failed: [] });

/** Prints the slowest files, then `N passed, N failed` alone on the last line, when the checks that run beside the tests have ended too. */
export const closingLine = (checks = none): Reporter => ({
  async onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failed = tests.filter((test) => test.result().state === 'failed').length;
    // A file that could not be read has no tests of its own, and an error outside any test has none either.
    const broken = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length;
    const checked = await checks;
    console.log(slowest(modules));
    if (checked.failed.length > 0) console.log(`没有通过的检查：${checked.failed.join('、')}（原因见上面）`);
    console.log(`${checked.passed + passed} passed, ${checked.failed.length + failed + broken + errors.length} failed`);
  },
});
