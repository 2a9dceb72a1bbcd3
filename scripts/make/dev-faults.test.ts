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
  return { sent, watcher, ws: Object.assign(new EventEmitter(), { send }) };
}

it('devFaults(file) lays faults over the open pages and those opened later, and loads them again once mended', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dev-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, 'faults.txt');
  const server = fakeServer();
  const setup = devFaults(file).hooks['astro:server:setup'] as unknown as (given: { server: object }) => void;
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
  expect(server.sent).toEqual(['error a.csv:3 应有 5 格', 'error a.csv:3 应有 5 格', 'full-reload']);
});
