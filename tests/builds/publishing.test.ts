import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../scripts/make/seal.ts';
import { isLong } from '../fixtures/long.ts';
import { makeSmallProject, makeStubProject } from '../fixtures/small-project.ts';

let project = '';
let published = '';
let seconds = 0;
const dist = (): string => join(project, 'dist');

/** Runs a command line in the project, to its end. */
function shell(line: string) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: project, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}
const buildLine = `'${process.execPath}' scripts/build.ts`;

beforeAll(() => {
  project = isLong ? makeSmallProject() : makeStubProject();
  const start = performance.now();
  const { status, said } = shell(buildLine);
  seconds = (performance.now() - start) / 1000;
  expect(said).toContain('摘要');
  expect(status).toBe(0);
}, 180_000);
beforeAll(async () => {
  published = digestOf(dist());
});
afterAll(() => {
  rmSync(dirname(project), { recursive: true, force: true });
});

/** Starts a build and kills it and all it started after some seconds. */
async function buildAndKill(after: number): Promise<void> {
  const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: project, detached: true, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await Promise.race([ended, setTimeout(after * 1000)]);
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  await ended;
}

describe('a build that does not end well', () => {
  it(
    'leaves the published site as it was, killed at any moment, and the next one works',
    { timeout: 300_000 },
    async () => {
      for (const part of isLong ? [0.03, 0.2, 0.4, 0.6, 0.75, 0.85, 0.95] : [0.03, 0.5, 0.85, 0.95]) {
        await buildAndKill(seconds * part);
        expect(digestOf(dist()), `killed after ${String(part)} of a build`).toBe(published);
      }
      expect(shell(buildLine).status).toBe(0);
      expect(digestOf(dist())).toBe(published);
    },
  );

  it(
    'is mended by the next command when the kill falls between the two renames of the swap',
    { timeout: 120_000 },
    async () => {
      const hook = join(project, '.build/kill-in-swap.mjs');
      writeFileSync(
        hook,
        `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
       const rename = fs.renameSync;
       fs.renameSync = (from, to) => { rename(from, to); if (to.endsWith('previous')) process.kill(process.pid, 'SIGKILL'); };
       syncBuiltinESMExports();`,
      );
      shell(`'${process.execPath}' --import '${hook}' scripts/build.ts`);
      expect(existsSync(dist())).toBe(false);
      // Even a build that stops: it puts the site back first.
      expect(shell(`${buildLine} --official`).status).toBe(1);
      expect(digestOf(dist())).toBe(published);
    },
  );
});

/** Room for some of the pages only, and for all of them but not for what is made from them. */
const [little, less] = isLong ? ['2m', '5m'] : ['128k', '400k'];

/** Whether this machine lets a process of its own mount a disk that nobody else sees (Linux). */
const mounts = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;
if (!mounts) console.warn('跳过磁盘写满和只读的测试：这台机器不能用 unshare 挂载临时磁盘。');

describe.skipIf(!mounts)('a disk that takes no more', () => {
  it.each([
    ['is full when pages are written', `mount -t tmpfs -o size=${little} tmpfs .build`, /^磁盘已满.*ENOSPC/m],
    [
      'is full when pictures are drawn or search is indexed',
      `mount -t tmpfs -o size=${less} tmpfs .build`,
      /^磁盘已满/m,
    ],
    ['is another one than that of the site', 'mount -t tmpfs tmpfs .build', /^dist\/ 和 \.build\/ 不在同一个磁盘/m],
    ['is read-only', 'mount --bind . . && mount -o remount,ro,bind . && cd "$PWD"', /^磁盘是只读的.*EROFS/m],
  ])('leaves the published site as it was when it %s', { timeout: 120_000 }, async (_what, mount, message) => {
    const { status, said } = shell(`unshare -rm sh -c '${mount} && "${process.execPath}" scripts/build.ts'`);
    expect(said).toMatch(message);
    expect(said).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
    expect(digestOf(dist())).toBe(published);
  });
});
