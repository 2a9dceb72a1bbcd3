import { createServer, type AddressInfo } from 'node:net';
import type { Driver, Engine } from './engine.ts';
import { findProgram, startProgram, until } from './program.ts';

const display = findProgram('xvfb-run');
const driver = findProgram('WebKitWebDriver');
const browser = findProgram(
  ...['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`),
  ...['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.0/MiniBrowser`),
);

/** A port that is free now. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Sends a WebDriver command and returns its value. */
async function send(address: string, method: 'POST' | 'DELETE', body?: object): Promise<unknown> {
  const answer = await fetch(address, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await answer.json()) as { readonly value: unknown };
  if (!answer.ok) throw new Error(`${address}: ${JSON.stringify(value)}`);
  return value;
}

async function start(): Promise<Driver> {
  const port = await freePort();
  const home = `http://127.0.0.1:${String(port)}`;
  const running = startProgram(display ?? '', ['-a', driver ?? '', `--port=${String(port)}`]);
  await until(running, () => fetch(`${home}/status`).catch(() => null));
  const options = { binary: browser, args: ['--automation'] };
  const { sessionId } = (await send(`${home}/session`, 'POST', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })) as { readonly sessionId: string };
  const session = `${home}/session/${sessionId}`;
  const post = (command: string, body: object): Promise<unknown> => send(`${session}/${command}`, 'POST', body);
  return {
    open: (url) => post('url', { url }).then(() => undefined),
    async call(code, argument) {
      const script = `const done = arguments[1];
        Promise.resolve().then(() => (${code})(JSON.parse(arguments[0]))).then(
          (value) => done({ text: JSON.stringify(value ?? null) }),
          (error) => done({ error: String(error) }));`;
      const value = (await post('execute/async', { script, args: [JSON.stringify(argument)] })) as {
        readonly text?: string;
        readonly error?: string;
      };
      if (value.text === undefined) throw new Error(value.error ?? 'no answer');
      return value.text;
    },
    act: (actions) => post('actions', { actions }).then(() => undefined),
    resize: (width, height) => post('window/rect', { width, height }).then(() => undefined),
    async close() {
      await send(session, 'DELETE').catch(() => undefined);
      running.stop();
    },
  };
}

const isThere = display !== undefined && driver !== undefined && browser !== undefined;

/** WebKit as GTK builds it: the engine of every browser on iPhones. */
export const webkit: Engine = {
  name: 'WebKit',
  missing: isThere ? null : '没有 WebKit（Debian：apt-get install webkit2gtk-driver xvfb）',
  start,
};
