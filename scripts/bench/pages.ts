/** Bytes of the heaviest page of each kind against its budget, and how many requests a first visit makes. `npm run bench -- pages`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDist } from '../check/dist.ts';
import { kinds } from '../check/kinds.ts';
import { isFetched } from '../check/origins.ts';
import { readPage } from '../check/page.ts';
import { inProject, readPublication } from '../lib/folders.ts';
import { Stop } from '../lib/stop.ts';
import { tell } from './tools/result.ts';

const dist = inProject('dist');
if (!existsSync(dist)) throw new Stop('没有 dist/，请先运行 npm run build。');
const { heaviest, pages } = await checkDist(dist, await readPublication());

/** The page itself and every file that its tags name. */
function requestsOf(file: string): number {
  const { links } = readPage(file, readFileSync(join(dist, file), 'utf8'));
  return 1 + new Set(links.filter((link) => isFetched(link) && !link.lazy).map(({ value }) => value)).size;
}

tell({
  title: '各类页面的字节',
  how: `${String(pages)} 页里每类最重的一页，首次访问、什么都没有缓存、brotli 压缩；“字节 / 至多”。请求数包含页面自己。`,
  columns: ['类别', 'HTML 和 CSS', '全部', '脚本', '请求', '页面'],
  rows: kinds.flatMap(({ name, budget }) =>
    heaviest
      .filter(({ kind }) => kind === name)
      .map(({ markup, everything, script, file }) => [
        name,
        ...(
          [
            [markup, budget?.markup],
            [everything, budget?.everything],
            [script, budget?.script],
          ] as const
        ).map(([is, most]) => (most === undefined ? is : `${String(is)} / ${String(most)}`)),
        requestsOf(file),
        `/${file.replace(/index\.html$/, '')}`,
      ]),
  ),
});
