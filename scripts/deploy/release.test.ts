import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inProject } from '../lib/folders.ts';
import { withLock } from '../lib/lock.ts';
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
    [`assets/page.${number}.js.gz`]: gzipSync(`script ${number}`),
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
    expect(gunzipSync(readFileSync(at('site/assets/page.2.js.gz'))).toString()).toBe('script 2');
    expect([1, 2, 3].map((number) => existsSync(at(`site/data/${number}.csv`)))).toEqual([false, false, false]);
  });

  it('lets a server read everything, whatever the umask of who built it', async () => {
    const umask = process.umask(0o077);
    try {
      await release(await build(1), at('new/site'));
    } finally {
      process.umask(umask);
    }
    for (const folder of ['new', 'new/site.releases', 'new/site', 'new/site/assets'])
      expect(statSync(at(folder)).mode & 0o777).toBe(0o755);
    for (const file of ['new/site/index.html', 'new/site/assets/page.1.js'])
      expect(statSync(at(file)).mode & 0o777).toBe(0o644);
  });

  it('takes the place of a plain folder, and does nothing for a site that is shown already', async () => {
    mkdirSync(at('site'));
    await publish(1);
    expect(lstatSync(at('site')).isSymbolicLink()).toBe(true);
    expect(await release(at('dist'), at('site'))).toMatchObject({ isNew: false });
  });

  it.each([
    ['', '不是网站文件夹'],
    ['.', '项目'],
    ['..', '项目'],
    ['dist', '项目'],
    ['public/站点', '项目'],
  ])('takes no place that holds the project or lies in it: %j', async (place, said) => {
    await expect(release(await build(1), place === '' ? '/' : inProject(place))).rejects.toThrow(said);
    expect(existsSync(inProject('package.json'))).toBe(true);
  });

  it('moves nothing away that is no site, and makes no folder beside it', async () => {
    mkdirSync(at('papers'));
    writeFileSync(at('papers/年报.docx'), 'x');
    writeFileSync(at('file'), 'x');
    symlinkSync(at('papers'), at('link'));
    const folder = await build(1);
    for (const [place, said] of [
      ['papers', '不像是网站'],
      ['papers/', '不像是网站'],
      ['file', '是一个文件'],
      ['link', '的链接，请直接写'],
    ] as const) {
      await expect(release(folder, `${root}/${place}`)).rejects.toThrow(said);
      expect(existsSync(at(`${place}.releases`))).toBe(false);
    }
    expect(read('papers/年报.docx')).toBe('x');
    expect(read('file')).toBe('x');
  });

  it('refuses while a build may put another dist/ there', async () => {
    await withLock(inProject('.build/lock'), () => {
      const { status, stderr } = spawnSync(process.execPath, [inProject('scripts/release.ts'), at('site')]);
      expect([status, stderr.toString()]).toEqual([1, expect.stringContaining('另一个构建正在进行')]);
    });
  });

  it('refuses a folder that was changed after it was sealed', async () => {
    await publish(1);
    const folder = await build(2);
    writeFileSync(join(folder, 'index.html'), 'changed');
    await expect(release(folder, at('site'))).rejects.toThrow('被改动过');
    expect(read('site/index.html')).toBe('site 1');
  });

  it('refuses a compressed copy that is not its file', async () => {
    await publish(1);
    const folder = await build(2);
    writeFileSync(join(folder, 'assets/page.2.js.gz'), gzipSync('script 1'));
    await expect(release(folder, at('site'))).rejects.toThrow('assets/page.2.js.gz 与原文件内容不同');
    expect(readdirSync(at('site.releases')).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(read('site/index.html')).toBe('site 1');
  });

  it('puts right a site whose compressed copies are old, gone or foreign, though its files are as published', async () => {
    const folder = await build(1);
    await release(folder, at('site'));
    const copy = at('site/assets/page.1.js.gz');
    const foreign = at('site/index.html.br');
    const { ino } = statSync(at('site'));
    const spoil: readonly (() => void)[] = [
      () => writeFileSync(copy, gzipSync('an older script')),
      () => rmSync(copy),
      () => writeFileSync(foreign, 'of another page'),
    ];
    for (const change of spoil) {
      change();
      expect((await release(folder, at('site'))).isNew).toBe(true);
      expect(gunzipSync(readFileSync(copy)).toString()).toBe('script 1');
      expect(existsSync(foreign)).toBe(false);
    }
    expect((await release(folder, at('site'))).isNew).toBe(false);
    // In the folder that is shown, so that it is gone at no moment.
    expect(statSync(at('site')).ino).toBe(ino);
  });

  it('clears away what killed releases left, whichever site they were to show', async () => {
    await publish(1);
    const stays = readdirSync(at('site.releases'));
    for (const name of [`${'0'.repeat(64)}.part`, 'f'.repeat(64)])
      mkdirSync(at(`site.releases/${name}/about`), { recursive: true });
    await publish(2);
    expect(readdirSync(at('site.releases'))).toHaveLength(stays.length + 1);
    // Without its list it knows what is shown all the same.
    rmSync(at('site.releases/history.json'));
    await expect(release(await build(3), at('site'))).resolves.toMatchObject({ isNew: true });
    expect(read('site/index.html')).toBe('site 3');
  });

  it('puts right a site whose files were changed behind its back', async () => {
    await publish(1);
    rmSync(at('site/data/1.csv'));
    writeFileSync(at('site/index.html'), 'mine');
    expect(await release(at('dist'), at('site'))).toMatchObject({ isNew: true });
    expect([read('site/index.html'), read('site/data/1.csv')]).toEqual(['site 1', 'table 1']);
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

  it('stays within reach after older publications were shown again', async () => {
    for (const number of [1, 2, 3]) await publish(number);
    await back(at('site'));
    await back(at('site'));
    await publish(4);
    expect(existsSync(at('site/assets/page.1.js'))).toBe(true);
    await back(at('site'));
    expect(read('site/index.html')).toBe('site 1');
  });

  it('says that nothing was published', async () => {
    await expect(back(at('site'))).rejects.toThrow('还没有用 npm run release 发布过');
  });
});
