import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasets } from '../../src/data/datasets.ts';
import { serve } from '../serve.ts';
import { compress } from './compress.ts';
import { findServer, hasBrotli, startCaddy, startNginx, type Started } from './testing.ts';

const base = '/zt/211/';
const deployment = { base, searchEverywhere: false };
const page = `<!doctype html><title>页</title>${'<p>很多很多文字</p>'.repeat(200)}`;
const csv = `地区,人数\r\n${'婺城区,1\r\n'.repeat(200)}`;
const files: Readonly<Record<string, string>> = {
  'index.html': page,
  '404.html': `${page}没有这一页`,
  'plan/index.html': page,
  'search/index.html': page,
  'search/files/manifest.json': '{"partial":false}',
  'search/files/text.0f5b16d1d5.txt': page,
  'embed/engineers/index.html': page,
  'directory/nearest/index.html': page,
  'directory/demo-places.geojson': '{}',
  'statistics/engineers/engineers.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  'statistics/engineers/engineers.json': '{}',
  'data/places/demo-2026-03-19.utf8.csv': csv,
  'data/catalog.jsonld': '{}',
  'data/all.zip': 'PK',
  'calendar.ics': 'BEGIN:VCALENDAR',
  'feed.xml': '<feed/>',
  'assets/AbCd1234.js': 'export {};\n'.repeat(100),
  'assets/Page.AbCd1234.css': 'p{}',
  'pagefind/pagefind.js': 'export {};',
  'pagefind/fragment/unknown_1a2b3c4.pf_fragment': 'x',
};

const folder = mkdtempSync(join(tmpdir(), 'served-'));
for (const [file, content] of Object.entries(files)) {
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

const html = 'text/html; charset=utf-8';
const fresh = 'no-cache';
const forever = 'public, max-age=31536000, immutable';

/** A header that has to hold a text, or with `!` before it must not; null when it must be missing. */
type Expected = Readonly<Record<string, string | null>>;

const rows: readonly (readonly [path: string, status: number, expected: Expected])[] = [
  ['', 200, { 'content-type': html, 'cache-control': fresh, 'content-security-policy': "script-src 'self';" }],
  ['plan/', 200, { 'content-security-policy': "connect-src 'self'", 'permissions-policy': 'geolocation=()' }],
  ['plan/', 200, { 'content-security-policy': "default-src 'none'", 'content-disposition': null }],
  ['plan/', 200, { 'content-security-policy': '!wasm-unsafe-eval', 'x-content-type-options': 'nosniff' }],
  ['plan/', 200, { 'content-security-policy': '!unsafe-inline', 'strict-transport-security': null }],
  ['plan/', 200, { 'referrer-policy': 'strict-origin-when-cross-origin' }],
  ['search/', 200, { 'content-security-policy': "script-src 'self' 'wasm-unsafe-eval';" }],
  ['embed/engineers/', 200, { 'content-security-policy': '!frame-ancestors', 'content-type': html }],
  ['embed/engineers/', 200, { 'content-security-policy': '!script-src' }],
  ['plan/', 200, { 'content-security-policy': "frame-ancestors 'self'" }],
  ['directory/nearest/', 200, { 'permissions-policy': 'geolocation=(self)' }],
  ['statistics/engineers/engineers.svg', 200, { 'content-type': 'image/svg+xml', 'cache-control': fresh }],
  ['statistics/engineers/engineers.svg', 200, { 'content-security-policy': '!script-src' }],
  ['statistics/engineers/engineers.json', 200, { 'content-disposition': 'attachment' }],
  ['data/catalog.jsonld', 200, { 'content-type': 'application/ld+json; charset=utf-8', 'content-disposition': null }],
  ['data/all.zip', 200, { 'content-type': 'application/zip', 'content-disposition': 'attachment' }],
  ['directory/demo-places.geojson', 200, { 'content-type': 'application/geo+json; charset=utf-8' }],
  ['data/places/demo-2026-03-19.utf8.csv', 200, { 'content-type': 'text/csv; charset=utf-8', 'cache-control': fresh }],
  [
    'data/places/demo-2026-03-19.utf8.csv',
    200,
    {
      'content-disposition': `attachment; filename="places-demo-2026-03-19.utf8.csv"; filename*=UTF-8''${encodeURIComponent(datasets.places.title)}-demo-2026-03-19.utf8.csv`,
    },
  ],
  ['calendar.ics', 200, { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': null }],
  ['feed.xml', 200, { 'content-type': 'application/xml; charset=utf-8' }],
  ['assets/AbCd1234.js', 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': forever }],
  ['assets/Page.AbCd1234.css', 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': forever }],
  ['search/files/text.0f5b16d1d5.txt', 200, { 'cache-control': forever }],
  ['search/files/manifest.json', 200, { 'cache-control': fresh }],
  ['pagefind/pagefind.js', 200, { 'cache-control': fresh }],
  ['pagefind/fragment/unknown_1a2b3c4.pf_fragment', 200, { 'cache-control': forever }],
  ['nowhere/', 404, { 'content-type': html, 'cache-control': fresh, 'content-security-policy': "script-src 'self';" }],
  ['assets/gone.js', 404, { 'content-type': html, 'cache-control': fresh, 'content-disposition': null }],
  ['embed/gone/', 404, { 'content-security-policy': "frame-ancestors 'self'" }],
];

const servers = [
  { name: 'serve.ts', packed: false, start: async () => serve(folder, base, 0) },
  { name: 'nginx', packed: true, start: (program: string) => startNginx(program, deployment, folder) },
  { name: 'caddy', packed: true, start: (program: string) => startCaddy(program, deployment, folder) },
];

beforeAll(() => compress(folder).then(() => undefined));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(servers)('$name below a sub-path', ({ name, packed, start }) => {
  const program = name === 'serve.ts' ? '' : findServer(name as 'nginx' | 'caddy');
  if (program === undefined) {
    it.skip(`没有 ${name}，跳过它的响应头测试（Debian：apt-get install ${name === 'nginx' ? 'nginx-light' : name}）`);
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
    expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', 'content-type': html, vary: 'Accept-Encoding' });
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(gzip.headers['content-security-policy']).toBe(plain.headers['content-security-policy']);
    if (name === 'nginx' && !hasBrotli) return;
    const brotli = await get(`${server.url}plan/`, { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(plain.headers['content-encoding']).toBeUndefined();
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

  it.skipIf(name !== 'nginx')('refuses other methods', async () => {
    const answer = await fetch(`${server.url}plan/`, { method: 'POST' });
    expect(answer.status).toBe(405);
  });
});
