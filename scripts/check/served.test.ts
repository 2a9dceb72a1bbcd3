import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serve, type Intercept, type Serving } from '../lib/serve.ts';
import { checkServed } from './served.ts';

const base = '/zt/211/';
let root = '';
const folder = (name: string): string => join(root, name);
const write = (file: string, text: string): void => {
  mkdirSync(dirname(folder(file)), { recursive: true });
  writeFileSync(folder(file), text);
};
const closing: (() => unknown)[] = [];
const host = async (name: string, intercept?: Intercept): Promise<Serving> => {
  const serving = await serve(folder(name), base, 0, intercept);
  closing.push(() => serving.close());
  return serving;
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'served-'));
  write('dist/index.html', 'home');
  write('dist/404.html', 'nothing here');
  write('dist/plan/index.html', 'plan');
  write('dist/data/engineers/2026-03-19.csv', '年,人数\r\n2025,4\r\n');
  write('dist/search/files/manifest.json', '{}');
  write(
    'dist/sitemap.xml',
    `<urlset><loc>https://a.example${base}</loc><loc>https://a.example${base}plan/</loc></urlset>`,
  );
  cpSync(folder('dist'), folder('live'), { recursive: true });
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  rmSync(root, { recursive: true });
});

describe('checkServed(folder, url)', () => {
  it('finds nothing wrong with the same files, asked for in three encodings', async () => {
    const { url } = await host('live');
    expect(await checkServed(folder('dist'), url)).toEqual({ requests: 6 * 3 + 1, files: 6, findings: [] });
  });

  it('names what is stale, missing and foreign', async () => {
    write('live/plan/index.html', 'old plan');
    rmSync(folder('live/data'), { recursive: true });
    const there = '<loc>https://a.example/zt/211/gone/</loc>';
    write('live/sitemap.xml', `<urlset>${there}</urlset>`);
    const { url } = await host('live');
    const { findings } = await checkServed(folder('dist'), url);
    const said = new Set(findings.map(({ file, message }) => `${file} ${message}`));
    expect(said).toContain('plan/index.html 网上的内容与 dist/ 不同：是旧的，或者被改动过');
    expect(said).toContain('data/engineers/2026-03-19.csv（brotli） 网上没有这个文件');
    expect(said).toContain('/zt/211/gone/ 网上有这一页，dist/ 没有');
    expect([...said].some((each) => each.startsWith('index.html'))).toBe(false);
  });

  it('sees a compressed copy that is older than its file, a wrong type and a missing header', async () => {
    const server: Server = createServer((request, response) => {
      const isPacked = request.headers['accept-encoding'] === 'gzip';
      response.writeHead(200, { 'Content-Type': 'text/plain', ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}) });
      response.end(isPacked ? gzipSync('an old home') : 'home');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    const { findings } = await checkServed(folder('dist'), `http://127.0.0.1:${port}${base}`);
    const said = findings.map(({ file, message }) => `${file} ${message}`);
    expect(said).toContain('index.html（gzip） 网上的内容与 dist/ 不同：是旧的，或者被改动过');
    expect(said).toContain('index.html 响应头 Content-Type 是 text/plain，应当是 text/html; charset=utf-8');
    expect(said).toContain('index.html 响应头 X-Content-Type-Options 没有，应当是 nosniff');
    expect(said).toContain('404.html 网上答 200，应当是 404');
  });

  it('sees headers that do not belong, and packing that nobody asked for, that caches mix up or that is damaged', async () => {
    const { url } = await host('live', ({ url: path = '', headers }, response) => {
      response.setHeader('X-Robots-Tag', 'noindex');
      const asked = headers['accept-encoding'];
      if (!path.endsWith('.csv') && (!path.endsWith('/plan/') || asked === 'identity')) return false;
      response.writeHead(200, { 'Content-Encoding': 'gzip' });
      response.end(path.endsWith('.csv') ? 'no gzip' : gzipSync('plan'));
      return true;
    });
    const { findings } = await checkServed(folder('dist'), url);
    const said = findings.map(({ file, message }) => `${file} ${message}`);
    expect(said).toContain('index.html 响应头 X-Robots-Tag 是 noindex，不应当有');
    expect(said).toContain('plan/index.html（brotli） 没有要 gzip 压缩，却这样发来');
    expect(said).toContain('plan/index.html（gzip） 响应头 Vary 里没有 Accept-Encoding');
    expect(said).toContain('data/engineers/2026-03-19.csv 没有回答：压缩过的样子坏了，解不开');
  });

  it('waits for no host that never ends an answer, and says where one leads instead', async () => {
    for (let page = 0; page < 20; page += 1) write(`dist/term/${page}/index.html`, 'term');
    const server = createServer((request, response) => {
      if (request.url?.endsWith('/plan/') === true)
        response.writeHead(302, { Location: 'https://login.example/' }).end();
      else response.writeHead(200, { 'Content-Length': '9' }).write('slow');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const { findings } = await checkServed(folder('dist'), `http://127.0.0.1:${port}${base}`, 50);
    const said = findings.map(({ file, message }) => `${file} ${message}`);
    expect(said).toContain('index.html 等了很久没有答完');
    expect(said).toContain('plan/index.html 网上答 302，转到 https://login.example/，应当是 200');
    expect(said.at(-1)).toMatch(/有 \d\d 次没有答完，其余 \d\d 次不再问$/);
  });

  it('says why a host does not answer', async () => {
    const { url } = await host('live');
    const { port } = new URL(url);
    const saidOf = async (address: string): Promise<readonly string[]> => [
      ...new Set((await checkServed(folder('dist'), address + base)).findings.map(({ message }) => message)),
    ];
    expect(await saidOf('http://127.0.0.1:9')).toEqual(['没有回答：这个端口不能用']);
    expect(await saidOf(`https://127.0.0.1:${port}`)).toEqual(['没有回答：这里答的不是 HTTPS，或者协议版本太旧']);
    await closing.pop()?.();
    expect(await saidOf(`http://127.0.0.1:${port}`)).toEqual(['没有回答：这个地址没有网站在运行']);
  });
});
