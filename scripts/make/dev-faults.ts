import { existsSync, readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** What every open page is told: the faults to lay over it, or to load again once there are none. */
const messageOf = (faults: string) =>
  faults === ''
    ? { type: 'full-reload' as const }
    : {
        type: 'error' as const,
        err: {
          name: '写错了',
          title: '页面还是改动前的样子',
          message: faults,
          hint: '改好并保存，这里会自动消失。',
          stack: '',
        },
      };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What stands in the place of every page that cannot be made at all; Vite's client loads the page itself once it can. */
const pageOf = (faults: string, base: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>写错了</title>` +
  `<script type="module" src="${base}@vite/client"></script><h1>数据有误，还没有页面</h1><pre>${escaped(faults)}</pre>`;

/**
 * Shows in the browser what scripts/dev.ts found wrong with data/ and content/, which it writes to `file`; an empty one means
 * that all is well. Pages opened later see it too; while there is no `built` file, they consist of it.
 */
export function devFaults(file: string, built: string): AstroIntegration {
  const read = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  return {
    name: 'dev-faults',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let shown = read();
        server.watcher.add(file);
        server.watcher.on('all', (_event, path) => {
          if (path !== file) return;
          const faults = read();
          if (faults === shown) return;
          shown = faults;
          server.ws.send(messageOf(faults));
        });
        server.middlewares.use((request, response, next) => {
          const faults = request.headers.accept?.includes('text/html') === true && !existsSync(built) ? read() : '';
          if (faults === '') {
            next();
            return;
          }
          response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
          response.end(pageOf(faults, server.config.base));
        });
        server.ws.on('connection', () => {
          if (shown !== '') server.ws.send(messageOf(shown));
        });
      },
    },
  };
}
