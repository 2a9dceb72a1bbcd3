import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver, Engine } from './engine.ts';
import { findProgram, startProgram, until } from './program.ts';

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly message?: string;
}

/** Sends a command and waits for its answer. */
type Send = (method: string, params: object) => Promise<unknown>;

/** Talks WebDriver BiDi with the browser that listens at an address. */
async function connect(url: string): Promise<Send> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id ?? -1)?.(answer);
    waiting.delete(answer.id ?? -1);
  };
  let last = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ result, message }) => {
        if (message === undefined) resolve(result);
        else reject(new Error(`${method}: ${message}`));
      });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}

interface Evaluated {
  readonly result?: { readonly value: string };
  readonly exceptionDetails?: { readonly text: string };
}

async function start(path: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const words = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'];
  const running = startProgram(path, words);
  const url = await until(running, () => /BiDi listening on (ws:\S+)/.exec(running.output())?.[1] ?? null);
  const send = await connect(`${url}/session`);
  await send('session.new', { capabilities: {} });
  const { context } = (await send('browsingContext.create', { type: 'window' })) as { readonly context: string };
  // Without a window in front no element would hear that it has the focus.
  await send('browsingContext.activate', { context });
  return {
    open: (address) =>
      send('browsingContext.navigate', { context, url: address, wait: 'complete' }).then(() => undefined),
    async call(code, argument) {
      const { result, exceptionDetails } = (await send('script.callFunction', {
        functionDeclaration: `async (text) => JSON.stringify((await (${code})(JSON.parse(text))) ?? null)`,
        arguments: [{ type: 'string', value: JSON.stringify(argument) }],
        target: { context },
        awaitPromise: true,
      })) as Evaluated;
      if (result === undefined) throw new Error(exceptionDetails?.text ?? 'no answer');
      return result.value;
    },
    act: (actions) => send('input.performActions', { context, actions }).then(() => undefined),
    resize: (width, height) =>
      send('browsingContext.setViewport', { context, viewport: { width, height } }).then(() => undefined),
    async close() {
      await send('browser.close', {}).catch(() => undefined);
      running.stop();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

const path = findProgram('firefox-esr', 'firefox');

/** Firefox, without a driver program between: it talks WebDriver BiDi itself. */
export const firefox: Engine = {
  name: 'Firefox',
  missing: path === undefined ? '没有 Firefox（Debian：apt-get install firefox-esr）' : null,
  start: () => start(path ?? ''),
};
