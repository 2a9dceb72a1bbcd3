import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { caddySite } from './caddy.ts';
import type { Deployment } from './headers.ts';
import { nginxSite } from './nginx.ts';

/** A server that was started for a test. */
export interface Started {
  /** Address of the home page. */
  readonly url: string;
  close(): Promise<void>;
}

const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
const find = (program: string): string | undefined =>
  folders.map((folder) => join(folder, program)).find((path) => existsSync(path));

const packages: Readonly<Record<string, readonly string[]>> = {
  nginx: ['nginx-light', 'libnginx-mod-http-brotli-static'],
};

/** The path of a server program; on CI as root a missing one is installed. undefined where there is none. */
export function findServer(program: 'nginx' | 'caddy'): string | undefined {
  const found = find(program);
  const wanted = packages[program];
  if (found !== undefined || !wanted || !process.env['CI'] || process.getuid?.() !== 0) return found;
  for (const words of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...wanted],
  ]) {
    spawnSync('apt-get', words, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 180_000 });
  }
  return find(program);
}

const brotliModule = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/usr/share/nginx/modules']
  .map((folder) => join(folder, 'ngx_http_brotli_static_module.so'))
  .find((path) => existsSync(path));

/** Whether nginx here can send brotli variants. */
export const hasBrotli = brotliModule !== undefined;

/** A port of this machine that nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Waits until somebody listens at the port, without asking anything: a server may answer nothing to whom it does not know. */
async function untilReady(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break;
    const ready = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (ready) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`the server did not start: ${said()}`);
}

async function start(program: string, words: readonly string[], url: string, work: string): Promise<Started> {
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: work } });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(work, { recursive: true, force: true });
  };
  await untilReady(Number(new URL(url).port), child, () => said).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { url, close };
}

/** Starts nginx with a configuration of its `http` block, in a folder of its own; `url` is where it then answers. */
export async function startNginxWith(program: string, http: string, url: string): Promise<Started> {
  const work = mkdtempSync(join(tmpdir(), 'nginx-'));
  mkdirSync(join(work, 'logs'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${work}/${name};\n`,
  );
  writeFileSync(
    join(work, 'nginx.conf'),
    `${brotliModule === undefined ? '' : `load_module ${brotliModule};\n`}${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
pid ${work}/nginx.pid;
error_log stderr;
events { worker_connections 256; }
http {
  access_log off;
${temporary.join('')}${http}}
`,
  );
  return start(program, ['-p', work, '-c', join(work, 'nginx.conf'), '-e', 'stderr'], url, work);
}

/** Starts nginx on this machine alone with the published maps and location. */
export async function startNginx(program: string, deployment: Deployment, folder: string): Promise<Started> {
  const port = await freePort();
  const host = { folder, host: '127.0.0.1', listen: [`127.0.0.1:${port}`], more: [], brotli: hasBrotli };
  return startNginxWith(program, nginxSite(deployment, host), `http://127.0.0.1:${port}${deployment.base}`);
}

/** Starts Caddy on this machine alone with the published snippet. */
export async function startCaddy(program: string, deployment: Deployment, folder: string): Promise<Started> {
  const work = mkdtempSync(join(tmpdir(), 'caddy-'));
  const port = await freePort();
  const site = caddySite(deployment, `http://127.0.0.1:${port}`, folder);
  writeFileSync(join(work, 'Caddyfile'), `{\n  admin off\n  auto_https off\n}\n${site}`);
  const words = ['run', '--config', join(work, 'Caddyfile'), '--adapter', 'caddyfile'];
  return start(program, words, `http://127.0.0.1:${port}${deployment.base}`, work);
}
