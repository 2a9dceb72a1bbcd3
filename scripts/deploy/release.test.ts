import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inProject } from '../lib/folders.ts';
import { seal } from '../make/seal.ts';
import { back, release } from './release.ts';

let root = '';
const at = (name: string): string => join(root, name);
const read = (file: string): string => readFileSync(at(file), 'utf8');

/** A sealed site whose page names its number, with one hashed file of its own. */
async function build(number: number): Promise<string> {
  const folder = at('dist');
  rmSync(folder, { recursive: true, force: true });
  const files = {
    'index.html': `site ${number}`,
    'about/index.html': '<code id="site-commit"></code><code id="site-digest"></code>',
    [`assets/page.${number}.js`]: `script ${number}`,
    [`assets/page.${number}.js.gz`]: `packed ${number}`,
    [`data/${number}.csv`]: `table ${number}`,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text, { mode: 0o600 });
  }
  await seal(folder);
  return folder;
}
const publish = async (number: number): Promise<void> => {
  await release(await build(number), at('site'));
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'release-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('release(folder, place)', () => {
  it('shows the new site whole, and hashed files of the two before it', async () => {
    for (const number of [1, 2, 3, 4]) await publish(number);
    expect(read('site/index.html')).toBe('site 4');
    expect([1, 2, 3, 4].map((number) => existsSync(at(`site/assets/page.${number}.js`)))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(read('site/assets/page.2.js.gz')).toBe('packed 2');
    expect([1, 2, 3].map((number) => existsSync(at(`site/data/${number}.csv`)))).toEqual([false, false, false]);
  });

  it('lets a server read everything, whatever the umask of who built it', async () => {
    await publish(1);
    for (const file of ['site/index.html', 'site/assets/page.1.js'])
      expect(statSync(at(file)).mode & 0o777).toBe(0o644);
    expect(statSync(at('site/assets')).mode & 0o777).toBe(0o755);
  });

  it('takes the place of a plain folder, and does nothing for a site that is shown already', async () => {
    mkdirSync(at('site'));
    await publish(1);
    expect(lstatSync(at('site')).isSymbolicLink()).toBe(true);
    expect(await release(at('dist'), at('site'))).toMatchObject({ isNew: false });
  });

  it('refuses a folder that was changed after it was sealed', async () => {
    await publish(1);
    const folder = await build(2);
    writeFileSync(join(folder, 'index.html'), 'changed');
    await expect(release(folder, at('site'))).rejects.toThrow('被改动过');
    expect(read('site/index.html')).toBe('site 1');
  });

  it(
    'shows the old site or the new one, whenever it is killed, and ends it the next time',
    { timeout: 60_000 },
    async () => {
      await publish(1);
      const folder = await build(2);
      let moment = 0;
      let ended = false;
      while (!ended) {
        moment += 1;
        const run = spawnSync(process.execPath, [
          inProject('scripts/deploy/killed.ts'),
          folder,
          at('site'),
          `${moment}`,
        ]);
        ended = run.status === 0;
        expect(['site 1', 'site 2']).toContain(read('site/index.html'));
        expect(existsSync(at('site/assets/page.1.js'))).toBe(true);
      }
      expect(moment).toBeGreaterThan(8);
      expect(read('site/index.html')).toBe('site 2');
    },
  );
});

describe('back(place)', () => {
  it('shows the publication before, and one can publish again', async () => {
    for (const number of [1, 2]) await publish(number);
    await back(at('site'));
    expect(read('site/index.html')).toBe('site 1');
    expect(read('site/assets/page.2.js')).toBe('script 2');
    await expect(back(at('site'))).rejects.toThrow('没有更早的发布');
    await publish(2);
    expect(read('site/index.html')).toBe('site 2');
  });

  it('says that nothing was published', async () => {
    await expect(back(at('site'))).rejects.toThrow('还没有用 npm run release 发布过');
  });
});
