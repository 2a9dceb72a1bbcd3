import { caddyFile } from './deploy/caddy.ts';
import { headersFile } from './deploy/cloudflare.ts';
import { nginxFile } from './deploy/nginx.ts';
import { writeTogether } from './lib/files.ts';
import { inProject, readPublication } from './lib/folders.ts';
import { orStop } from './lib/stop.ts';

/** The server files, by their path in the project. */
export async function serverFiles(): Promise<ReadonlyMap<string, string>> {
  const deployment = { base: (await readPublication()).base };
  return new Map([
    ['deploy/nginx.conf', nginxFile(deployment)],
    ['deploy/Caddyfile', caddyFile(deployment)],
    ['deploy/_headers', headersFile(deployment)],
  ]);
}

if (import.meta.main) {
  await orStop(async () => {
    const changed = writeTogether(inProject(''), await serverFiles());
    console.log(changed.length === 0 ? 'deploy/ 已是最新。' : `已写出 ${changed.join('、')}。`);
  });
}
