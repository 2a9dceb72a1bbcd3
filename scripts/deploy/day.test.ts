import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { listTree } from '../lib/files.ts';
import { inProject } from '../lib/folders.ts';
import { serve } from '../lib/serve.ts';
import { seal } from '../make/seal.ts';
import { back } from './release.ts';

const root = mkdtempSync(join(tmpdir(), 'day-'));
afterAll(() => rmSync(root, { recursive: true }));
const at = (name: string): string => join(root, name);
const scripts = ['first', 'later'];
const pages = ['index.html', 'plan/index.html'];

/** A sealed site whose pages and hashed scripts say its number. */
async function build(number: number): Promise<string> {
  const folder = at(`dist-${number}`);
  const files = [
    ...pages.map((file) => [file, `site ${number}`]),
    ...scripts.map((name) => [`assets/${name}.${number}.js`, `${name} ${number}`]),
    ['about/index.html', '<code id="site-commit"></code><code id="site-digest"></code>'],
  ] as const;
  for (const [file = '', text = ''] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  await seal(folder);
  return folder;
}

/** Publishes in a process of its own, as an operator does while readers ask. */
const publish = (folder: string): Promise<number | null> =>
  new Promise((resolve) => {
    const words = [inProject('scripts/deploy/killed.ts'), folder, at('site'), '0'];
    spawn(process.execPath, words, { stdio: 'ignore' }).once('exit', resolve);
  });

const hasRsync = spawnSync('rsync', ['--version']).status === 0;

/** Copies to another host in the order of deploy/README.md: new files first, then pages, and what is old goes last, but for hashed files. */
function copyOver(from: string, to: string): void {
  const late = ['--exclude=/assets/', '--exclude=/pagefind/', '--exclude=/search/files/'];
  if (hasRsync) {
    const first = ['--exclude=*.html', '--exclude=*.html.br', '--exclude=*.html.gz'];
    for (const words of [first, ['--delay-updates', '--delete-after', ...late]])
      expect(spawnSync('rsync', ['-a', ...words, `${from}/`, `${to}/`]).status).toBe(0);
    return;
  }
  const files = listTree(from);
  const isPage = (file: string): boolean => file.endsWith('.html');
  for (const file of [...files.filter((one) => !isPage(one)), ...files.filter(isPage)]) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(from, file), join(to, `${file}.part`));
    renameSync(join(to, `${file}.part`), join(to, file));
  }
  for (const file of listTree(to)) if (!files.includes(file) && !file.startsWith('assets/')) rmSync(join(to, file));
}

/** A reader of one host: opens pages, keeps them open, and now and then asks for a script that an open page needs. */
function readerOf(url: string) {
  const open = new Set<string>();
  let [asked, stopped] = [0, false];
  const wrong: string[] = [];
  const ask = async (path: string, isRight: (text: string) => boolean): Promise<string> => {
    asked += 1;
    const response = await fetch(url + path);
    const text = await response.text();
    if (response.status !== 200 || !isRight(text)) wrong.push(`${path} ${response.status} ${text}`);
    return text;
  };
  const read = async (): Promise<void> => {
    for (const page of pages) open.add(await ask(page.replace('index.html', ''), (text) => /^site \d$/.test(text)));
    for (const site of open)
      for (const name of scripts) {
        const number = site.slice(5);
        await ask(`assets/${name}.${number}.js`, (text) => text === `${name} ${number}`);
      }
  };
  const reading = (async () => {
    while (!stopped) await read();
  })();
  return {
    open,
    /** What a page answers now. */
    now: () => ask('', (text) => /^site \d$/.test(text)),
    /** Ends the reading, once everything has been asked once more and a hundred times in all. Returns how often it asked, and what was answered wrong. */
    end: async () => {
      stopped = true;
      await reading;
      do await read();
      while (asked < 100);
      return { asked, wrong };
    },
  };
}

it('a day of a site: published twice, rolled back, copied to another host, and every request answered right', async () => {
  const [first, second] = [await build(1), await build(2)];
  expect(await publish(first)).toBe(0);
  cpSync(first, at('mirror'), { recursive: true });
  const hosts = [await serve(at('site'), '/', 0), await serve(at('mirror'), '/', 0)] as const;
  const [reader, other] = [readerOf(hosts[0].url), readerOf(hosts[1].url)];
  await expect.poll(() => reader.open.size + other.open.size).toBe(2);
  expect(await publish(second)).toBe(0);
  expect(await reader.now()).toBe('site 2');
  copyOver(second, at('mirror'));
  expect(await other.now()).toBe('site 2');
  await expect.poll(() => reader.open.size + other.open.size).toBe(4);
  await back(at('site'));
  expect(await reader.now()).toBe('site 1');
  copyOver(join(root, 'site'), at('mirror'));
  expect(await other.now()).toBe('site 1');
  const ended = [await reader.end(), await other.end()];
  for (const host of hosts) await host.close();
  expect(ended.flatMap(({ wrong }) => wrong)).toEqual([]);
  for (const { asked } of ended) expect(asked).toBeGreaterThanOrEqual(100);
}, 60_000);
