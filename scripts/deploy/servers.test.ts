import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../lib/serve.ts';
import { files, rows } from './answers.ts';
import { compress } from './compress.ts';
import { findServer, hasBrotli, startCaddy, startNginx, type Started } from './testing.ts';
import { typeOf } from './types.ts';

const base = '/zt/211/';
const deployment = { base };
const folder = mkdtempSync(join(tmpdir(), 'served-'));
/** A page of one release: compress() leaves it as it is. */
const pinned = 'statistics/a/2026-03-19/';
const pinnedPage = `<!doctype html><title>${'很多文字'.repeat(500)}</title>`;
for (const [file, content] of Object.entries({ ...files, [`${pinned}index.html`]: pinnedPage })) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** One request as it is, without decompression and following. */
const get = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .once('error', reject)
      .end();
  });

const servers = [
  { name: 'serve.ts', packed: false, start: async () => serve(folder, base, 0) },
  { name: 'nginx', packed: true, start: (program: string) => startNginx(program, deployment, folder) },
  { name: 'caddy', packed: true, start: (program: string) => startCaddy(program, deployment, folder) },
];

beforeAll(() => compress(folder, `${folder}-cache`).then(() => undefined));
afterAll(() => [folder, `${folder}-cache`].forEach((each) => rmSync(each, { recursive: true })));

describe.each(servers)('$name below a sub-path', ({ name, packed, start }) => {
  const program = name === 'serve.ts' ? '' : findServer(name as 'nginx' | 'caddy');
  if (program === undefined) {
    const message = `没有 ${name}，跳过它的响应头测试（Debian：apt-get install ${name === 'nginx' ? 'nginx-light' : name}）`;
    console.warn(message);
    it.skip(message);
    return;
  }
  let server: Started;
  beforeAll(async () => {
    server = await start(program);
  });
  afterAll(() => server.close());

  it.each(rows)('answers %s with %i and %o', async (path, status, expected) => {
    const answer = await get(server.url + path);
    expect(answer.status).toBe(status);
    for (const [header, value] of Object.entries(expected)) {
      const sent = answer.headers[header];
      if (value === null) expect(sent, header).toBeUndefined();
      else if (value.startsWith('!')) expect(sent, header).not.toContain(value.slice(1));
      else expect(sent, header).toContain(value);
    }
    expect(answer.body.toString('utf8').includes('没有这一页')).toBe(status === 404);
  });

  it('leads an address without its slash to the page', async () => {
    for (const path of ['plan', '']) {
      const answer = await get(path === '' ? server.url.slice(0, -1) : server.url + path);
      if (path === '' && !packed) continue;
      expect([301, 308]).toContain(answer.status);
      expect(new URL(String(answer.headers['location']), server.url).pathname).toBe(
        `${base}${path}`.replace(/\/?$/, '/'),
      );
    }
  });

  it('shows nothing outside the folder', async () => {
    for (const path of ['..%2f..%2fetc/passwd', '%2e%2e/%2e%2e/etc/passwd']) {
      expect((await get(server.url + path)).status).toBeGreaterThanOrEqual(400);
    }
  });

  it.skipIf(!packed)('sends the variant that the browser asks for', async () => {
    const plain = await get(`${server.url}plan/`);
    const gzip = await get(`${server.url}plan/`, { 'accept-encoding': 'gzip' });
    expect(gzip.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': typeOf('a.html'),
      vary: 'Accept-Encoding',
    });
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(gzip.headers['content-security-policy']).toBe(plain.headers['content-security-policy']);
    if (name === 'nginx' && !hasBrotli) return;
    const brotli = await get(`${server.url}plan/`, { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(plain.headers['content-encoding']).toBeUndefined();
  });

  it.skipIf(!packed)('packs a pinned page, which has no variant, while it sends it', async () => {
    const answer = await get(server.url + pinned, { 'accept-encoding': 'gzip' });
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gunzipSync(answer.body).toString()).toBe(pinnedPage);
    expect((await get(server.url + pinned)).headers['content-encoding']).toBeUndefined();
  });

  it.skipIf(!packed)('answers conditional and range requests', async () => {
    const url = `${server.url}data/places/demo-2026-03-19.utf8.csv`;
    const whole = await get(url);
    const etag = String(whole.headers['etag']);
    const same = await get(url, { 'if-none-match': etag });
    expect(same.status).toBe(304);
    expect(same.body).toHaveLength(0);
    expect((await get(url, { 'if-modified-since': String(whole.headers['last-modified']) })).status).toBe(304);
    expect((await get(url, { 'if-none-match': '"other"' })).status).toBe(200);
    const part = await get(url, { range: 'bytes=3-9' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 3-9/${whole.body.length}`);
    expect(part.body).toEqual(whole.body.subarray(3, 10));
    expect((await get(url, { range: `bytes=${whole.body.length}-` })).status).toBe(416);
  });

  it.skipIf(name !== 'nginx')('refuses other methods, and what is no request, in Chinese', async () => {
    const answer = await fetch(`${server.url}plan/`, { method: 'POST' });
    expect(answer.status).toBe(405);
    expect(await answer.text()).toContain('请求不能处理');
    for (const path of ['%00', '%zz', '..%2f..%2f..%2f..%2fetc/passwd', 'plan/']) {
      const refused = await get(server.url + path, path === 'plan/' ? { 'x-long': 'a'.repeat(40_000) } : {});
      expect(refused.status, path).toBe(400);
      expect(refused.headers['content-security-policy']).toContain("default-src 'none'");
      expect(refused.body.toString()).toContain('请求不能处理');
    }
    expect((await get(`${server.url}.refused`)).status).toBe(404);
  });
});
