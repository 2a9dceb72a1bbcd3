import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Intercept } from '../lib/serve.ts';
import { diskFailure, Stop } from '../lib/stop.ts';
import { refuseCall, refuseHost, type Refusal } from './guard.ts';

/** What the desk can be asked, by name. What a call is given came from a browser and is checked by it. */
export type Calls = Readonly<Record<string, (input: unknown) => unknown>>;

/** Room for the largest office file, which grows by a third on its way as text. */
const limit = 64_000_000;

const path = '/desk/';

function reply(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    .end(JSON.stringify(value));
}

function turnAway(request: IncomingMessage, response: ServerResponse, { status, message }: Refusal): void {
  response.setHeader('Connection', 'close');
  reply(response, status, { message });
  request.destroy();
}

/** The body as bytes; rejects when there is more than was announced. */
async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > limit) throw new Stop('太大了。');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** What went wrong, for the page: a Stop's own sentence; a fault of the program goes to the terminal too. */
function messageOf(error: unknown): string {
  if (error instanceof Stop) return error.message;
  const disk = error instanceof Error ? diskFailure(error.message) : null;
  if (disk !== null) return disk;
  console.error(error);
  return `编辑台出错了，什么都没有写入：${error instanceof Error ? error.message : String(error)}`;
}

async function answer(request: IncomingMessage, response: ServerResponse, call: Calls[string]): Promise<void> {
  try {
    const text = (await readBody(request)).toString('utf8');
    reply(response, 200, await call(JSON.parse(text)));
  } catch (error) {
    reply(response, 400, { message: messageOf(error) });
  }
}

/** Guards the whole server and answers what is asked of the desk below `base`; everything else is a file of the site. One call at a time. */
export function deskIntercept(base: string, token: string, calls: Calls): Intercept {
  let last: Promise<unknown> = Promise.resolve();
  return (request, response, port) => {
    const foreign = refuseHost(request.headers, port);
    if (foreign !== null) {
      turnAway(request, response, foreign);
      return true;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(base + path.slice(1))) return false;
    const name = pathname.slice(base.length + path.length - 1);
    const refusal = refuseCall(request.method, request.headers, { port, token, limit });
    const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
    if (refusal !== null) turnAway(request, response, refusal);
    else if (call === undefined) turnAway(request, response, { status: 404, message: `编辑台没有「${name}」。` });
    else last = last.then(() => answer(request, response, call));
    return true;
  };
}
