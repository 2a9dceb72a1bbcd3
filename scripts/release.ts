import { parseArgs } from 'node:util';
import { back, release } from './deploy/release.ts';
import { inProject } from './lib/folders.ts';
import { withLock } from './lib/lock.ts';
import { orStop, Stop } from './lib/stop.ts';

const usage = `用法：npm run release -- 网站文件夹        把 dist/ 整个换上去
      npm run release -- 网站文件夹 --back  换回上一次发布`;

await orStop(async () => {
  const { values, positionals } = parseArgs({ options: { back: { type: 'boolean' } }, allowPositionals: true });
  const [place, ...others] = positionals;
  if (place === undefined || others.length > 0) throw new Stop(usage);
  if (values.back === true) {
    const { digest } = await back(place);
    console.log(`${place} 已换回上一次发布，摘要 ${digest}`);
    return;
  }
  // A build that ends meanwhile would put another dist/ there.
  const released = await withLock(inProject('.build/lock'), () => release(inProject('dist'), place));
  const { digest, files, kept, isNew } = released;
  console.log(
    isNew
      ? `${place} 已换成 dist/：${files} 个文件，摘要 ${digest}；另留着前两次发布的 ${kept} 个带指纹的文件，打开着的页面照常能用。`
      : `${place} 已经是 dist/ 现在的样子，摘要 ${digest}`,
  );
});
