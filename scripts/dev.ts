import { runNode } from './run.ts';
import { orStop, Stop } from './stop.ts';

await orStop(async () => {
  const env = { TZ: 'Asia/Shanghai', ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' };
  if ((await runNode('scripts/build-data.ts', [], true, env)).code !== 0)
    throw new Stop('数据有误，改好后再运行 npm run dev。');
  process.once('SIGINT', () => undefined);
  await runNode('node_modules/astro/bin/astro.mjs', ['dev', ...process.argv.slice(2)], true, env);
});
