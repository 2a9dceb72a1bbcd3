import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { expect, it, onTestFinished } from 'vitest';
import { inProject } from '../lib/folders.ts';
import { announcement } from './announcement.ts';

const path = (pathname: string, type = 'page'): PathWithRoute => ({ pathname, route: { type } }) as PathWithRoute;

it('announcement() tells the files of the pages in their order and leaves the paths to Astro', async () => {
  const told: (readonly string[])[] = [];
  const paths = [path('/404'), path('/plan'), path('/data/a.csv', 'endpoint'), path('/place/a-1'), path('/')];
  const usual: AstroPrerenderer = {
    name: 'usual',
    getStaticPaths: () => Promise.resolve(paths),
    render: () => Promise.resolve(new Response('')),
  };
  const set: AstroPrerenderer[] = [];
  const start = announcement((files) => told.push(files)).hooks['astro:build:start'];
  const setPrerenderer = (given: AstroPrerenderer | ((usual: AstroPrerenderer) => AstroPrerenderer)): void => {
    set.push(typeof given === 'function' ? given(usual) : given);
  };
  await start?.({ logger: undefined as never, setPrerenderer });
  expect(await set[0]?.getStaticPaths()).toBe(paths);
  expect(set[0]?.render).toBe(usual.render);
  expect(told).toEqual([['404.html', 'plan/index.html', 'place/a-1/index.html', 'index.html']]);
});

it('ends with whoever started it, for nobody waits for the pages', { timeout: 20_000 }, async () => {
  const program = `import { announcement } from ${JSON.stringify(inProject('scripts/make/announcement.ts'))};
announcement().hooks['astro:build:start']({
  setPrerenderer: (make) => make({ getStaticPaths: () => [] }).getStaticPaths(),
});
setInterval(() => 0, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  onTestFinished(() => void child.kill());
  await once(child, 'message');
  child.disconnect();
  expect(await ended).toEqual([1, null]);
});
