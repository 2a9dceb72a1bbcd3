import { existsSync } from 'node:fs';
import { caddyFile } from './deploy/caddy.ts';
import { headersFile } from './deploy/cloudflare.ts';
import { nginxFile } from './deploy/nginx.ts';
import { searchesEverywhere } from './deploy/policy-meta.ts';
import { writeTogether } from './lib/files.ts';
import { inProject, readPublication } from './lib/folders.ts';
import { orStop, Stop } from './lib/stop.ts';

/** The server files for a built folder, by their path in the project. */
export async function serverFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const { base } = await readPublication();
  const deployment = { base, searchEverywhere: searchesEverywhere(folder) };
  return new Map([
    ['deploy/nginx.conf', nginxFile(deployment)],
    ['deploy/Caddyfile', caddyFile(deployment)],
    ['deploy/_headers', headersFile(deployment)],
  ]);
}

if (import.meta.main) {
  await orStop(async () => {
    const dist = inProject('dist');
    if (!existsSync(dist)) throw new Stop('没有 dist/：请先运行 npm run build。');
    const changed = writeTogether(inProject(''), await serverFiles(dist));
    console.log(changed.length === 0 ? 'deploy/ 已是最新。' : `已写出 ${changed.join('、')}。`);
  });
}
