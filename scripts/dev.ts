import { fork, type ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import { inProject } from './lib/folders.ts';
import { wantedPort } from './lib/port.ts';
import { runNode } from './lib/run.ts';
import { orStop, Stop } from './lib/stop.ts';

const env = { TZ: 'Asia/Shanghai', ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' };

let builder: ChildProcess | undefined;

/** Ends the process that builds the data, so that the next build loads the code anew. */
function forgetBuilder(): void {
  builder?.kill();
  builder = undefined;
}

/** Builds the data in a process that stays; false when it could not. */
function buildData(): Promise<boolean> {
  builder ??= fork(inProject('scripts/data/dev.ts'), { cwd: inProject(''), env: { ...process.env, ...env } });
  const running = builder;
  return new Promise((resolve) => {
    const end = (isBuilt: boolean): void => {
      running.off('message', end).off('exit', fail);
      resolve(isBuilt);
    };
    const fail = (): void => {
      if (builder === running) forgetBuilder();
      end(false);
    };
    running.once('message', end).once('exit', fail);
    running.send('build');
  });
}

/** Builds the data again whenever a file of data/, the vocabulary or the code that reads them changes; the pages then reload by themselves. */
function watchData(): void {
  let changes = 0;
  let seen = 0;
  let isBuilding = false;
  const update = async (): Promise<void> => {
    if (isBuilding) return;
    isBuilding = true;
    while (seen < changes) {
      seen = changes;
      const isBuilt = await buildData();
      if (!isBuilt && seen === changes) console.log('数据有误，页面仍是改动前的样子；改好以后会自动更新。');
    }
    isBuilding = false;
  };
  let timer: NodeJS.Timeout | undefined;
  // Editors write a file in several steps.
  const note = (): void => {
    changes += 1;
    clearTimeout(timer);
    timer = setTimeout(() => void update(), 50);
  };
  watch(inProject('data'), { recursive: true }, (_, name) => {
    if (name !== null && !/^built\b/.test(name)) note();
  });
  watch(inProject('content/vocabulary.yaml'), note);
  for (const folder of ['src/data', 'scripts/data'])
    watch(inProject(folder), { recursive: true }, (_, name) => {
      if (name === null || !/(?<!\.test)\.ts$/.test(name)) return;
      forgetBuilder();
      note();
    });
}

await orStop(async () => {
  if (!(await buildData())) {
    forgetBuilder();
    throw new Stop('数据有误，改好后再运行 npm run dev。');
  }
  watchData();
  process.once('SIGINT', () => undefined);
  await runNode(
    'node_modules/astro/bin/astro.mjs',
    ['dev', '--port', String(wantedPort(4321)), ...process.argv.slice(2)],
    { shown: true, env },
  );
  process.exit();
});
