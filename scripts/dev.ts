import { watch } from 'node:fs';
import { inProject } from './folders.ts';
import { runNode } from './run.ts';
import { orStop, Stop } from './stop.ts';

const env = { TZ: 'Asia/Shanghai', ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' };
const buildData = async (): Promise<boolean> =>
  (await runNode('scripts/build-data.ts', ['--draft'], true, env)).code === 0;

/** Builds the data again whenever a file of data/ or the vocabulary changes; the pages then reload by themselves. */
function watchData(): void {
  let changed = false;
  let isBuilding = false;
  const update = async (): Promise<void> => {
    if (isBuilding) return;
    isBuilding = true;
    while (changed) {
      changed = false;
      if (!(await buildData())) console.log('数据有误，页面仍是改动前的样子；改好以后会自动更新。');
    }
    isBuilding = false;
  };
  let timer: NodeJS.Timeout | undefined;
  // Editors write a file in several steps.
  const note = (): void => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(() => void update(), 50);
  };
  watch(inProject('data'), { recursive: true }, (_, name) => {
    if (name !== null && !/^built\b/.test(name)) note();
  });
  watch(inProject('content/vocabulary.yaml'), note);
}

await orStop(async () => {
  if (!(await buildData())) throw new Stop('数据有误，改好后再运行 npm run dev。');
  watchData();
  process.once('SIGINT', () => undefined);
  await runNode('node_modules/astro/bin/astro.mjs', ['dev', ...process.argv.slice(2)], true, env);
  process.exit();
});
