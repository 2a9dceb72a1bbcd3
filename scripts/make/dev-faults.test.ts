import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { devFaults } from './dev-faults.ts';

/** What of Vite's server the integration uses. */
function fakeServer() {
  const sent: string[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const send = (message: { type: string; err?: { message: string } }): void => {
    sent.push(`${message.type} ${message.err?.message ?? ''}`.trim());
  };
  const handlers: ((request: object, response: object, next: () => void) => void)[] = [];
  return {
    sent,
    watcher,
    ws: Object.assign(new EventEmitter(), { send }),
    config: { base: '/zt/' },
    middlewares: { use: (handler: (typeof handlers)[number]) => handlers.push(handler) },
    /** What a browser that asks for this gets; null where the pages answer. */
    ask(accept: string): string | null {
      let got: string | null = '';
      const response = { writeHead: () => undefined, end: (text: string) => (got = text) };
      handlers[0]?.({ headers: { accept } }, response, () => (got = null));
      return got;
    },
  };
}

it('devFaults(file) lays faults over the open pages and those opened later, and loads them again once mended', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dev-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, 'faults.txt');
  const built = join(folder, 'built.json');
  writeFileSync(built, '');
  const server = fakeServer();
  const setup = devFaults(file, built).hooks['astro:server:setup'] as unknown as (given: { server: object }) => void;
  setup({ server });
  const change = (text: string): void => {
    writeFileSync(file, text);
    server.watcher.emit('all', 'change', file);
  };
  server.ws.emit('connection');
  change('a.csv:3 应有 5 格');
  server.watcher.emit('all', 'change', file);
  server.ws.emit('connection');
  change('');
  server.ws.emit('connection');
  server.watcher.emit('all', 'change', join(folder, 'other'));
  expect(server.ask('text/html')).toBe(null);
  change('b <c>');
  rmSync(built);
  expect(server.ask('text/html,*/*')).toMatch(/src="\/zt\/@vite\/client".*<pre>b &lt;c>/s);
  expect(server.ask('*/*')).toBe(null);
  expect(server.sent.splice(3)).toEqual(['error b <c>']);
  expect(server.sent).toEqual(['error a.csv:3 应有 5 格', 'error a.csv:3 应有 5 格', 'full-reload']);
});
