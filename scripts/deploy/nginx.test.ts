import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type RequestOptions } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nginxFile } from './nginx.ts';
import { findServer, freePort, hasBrotli, startNginxWith } from './testing.ts';

const nginx = findServer('nginx');
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** The headers of an answer over HTTPS with a certificate that nobody signed. */
const headersOf = (url: string): Promise<NodeJS.Dict<string | string[]>> =>
  new Promise((resolve, reject) => {
    const options: RequestOptions = { rejectUnauthorized: false };
    request(url, options, (response) => {
      response.resume();
      resolve(response.headers);
    })
      .once('error', reject)
      .end();
  });

it.skipIf(nginx === undefined || !hasOpenssl)(
  'nginxFile(deployment) works with its names replaced: HTTPS alone, and only there Strict-Transport-Security',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tls-'));
    writeFileSync(join(folder, 'index.html'), 'home');
    const names = ['-subj', '/CN=127.0.0.1', '-days', '1', '-newkey', 'rsa:2048', '-nodes'];
    const files = ['-keyout', join(folder, 'site.key'), '-out', join(folder, 'site.pem')];
    expect(spawnSync('openssl', ['req', '-x509', ...names, ...files]).status).toBe(0);
    const [secure, plain] = [await freePort(), await freePort()];
    const text = nginxFile({ base: '/', searchEverywhere: true })
      .replaceAll('/etc/nginx/', `${folder}/`)
      .replaceAll('/srv/site/', `${folder}/`)
      .replace(/listen 443\b/, `listen 127.0.0.1:${secure}`)
      .replace('listen 80;', `listen 127.0.0.1:${plain};`)
      .replace('    brotli_static on;\n', hasBrotli ? '$&' : '');
    const server = await startNginxWith(nginx ?? '', text, `http://127.0.0.1:${plain}/plan/`);
    try {
      const sent = await fetch(server.url, { redirect: 'manual' });
      expect(sent.status).toBe(301);
      expect(sent.headers.get('location')).toBe('https://127.0.0.1/plan/');
      expect(sent.headers.get('strict-transport-security')).toBeNull();
      const home = await headersOf(`https://127.0.0.1:${secure}/`);
      expect(home['strict-transport-security']).toBe('max-age=31536000');
      expect(home['content-security-policy']).toContain('wasm-unsafe-eval');
      expect(home['server']).toBe('nginx');
    } finally {
      await server.close();
      rmSync(folder, { recursive: true });
    }
  },
);
