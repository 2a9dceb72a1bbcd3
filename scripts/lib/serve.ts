import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, sep } from 'node:path';
import { fileOf } from '../check/site.ts';
import { headerRules, headersOf, type Rule } from '../deploy/headers.ts';
import { typeOf } from '../deploy/types.ts';

export interface Serving {
  /** The address of the home page. */
  readonly url: string;
  close(): Promise<void>;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The folder that is shown, below which path, and what its responses carry. */
interface Shown {
  readonly folder: string;
  readonly base: string;
  readonly rules: readonly Rule[];
}

function send(
  { folder, rules }: Shown,
  status: number,
  file: string,
  withBody: boolean,
  response: ServerResponse,
): void {
  const path = file.split(sep).join('/');
  response.writeHead(status, { ...headersOf(rules, path), 'Content-Type': typeOf(path) });
  if (withBody) createReadStream(join(folder, file)).pipe(response);
  else response.end();
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to }).end();
}

function answer(shown: Shown, address: string, withBody: boolean, response: ServerResponse): void {
  const { folder, base } = shown;
  const { pathname, search } = new URL(address, 'http://localhost');
  if (pathname === '/' && base !== '/') {
    redirect(response, base);
    return;
  }
  const file = fileOf({ base }, decodeURIComponent(pathname));
  const path = normalize(join(folder, file ?? ''));
  const isInside = file !== undefined && path.startsWith(folder + sep);
  if (isInside && isFile(path)) send(shown, 200, path.slice(folder.length + 1), withBody, response);
  else if (isInside && isFile(join(path, 'index.html'))) redirect(response, `${pathname}/${search}`);
  else if (existsSync(join(folder, '404.html'))) send(shown, 404, '404.html', withBody, response);
  else response.writeHead(404).end();
}

/** Answers a request itself, or leaves it to the files: then false. `port`: where the server listens. */
export type Intercept = (request: IncomingMessage, response: ServerResponse, port: number) => boolean;

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

/** Serves a built folder below `base` on this machine alone. Port 0 takes any; another one moves on to the next free, twenty at most. `intercept` sees each request first. */
export async function serve(
  folder: string,
  base: string,
  port: number,
  intercept: Intercept = () => false,
): Promise<Serving> {
  const shown = { folder, base, rules: headerRules };
  let taken = port;
  const server = createServer((request, response) => {
    try {
      if (intercept(request, response, taken)) return;
      answer(shown, request.url ?? '/', request.method !== 'HEAD', response);
    } catch {
      response.writeHead(400).end();
    }
  });
  taken = await listen(server, port, port === 0 ? 0 : 20);
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
