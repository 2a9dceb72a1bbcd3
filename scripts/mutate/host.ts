import { createVitest, type Reporter, type TestSpecification } from 'vitest/node';
import { inProject } from '../lib/folders.ts';

/** What a host is asked: to run test files, in this order and up to the first failure, while one file reads as `text`. */
export interface Question {
  readonly tests: readonly string[];
  readonly change: { readonly file: string; readonly text: string } | null;
}

/** What a host says: it lives, how long a test took (ms), or what failed first; null when nothing did. */
export type Word =
  | { readonly kind: 'alive' }
  | { readonly kind: 'took'; readonly test: string; readonly ms: number }
  | { readonly kind: 'done'; readonly failure: string | null };

const say = (word: Word): void => void process.send?.(word);
let failure: string | null = null;

const reporter: Reporter = {
  onTestModuleStart: () => say({ kind: 'alive' }),
  onTestCaseReady: () => say({ kind: 'alive' }),
  onTestCaseResult(test) {
    if (test.result().state === 'failed') failure ??= `${test.module.relativeModuleId} > ${test.fullName}`;
    say({ kind: 'alive' });
  },
  onTestModuleEnd(module) {
    const test = module.relativeModuleId;
    if (module.errors().length > 0) failure ??= test;
    say({ kind: 'took', test, ms: module.diagnostic().duration });
  },
  onTestRunEnd(_, errors) {
    if (errors.length > 0) failure ??= errors[0]?.message ?? '';
  },
};

/** As asked, where vitest would begin with what failed last. */
class InOrder {
  sort = (tests: TestSpecification[]): TestSpecification[] => tests;
  shard = this.sort;
}

let served: Question['change'] = null;

/** One vitest for many runs: each gets a fresh worker, while what did not change stays transformed. Nothing is written, snapshots neither. */
const vitest = await createVitest(
  {
    config: false,
    root: inProject(''),
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    watch: false,
    isolate: false,
    maxWorkers: 1,
    // Killed with the host, also out of an endless loop.
    pool: 'threads',
    bail: 1,
    update: 'none',
    // A slow machine finds nothing; the parent kills what hangs.
    testTimeout: 600_000,
    reporters: [reporter],
    silent: true,
    sequence: { sequencer: InOrder },
    cache: false,
    // It goes by what is on the disk.
    fsModuleCache: false,
  },
  {
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        load: (id) => (served !== null && id === inProject(served.file) ? served.text : null),
      },
    ],
  },
);

const project = vitest.getRootProject();

async function answer({ tests, change }: Question): Promise<void> {
  failure = null;
  served = change;
  if (change !== null) vitest.invalidateFile(inProject(change.file));
  await vitest.runTestSpecifications(tests.map((test) => project.createSpecification(inProject(test))));
  served = null;
  if (change !== null) vitest.invalidateFile(inProject(change.file));
  say({ kind: 'done', failure });
}

process.on('message', (question: Question) => void answer(question));
process.on('disconnect', () => process.exit());
say({ kind: 'done', failure: null });
