import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyProject } from '../../tests/fixtures/copy.ts';

let project = '';
beforeEach(() => {
  project = copyProject();
  mkdirSync(join(project, 'dist'));
  writeFileSync(join(project, 'dist/index.html'), 'the site of before');
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const first = (folder: string): string => `${folder}/${readdirSync(join(project, folder)).sort()[0] ?? ''}`;

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(join(project, file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(project, file), after);
}

/** What is broken, where, and what an editor then reads besides the file's name. */
const faults: readonly (readonly [
  what: string,
  file: () => string,
  change: (text: string) => string,
  message: RegExp,
])[] = [
  ['a release with a short row', () => first('data/targets'), (text) => `${text.trimEnd()}\n只有一格\n`, /csv:\d+ /],
  ['a typo in frontmatter', () => first('content/measures'), (text) => text.replace(/^summary:/m, 'sumary:'), /sumary/],
  [
    'an unknown figure',
    () => first('content/measures'),
    (text) => `${text.trimEnd()}\n\n<Figure id="no-such-figure" />\n`,
    /no-such-figure/,
  ],
];

describe('npm run build', () => {
  it.each(faults)('stops at %s and leaves dist/ as it was', { timeout: 60_000 }, (_what, file, change, message) => {
    const broken = file();
    edit(broken, change);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      cwd: project,
      encoding: 'utf8',
    });
    const said = stdout + stderr;
    expect(said).toContain(broken);
    expect(said).toMatch(message);
    expect(said).not.toContain('    at ');
    expect(status).toBe(1);
    expect(readdirSync(join(project, 'dist'))).toEqual(['index.html']);
    expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).toBe('the site of before');
    expect(existsSync(join(project, '.build/lock'))).toBe(false);
  });
});
