import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { parse, stringify } from 'yaml';
import { copyProject } from '../fixtures/copy.ts';
import { isLong } from '../fixtures/long.ts';
import { standIn, standInForAstro } from '../fixtures/small-project.ts';
import { copySmallSite } from '../fixtures/small-site.ts';

const project = isLong ? copyProject() : copySmallSite();
rmSync(join(project, 'dist'), { recursive: true, force: true });
mkdirSync(join(project, 'dist'));
writeFileSync(join(project, 'dist/index.html'), 'the site of before');
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

const first = (folder: string): string => `${folder}/${readdirSync(join(project, folder)).sort()[0] ?? ''}`;

/** Changes a file for the time of one test. */
function edit(file: string, change: (text: string) => string): void {
  const path = join(project, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  onTestFinished(() => {
    writeFileSync(path, before);
  });
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
  [
    'script, handlers and styles in a text',
    () => first('content/measures'),
    (text) =>
      `${text.trimEnd()}\n\n<script>{\`alert(1)\`}</script>\n\n<img src="x" alt="" onerror="alert(2)" />\n\n<p style="color:red">红</p>\n`,
    /正文里不用 HTML 的 <script>[\s\S]*花括号[\s\S]*正文里不用 HTML 的 <img>[\s\S]*正文里不用 HTML 的 <p>/,
  ],
  [
    'an address that is script in settings',
    () => 'content/site.yaml',
    (text) => {
      const site = parse(text) as { readonly footer?: object };
      return stringify({ ...site, footer: { ...site.footer, errorReport: 'javascript:alert(3)' } });
    },
    /\[footer\.errorReport\]/,
  ],
];

/** Builds a project, which must stop and leave the site of before alone. Returns what was said. */
function buildInVain(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: project,
    encoding: 'utf8',
  });
  const said = stdout + stderr;
  expect(said).not.toContain('    at ');
  expect(status).toBe(1);
  expect(readdirSync(join(project, 'dist'))).toEqual(['index.html']);
  expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).toBe('the site of before');
  expect(existsSync(join(project, '.build/lock'))).toBe(false);
  return said;
}

describe('npm run build', () => {
  it.each(faults)('stops at %s and leaves dist/ as it was', { timeout: 120_000 }, (_what, file, change, message) => {
    const broken = file();
    edit(broken, change);
    const said = buildInVain();
    expect(said).toContain(broken);
    expect(said).toMatch(message);
  });

  it('stops at script, handlers and addresses that are script on a page', { timeout: 240_000 }, () => {
    const markup =
      '<script is:inline>alert(1)</script><img src="x" alt="" onerror="alert(2)" /><p style="color:red">红</p><a href="javascript:alert(3)">四</a>';
    // Which program wrote the page is no matter: only the long run has Astro make all of them.
    if (!isLong) standInForAstro(project);
    const [page, end] = isLong ? ['src/pages/glossary/index.astro', '</Page>'] : [standIn, '</main>'];
    edit(page, (text) => text.replace(end, `${markup}${end}`));
    const said = buildInVain();
    expect(said).toMatch(/\.html.*：有内联脚本/);
    expect(said).toMatch(/\.html.*：有 onerror=，会被内容安全策略拦下/);
    expect(said).toMatch(/\.html.*：<p> 带有 style=/);
    expect(said).toMatch(/\.html.*：有 javascript:，会被内容安全策略拦下/);
  });
});
