import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, it, onTestFinished } from 'vitest';
import { copyProject } from '../fixtures/copy.ts';
import { isLong } from '../fixtures/long.ts';
import { makeSmallProject } from '../fixtures/small-project.ts';
import { digestOf } from '../../scripts/make/seal.ts';

/** A clock that is 400 days and some hours ahead, for the build and every Node that it starts. */
const ahead = `const Now = Date, shift = 400 * 864e5 + 5e6;
globalThis.Date = class extends Now {
  constructor(...given) { given.length > 0 ? super(...given) : super(Now.now() + shift); }
  static now() { return Now.now() + shift; }
};`;

/** Builds a project of its own, without anything kept that the digest covers, and tells the digest of its site. `env`: what is different there; `clock`: whether time is. */
function digestOfBuild(env: NodeJS.ProcessEnv, clock = ''): string {
  const root = isLong ? copyProject() : makeSmallProject();
  onTestFinished(() => {
    rmSync(isLong ? root : dirname(root), { recursive: true, force: true });
  });
  // Compressed copies are no part of the site that is sealed: they need not be made twice.
  if (!isLong)
    cpSync(join(inject('small').root, '.build/compressed'), join(root, '.build/compressed'), { recursive: true });
  const clockFile = join(root, 'clock.mjs');
  writeFileSync(clockFile, clock);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env, NODE_OPTIONS: `--import=${pathToFileURL(clockFile).href}` },
  });
  expect(status, stdout + stderr).toBe(0);
  return digestOf(join(root, 'dist'));
}

it(
  'a build in another folder, on another day, in another time zone and language is the same site',
  { timeout: 300_000 },
  () => {
    const abroad = digestOfBuild({ TZ: 'America/New_York', LANG: 'de_DE.UTF-8' }, ahead);
    expect(abroad).toBe(isLong ? digestOfBuild({}) : digestOf(join(inject('small').root, 'dist')));
  },
);
