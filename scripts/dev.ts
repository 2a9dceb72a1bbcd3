import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, watch, writeFileSync } from 'node:fs';
import { inProject } from './lib/folders.ts';
import { wantedPort } from './lib/port.ts';
import { runNode } from './lib/run.ts';
import { orStop } from './lib/stop.ts';

const env = { TZ: 'Asia/Shanghai', ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' };

let builder: ChildProcess | undefined;

/** Ends the process that builds the data, so that the next build loads the code anew. */
function forgetBuilder(): void {
  builder?.kill();
  builder = undefined;
}

/** Builds the data and reads the texts in a process that stays. Returns what is wrong; empty when nothing is. */
function findFaults(): Promise<string> {
  builder ??= fork(inProject('scripts/data/dev.ts'), { cwd: inProject(''), env: { ...process.env, ...env } });
  const running = builder;
  return new Promise((resolve) => {
    const end = (faults: string): void => {
      running.off('message', end).off('exit', fail);
      resolve(faults);
    };
    const fail = (): void => {
      if (builder === running) forgetBuilder();
      end('检查数据和正文的程序停了，原因见运行 npm run dev 的窗口。');
    };
    running.once('message', end).once('exit', fail);
    running.send('build');
  });
}

/** What the browser is to show, see make/dev-faults.ts. */
function tellBrowser(faults: string): void {
  mkdirSync(inProject('.build'), { recursive: true });
  writeFileSync(inProject('.build/dev-faults.txt'), faults);
}

/** Checks again whenever a file of data/, of content/ or of the code that reads them changes; the pages then reload by themselves. */
function watchSources(): void {
  let changes = 0;
  let seen = 0;
  let isBuilding = false;
  const update = async (): Promise<void> => {
    if (isBuilding) return;
    isBuilding = true;
    while (seen < changes) {
      seen = changes;
      const faults = await findFaults();
      if (seen !== changes) continue;
      tellBrowser(faults);
      if (faults !== '') console.log('有写错的地方，改好以后会自动更新。');
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
  watch(inProject('content'), { recursive: true }, note);
  for (const folder of ['src/data', 'src/policy', 'scripts/data', 'scripts/check/texts'])
    watch(inProject(folder), { recursive: true }, (_, name) => {
      if (name === null || !/(?<!\.test)\.ts$/.test(name)) return;
      forgetBuilder();
      note();
    });
}

await orStop(async () => {
  tellBrowser(await findFaults());
  watchSources();
  process.once('SIGINT', () => undefined);
  await runNode(
    'node_modules/astro/bin/astro.mjs',
    ['dev', '--port', String(wantedPort(4321)), ...process.argv.slice(2)],
    { shown: true, env },
  );
  process.exit();
});
