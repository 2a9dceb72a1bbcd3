import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../fixtures/copy.ts';

/** The README promises that data/demo/ may be deleted at any time, also after many builds: this is the site then. */
const project = copyProject({ warm: true });
let said = '';

beforeAll(() => {
  rmSync(join(project, 'data/demo'), { recursive: true });
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: project,
    encoding: 'utf8',
  });
  said = stdout + stderr;
  expect(status, said).toBe(0);
}, 300_000);
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

const page = (path: string): string => readFileSync(join(project, 'dist', path, 'index.html'), 'utf8');

describe('a site without demo data', () => {
  it('passes every check', () => {
    expect(said).toMatch(/dist\/ 已更新：\d+ 个页面/);
  });

  it('bears no mark of demo data on any page', () => {
    // The page of components shows what the marks look like.
    const pages = globSync('**/index.html', { cwd: join(project, 'dist') }).filter(
      (path) => !path.includes('components'),
    );
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.filter((path) => /data-demo|demo-mark/.test(page(join(path, '..'))))).toEqual([]);
  });

  it('still has a home page worth opening: targets with their clauses, a sentence to quote, the way to places', () => {
    const home = page('.');
    // Where lines may break is no matter here.
    const table = (/<table class="targets[\s\S]*?<\/table>/.exec(home)?.[0] ?? '').replaceAll('<wbr>', '');
    expect(table.match(/≥[\d,]+/g)).toHaveLength(6);
    expect(table.match(/href="[^"]*\/plan\/#/g)).toHaveLength(6);
    expect(table.match(/待发布/g)).toHaveLength(1);
    expect(home).toMatch(/<details class="copy">[\s\S]*?据.+《/);
    expect(home).toContain('id="where"');
  });

  it('opens the statistics with what can be quoted, then what is not published', () => {
    const [quotable, pending] = ['>可以引用<', '>还没有公布<'].map((heading) => page('statistics').indexOf(heading));
    expect(quotable).toBeGreaterThan(0);
    expect(pending).toBeGreaterThan(quotable ?? Infinity);
    expect(page('statistics')).not.toContain('示例');
  });

  it('says of numbers in the texts that they are not published yet, and leads to their figure', () => {
    const links = [
      ...page('measures/08-rewards').matchAll(/<span class="num"[^>]*>\s*<a href="([^"]+)"[^>]*>\s*([^<]+?)\s*<\/a>/g),
    ];
    expect(links.map(([, href, text]) => [href, text])).toContainEqual(['/statistics/awards/', '待发布']);
  });
});
