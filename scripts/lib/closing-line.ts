import type { Reporter } from 'vitest/node';

/** Prints `N passed, N failed` alone on the last line. Checks that ran before the tests, given as `CHECKS=passed,failed`, count too. */
export const closingLine: Reporter = {
  onTestRunEnd(modules, errors) {
    const [checksPassed = 0, checksFailed = 0] = (process.env['CHECKS'] ?? '0,0').split(',').map(Number);
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failed = tests.filter((test) => test.result().state === 'failed').length;
    // A file that could not be read has no tests of its own, and an error outside any test has none either.
    const broken = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length;
    console.log(`${checksPassed + passed} passed, ${checksFailed + failed + broken + errors.length} failed`);
  },
};
