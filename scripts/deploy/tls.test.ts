import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { connect as connectPlainly, isIP } from 'node:net';
import { text } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type SecureVersion } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nginxFile } from './nginx.ts';
import { findServer, freePort, hasBrotli, startNginxWith, type Started } from './testing.ts';

const host = 'www.example.gov.cn';
const nginx = findServer('nginx');
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** Status and headers of an answer, or the code of the failure when the server closes the connection. */
type Said = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]> } | string;

describe.skipIf(nginx === undefined || !hasOpenssl)('nginxFile(deployment), its names replaced', () => {
  const keys = mkdtempSync(join(tmpdir(), 'tls-'));
  let [secure, plain] = [0, 0];
  let server: Started;

  const ask = (isSecure: boolean, name: string): Promise<Said> =>
    new Promise((resolve) => {
      const options = { host: '127.0.0.1', path: '/plan/', headers: { host: name } };
      const sent = isSecure
        ? requestSecurely({
            ...options,
            port: secure,
            servername: isIP(name) === 0 ? name : '',
            rejectUnauthorized: false,
          })
        : request({ ...options, port: plain });
      sent
        .once('response', (response) => {
          response.resume();
          resolve({ status: response.statusCode ?? 0, headers: response.headers });
        })
        .once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
        .end();
    });

  /** What is answered to a text, until the server closes the connection. */
  const tell = async (port: number, sent: string): Promise<string> => {
    const socket = connectPlainly(port, '127.0.0.1', () => socket.end(sent));
    return text(socket);
  };

  const handshake = (version: SecureVersion): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect({
        host: '127.0.0.1',
        port: secure,
        servername: host,
        rejectUnauthorized: false,
        minVersion: version,
        maxVersion: version,
        // What this machine allows is not the question; the server's answer is.
        ciphers: 'DEFAULT@SECLEVEL=0',
        ALPNProtocols: ['h2', 'http/1.1'],
      });
      socket.once('secureConnect', () => {
        resolve(`${socket.getProtocol()} ${String(socket.alpnProtocol)}`);
        socket.destroy();
      });
      socket.once('error', () => resolve('refused'));
    });

  beforeAll(async () => {
    mkdirSync(join(keys, 'plan'));
    writeFileSync(join(keys, 'plan/index.html'), 'plan');
    const names = ['-subj', `/CN=${host}`, '-days', '1', '-newkey', 'rsa:2048', '-nodes'];
    const files = ['-keyout', join(keys, 'site.key'), '-out', join(keys, 'site.pem')];
    expect(spawnSync('openssl', ['req', '-x509', ...names, ...files]).status).toBe(0);
    [secure, plain] = [await freePort(), await freePort()];
    const file = nginxFile({ base: '/' })
      .replaceAll('/etc/nginx/', `${keys}/`)
      .replaceAll('/srv/site/', `${keys}/`)
      .replaceAll('listen 443 ', `listen 127.0.0.1:${secure} `)
      .replaceAll('listen [::]:443 ', `listen 127.0.0.2:${secure} `)
      .replaceAll(/listen 80(?=[ ;])/g, `listen 127.0.0.1:${plain}`)
      .replaceAll(/listen \[::\]:80(?=[ ;])/g, `listen 127.0.0.2:${plain}`)
      .replace('# brotli_static on;', hasBrotli ? 'brotli_static on;' : '$&');
    server = await startNginxWith(nginx ?? '', file, `https://127.0.0.1:${secure}/`);
  });
  afterAll(async () => {
    await server.close();
    rmSync(keys, { recursive: true });
  });

  it('sends plain HTTP on to the configured host, and only there', async () => {
    const said = await ask(false, host);
    expect(said).toMatchObject({ status: 301, headers: { location: `https://${host}/plan/` } });
    expect(said).not.toHaveProperty('headers.strict-transport-security');
  });

  it('answers the host over HTTPS with its headers', async () => {
    const said = await ask(true, host);
    expect(said).toMatchObject({
      status: 200,
      headers: { 'strict-transport-security': 'max-age=31536000', server: 'nginx' },
    });
    expect(said).toHaveProperty('headers.content-security-policy', expect.stringContaining("script-src 'self'"));
  });

  it.each([
    [host, /^HTTP\/1.1 400 .*请求不能处理/s],
    ['evil.example', /^$/],
  ])('answers those who ask for %s what no server can read', async (name, expected) => {
    const unread = [
      [secure, `GET / HTTP/1.1\r\nHost: ${name}\r\n\r\n`],
      [plain, `GET /%00 HTTP/1.1\r\nHost: ${name}\r\n\r\n`],
    ] as const;
    for (const [port, sent] of unread.slice(0, name === host ? 1 : 2)) expect(await tell(port, sent)).toMatch(expected);
  });

  it.each(['evil.example', '127.0.0.1'])('answers nothing to whoever asks for %s', async (name) => {
    expect(await ask(false, name)).toBe('ECONNRESET');
    expect(await ask(true, name)).toMatch(/^E/);
  });

  it.each([
    ['TLSv1.1', 'refused'],
    ['TLSv1.2', 'TLSv1.2 h2'],
    ['TLSv1.3', 'TLSv1.3 h2'],
  ] as const)('shakes hands with %s: %s', async (version, expected) => {
    expect(await handshake(version)).toBe(expected);
  });
});
