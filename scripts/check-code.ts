import { existsSync } from 'node:fs';
import { pageTypes, runChecks, scriptTypes, unusedCode } from './check/code.ts';
import { inProject } from './lib/folders.ts';
import { orStop, Stop } from './lib/stop.ts';

/** The half of `npm run check` that looks at the code; check-dist.ts looks at what was built. */
await orStop(async () => {
  if (!existsSync(inProject('.astro/types.d.ts'))) throw new Stop('还没有构建过，请先运行 npm run build。');
  const failed = await runChecks([scriptTypes, pageTypes, unusedCode]);
  if (failed.length > 0) throw new Stop(`没有通过：${failed.join('、')}`);
});
