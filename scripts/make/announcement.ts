import { posix } from 'node:path';
import type { AstroIntegration } from 'astro';

/** The file that a page is written to: `/plan` to plan/index.html, `/404` to 404.html. */
const fileOf = (pathname: string): string =>
  pathname === '/404' ? '404.html' : posix.join('.', pathname, 'index.html');

/** Tells whoever started this process, and ends with them: the next build would write into the same folder. */
function tellStarter(files: readonly string[]): void {
  process.once('disconnect', () => process.exit(1));
  process.send?.(files);
}

/**
 * Tells the program that started the build, if one listens, the files of all pages in the order in which Astro will write them, so that it
 * can read each as soon as it is there.
 */
export function announcement(tell: (files: readonly string[]) => unknown = tellStarter): AstroIntegration {
  return {
    name: 'announcement',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          async getStaticPaths() {
            const paths = await usual.getStaticPaths();
            tell(paths.filter(({ route }) => route.type === 'page').map(({ pathname }) => fileOf(pathname)));
            return paths;
          },
        }));
      },
    },
  };
}
