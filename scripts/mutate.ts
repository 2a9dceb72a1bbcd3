import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { inProject } from './lib/folders.ts';
import { orStop, Stop } from './lib/stop.ts';
import { findMutants } from './mutate/find.ts';
import { startHost, type Host } from './mutate/hosts.ts';
import { mutantText, textOf, type Mutant } from './mutate/mutant.ts';
import { importsOf, relatedTests } from './mutate/related.ts';
import { sampleMutants, type Room } from './mutate/sample.ts';

/** What computes alone, without files, pages or a browser. */
const roomNames = ['kit', 'data', 'claims', 'policy', 'charts', 'figures', 'directory', 'search', 'verify', 'outputs'];
/** Tests, and what only tests read. */
const isTest = (file: string): boolean => /\.test\.ts$|\/(?:testing|samples?(?:-\w+)*)(?:\.ts$|\/)/.test(file);
const enough = 90;

const read = (patterns: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    globSync(patterns, { cwd: inProject('') })
      .sort()
      .map((file) => [file, readFileSync(inProject(file), 'utf8')]),
  );

function readRoom(name: string): Room {
  const files = [...read([`src/${name}/**/*.ts`])].filter(([file]) => !isTest(file));
  return {
    name,
    lines: files.reduce((sum, [, text]) => sum + text.split('\n').length, 0),
    mutants: files.flatMap(([file, text]) => findMutants(file, text)),
  };
}

/** Every file of code; of the tests only unit tests that start no other program, since those build whole sites. */
function readCode(): ReadonlyMap<string, string> {
  const all = read(['{src,scripts,tests}/**/*.ts']);
  const isUsed = (file: string, text: string): boolean =>
    !file.endsWith('.test.ts') || (!file.startsWith('tests/') && !/child_process|lib\/run\.ts/.test(text));
  return new Map([...all].filter(([file, text]) => isUsed(file, text)));
}

/** Gives each item to the next free host; the answers are in the order of the items. */
async function share<T, A>(
  hosts: readonly Host[],
  items: readonly T[],
  work: (host: Host, item: T) => Promise<A>,
): Promise<A[]> {
  const answers: A[] = [];
  const queue = items.entries();
  await Promise.all(
    hosts.map(async (host) => {
      for (const [index, item] of queue) answers[index] = await work(host, item);
    }),
  );
  return answers;
}

function report(rooms: readonly Room[], chosen: readonly Mutant[], missed: readonly Mutant[]): number {
  const scoreOf = (name: string): readonly [number, number] => {
    const own = (mutant: Mutant): boolean => mutant.file.startsWith(`src/${name}`);
    const all = chosen.filter(own).length;
    return [all - missed.filter(own).length, all];
  };
  for (const { name, mutants } of rooms) {
    const [noticed, all] = scoreOf(`${name}/`);
    console.log(`${name}：${String(mutants.length)} 处可改，抽 ${String(all)} 处，测试发现 ${String(noticed)} 处`);
  }
  const [noticed, all] = scoreOf('');
  const percent = (100 * noticed) / all;
  console.log(
    `共抽 ${String(all)} 处，测试发现 ${String(noticed)} 处：${percent.toFixed(1)}%，应不少于 ${String(enough)}%`,
  );
  return percent;
}

/**
 * Mutation run of the pure rooms: changes one operator, number, text or condition at a time and asks the unit tests whether they
 * notice. `node scripts/mutate.ts [how many, default 200] [seed, default 1] [room…]`; the same seed picks the same places. The
 * working tree is never written. Ends with 1 when fewer than 90 % are noticed.
 */
await orStop(async () => {
  const [count = 200, seed = 1] = process.argv.slice(2, 4).map(Number);
  const names = process.argv.length > 4 ? process.argv.slice(4) : roomNames;
  if (!Number.isInteger(count) || count < 1 || Number.isNaN(seed) || !names.every((name) => roomNames.includes(name)))
    throw new Stop(`用法：node scripts/mutate.ts [个数] [种子] [${roomNames.join('|')}…]`);
  const rooms = names.map(readRoom).filter(({ lines }) => lines > 0);
  const chosen = sampleMutants(rooms, count, seed);
  const texts = readCode();
  const imports = importsOf(texts);
  const testsOf = new Map(chosen.map(({ file }) => [file, relatedTests(imports, file)]));

  let patienceMs = 300_000;
  const hosts = Array.from({ length: Math.min(2, availableParallelism()) }, () => startHost(() => patienceMs));
  try {
    const tests = [...new Set([...testsOf.values()].flatMap((related) => [...related.keys()]))].sort();
    const began = Date.now();
    const halves = hosts.map((_, at) => tests.filter((__, index) => index % hosts.length === at));
    const green = await share(hosts, halves, (host, half) => host.ask({ tests: half, change: null }));
    const [broken] = green.flatMap(({ failure }) => failure ?? []);
    if (broken !== undefined) throw new Stop(`没有改动时测试已经不通过：${broken}`);
    const took = new Map(green.flatMap((answer) => [...answer.took]));
    // Far longer than any test takes; a change can make a loop that never ends.
    patienceMs = 20_000 + 3 * Math.max(...took.values());
    console.log(`${String(tests.length)} 个测试文件没有改动时通过，用 ${((Date.now() - began) / 1000).toFixed(0)} 秒`);

    const order = (file: string): readonly string[] =>
      [...(testsOf.get(file) ?? [])]
        // The nearest first, but nothing slow before what is quick.
        .map(([test, distance]) => ({ test, cost: distance * 100 + (took.get(test) ?? 0) }))
        .sort((a, b) => a.cost - b.cost)
        .map(({ test }) => test);
    const noticed = await share(hosts, chosen, async (host, mutant) => {
      const { failure } = await host.ask({
        tests: order(mutant.file),
        change: { file: mutant.file, text: textOf(texts.get(mutant.file) ?? '', mutant) },
      });
      if (process.env['VERBOSE'] || failure === null)
        console.log(`${failure === null ? '没有发现' : '发现'}：${mutantText(mutant)} ${failure ?? ''}`);
      return failure !== null;
    });
    const missed = chosen.filter((_, index) => !noticed[index]);
    if (report(rooms, chosen, missed) < enough) process.exitCode = 1;
  } finally {
    for (const host of hosts) host.stop();
  }
});
