import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { copyProject } from '../fixtures/copy.ts';
import { inProject } from '../../scripts/lib/folders.ts';
import { digestOf } from '../../scripts/make/seal.ts';

const project = copyProject();
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

/** A clock that is 400 days and some hours ahead, for the build and every Node that it starts. */
const ahead = `const Now = Date, shift = 400 * 864e5 + 5e6;
globalThis.Date = class extends Now {
  constructor(...given) { given.length > 0 ? super(...given) : super(Now.now() + shift); }
  static now() { return Now.now() + shift; }
};`;

it(
  'a build in another folder, on another day, in another time zone and language, without kept pictures is the same site',
  { timeout: 300_000 },
  async () => {
    const clock = join(project, 'ahead.mjs');
    writeFileSync(clock, ahead);
    const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/build.ts'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'America/New_York', LANG: 'de_DE.UTF-8', NODE_OPTIONS: `--import=${clock}` },
    });
    expect(status, stdout + stderr).toBe(0);
    expect(digestOf(join(project, 'dist'))).toBe(digestOf(process.env['SITE_DIST'] ?? inProject('dist')));
  },
);
