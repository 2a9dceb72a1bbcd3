import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileOf } from './check/site.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};

/** What a public server should send too: pages and scripts are the site's own, and search needs WebAssembly. */
const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cache-Control': 'no-cache',
};

const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'self'";

/** Other sites may frame the pages below embed/ and no others. */
const policyOf = (file: string): string =>
  file.startsWith(`embed${sep}`) ? policy : `${policy}; frame-ancestors 'self'`;

export interface Serving {
  /** The address of the home page. */
  readonly url: string;
  close(): Promise<void>;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

function send(response: ServerResponse, status: number, folder: string, file: string, withBody: boolean): void {
  const path = join(folder, file);
  response.writeHead(status, {
    ...headers,
    'Content-Security-Policy': policyOf(file),
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
  });
  if (withBody) createReadStream(path).pipe(response);
  else response.end();
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to }).end();
}

function answer(folder: string, base: string, address: string, withBody: boolean, response: ServerResponse): void {
  const { pathname, search } = new URL(address, 'http://localhost');
  if (pathname === '/' && base !== '/') {
    redirect(response, base);
    return;
  }
  const file = fileOf({ base }, decodeURIComponent(pathname));
  const path = normalize(join(folder, file ?? ''));
  const isInside = file !== undefined && path.startsWith(folder + sep);
  if (isInside && isFile(path)) send(response, 200, folder, path.slice(folder.length + 1), withBody);
  else if (isInside && isFile(join(path, 'index.html'))) redirect(response, `${pathname}/${search}`);
  else if (existsSync(join(folder, '404.html'))) send(response, 404, folder, '404.html', withBody);
  else response.writeHead(404).end();
}

function listen(server: Server, port: number, tries: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && tries > 0) resolve(listen(server, port + 1, tries - 1));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Serves a built folder below `base` on this machine alone. Port 0 takes any; another one moves on to the next free, twenty at most. */
export async function serve(folder: string, base: string, port: number): Promise<Serving> {
  const server = createServer((request, response) => {
    try {
      answer(folder, base, request.url ?? '/', request.method !== 'HEAD', response);
    } catch {
      response.writeHead(400).end();
    }
  });
  const taken = await listen(server, port, port === 0 ? 0 : 20);
  return {
    url: `http://127.0.0.1:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
