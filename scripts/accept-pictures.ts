import { existsSync } from 'node:fs';
import { inProject } from './lib/folders.ts';
import { runNode } from './lib/run.ts';
import { orStop, Stop } from './lib/stop.ts';

/** Pictures the built pages anew and takes them as right: the next `npm test` compares with these. */
await orStop(async () => {
  if (!existsSync(inProject('dist'))) throw new Stop('没有 dist/：请先运行 npm run build。');
  const words = ['run', '--project=e2e', 'tests/e2e/visual.test.ts', ...process.argv.slice(2)];
  const { code } = await runNode('node_modules/vitest/vitest.mjs', words, {
    shown: true,
    env: { TZ: 'Asia/Shanghai', ACCEPT_PICTURES: '1' },
  });
  if (code === 0) console.log('新的画面在 tests/e2e/pictures/，请看过再提交。');
  process.exitCode = code;
});
