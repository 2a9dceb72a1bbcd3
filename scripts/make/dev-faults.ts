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

/**
 * Shows in the browser what scripts/dev.ts found wrong with data/ and content/, which it writes to `file`; an empty one means
 * that all is well. Pages opened later see it too.
 */
export function devFaults(file: string): AstroIntegration {
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
        server.ws.on('connection', () => {
          if (shown !== '') server.ws.send(messageOf(shown));
        });
      },
    },
  };
}
