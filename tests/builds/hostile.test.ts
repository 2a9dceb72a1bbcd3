import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { readPage } from '../../scripts/check/page.ts';
import { readData } from '../../scripts/data.ts';
import { copyProject } from '../fixtures/copy.ts';
import { serve, type Serving } from '../../scripts/lib/serve.ts';
import { parseCsv } from '../../src/data/csv.ts';
import { isFormula } from '../../src/data/guard.ts';
import { formatProblems } from '../../src/data/problem.ts';
import { csvText } from '../../src/data/write-csv.ts';
import { isLong } from '../fixtures/long.ts';
import { copySmallSite } from '../fixtures/small-site.ts';
import { makeHostile, mark, payloads } from './hostile-release.ts';
import { test } from '../e2e/site.ts';

const base = '/zt/211/';
let root = '';
let serving: Serving;

const build = (...words: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/build.ts', ...words], { cwd: root, encoding: 'utf8' });

/** Files of the built site, by ending, with what they hold. */
const filesOf = (ending: string): readonly (readonly [file: string, text: string])[] =>
  globSync(`**/*.${ending}`, { cwd: join(root, 'dist') }).map((file) => [
    file.replaceAll('\\', '/'),
    readFileSync(join(root, 'dist', file), 'utf8'),
  ]);

/** The first page of each folder, whose other pages are made by the same code, and two more of the folders that hold single pages. */
const someOf = (paths: readonly string[]): string[] =>
  Map.groupBy(paths, (path) => path.replace(/[^/]*\/$/, ''))
    .entries()
    .flatMap(([folder, pages]) => pages.slice(0, folder.split('/').length > 2 ? 1 : 3))
    .toArray();

beforeAll(async () => {
  root = isLong ? copyProject() : copySmallSite();
  makeHostile(root, 8);
  const { status, stdout, stderr } = build('--official');
  expect(stdout + stderr).toContain('dist/ 已更新');
  expect(status).toBe(0);
  serving = await serve(join(root, 'dist'), base, 0);
}, 240_000);
afterAll(async () => {
  await serving.close();
  rmSync(root, { recursive: true, force: true });
});

function elementsOf(node: XmlNode): readonly string[] {
  if (!(node instanceof XmlElement) && !('children' in node)) return [];
  const { children } = node as unknown as { readonly children: readonly XmlNode[] };
  return [...(node instanceof XmlElement ? [node.name] : []), ...children.flatMap(elementsOf)];
}

/** Opens the site of this file and tells everything that a page must not do. */
async function watch(page: Page, problems: string[]): Promise<void> {
  const { origin } = new URL(serving.url);
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()} on ${page.url()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} on ${page.url()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message} on ${page.url()}`));
  await page.route('**/*', (route) => {
    const { href, origin: asked } = new URL(route.request().url());
    if (asked === origin) return route.continue();
    problems.push(`foreign request: ${href} on ${page.url()}`);
    return route.abort();
  });
}

describe('a release whose every free cell is a payload', () => {
  test('becomes markup in no page, feed, drawing or calendar', () => {
    const pages = filesOf('html').map(([file, html]) => readPage(file, html));
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.filter(({ tags }) => tags.has(mark)).map(({ file }) => file)).toEqual([]);
    // The payloads did get there, as text.
    expect(pages.filter(({ text }) => text.join('').includes(mark)).length).toBeGreaterThan(50);
    for (const ending of ['xml', 'svg']) {
      for (const [file, text] of filesOf(ending)) expect(elementsOf(parseXml(text)), file).not.toContain(mark);
    }
    for (const [file, text] of filesOf('ics')) expect(text, file).not.toMatch(/^X-HOSTILE/m);
    for (const ending of ['json', 'jsonld', 'geojson']) {
      for (const [file, text] of filesOf(ending)) expect(() => JSON.parse(text) as unknown, file).not.toThrow();
    }
  });

  test('becomes a formula in no CSV', () => {
    const files = filesOf('csv');
    expect(files.length).toBeGreaterThan(20);
    for (const [file, text] of files) {
      const { records, problems } = parseCsv(text.replace(/^\uFEFF/, ''), file);
      expect(problems, file).toEqual([]);
      expect(records.flatMap(({ cells }) => cells).filter(isFormula), file).toEqual([]);
    }
  });

  test('opens no dialog, asks nobody else and logs no error on any page', { timeout: 400_000 }, async ({ browser }) => {
    const problems: string[] = [];
    // A page that only leads on leaves while the next is opened.
    const pages = filesOf('html').filter(([, html]) => !html.includes('http-equiv="refresh"'));
    const all = pages.map(([file]) => file.replace(/(^|\/)index\.html$/, '$1'));
    const waiting = isLong ? all : someOf(all);
    const work = async (): Promise<void> => {
      const context = await browser.newContext({ locale: 'zh-CN' });
      const page = await context.newPage();
      await watch(page, problems);
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        await page.goto(serving.url + path, { waitUntil: 'load' });
        expect(await page.locator(mark).count(), path).toBe(0);
      }
      await context.close();
    };
    await Promise.all([work(), work(), work()]);
    expect(problems).toEqual([]);
  });

  test('stays text in search, filters and answers, and so do words in addresses', async ({ browser }) => {
    const problems: string[] = [];
    const context = await browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await watch(page, problems);
    for (const payload of payloads.slice(0, 6)) {
      await page.goto(`${serving.url}search/?q=${encodeURIComponent(payload)}#${encodeURIComponent(payload)}`);
      await expect.poll(() => page.locator('#search-status').textContent(), { timeout: 10_000 }).not.toBe('正在搜索…');
      expect(await page.locator(mark).count()).toBe(0);
    }
    await page.goto(`${serving.url}search/?q=hostile`);
    await page.locator('#search-results li').first().waitFor();
    expect(await page.locator(mark).count()).toBe(0);
    await page.goto(`${serving.url}about/`);
    await page.locator('#site-search').fill('hostile');
    await page.locator('#site-search-hits [role=option]').first().waitFor();
    expect(await page.locator(mark).count()).toBe(0);
    await page.goto(`${serving.url}verify/`);
    await page.locator('textarea').first().fill(payloads.join('\n'));
    await page.locator('main form button').first().click();
    expect(await page.locator(mark).count()).toBe(0);
    await page.goto(`${serving.url}directory/nearest/?place=${encodeURIComponent(payloads[0] ?? '')}`);
    await page.locator('main input').first().waitFor();
    expect(await page.locator(mark).count()).toBe(0);
    await context.close();
    expect(problems).toEqual([]);
  });
});

/** Cells that no release may hold, by column of the directory, and what the editor reads. */
const cells: readonly (readonly [column: string, cell: string, message: string])[] = [
  ['名称', '=HYPERLINK("http://evil.example","点")', '电子表格会把它当公式执行'],
  ['地址', '＝1+1', '电子表格会把它当公式执行'],
  ['备注', '@SUM(A1)', '电子表格会把它当公式执行'],
  ['依托单位', '\t=1', '电子表格会把它当公式执行'],
  ['服务内容', '甲\u202E乙', 'U+202E'],
  ['服务范围', '甲\u200B乙', 'U+200B'],
  ['来源', '甲\u0007乙', 'U+0007'],
  ['网址', 'javascript:alert(1)', 'http 或 https 网址'],
  ['来源网址', 'data:text/html,<script>alert(1)</script>', 'http 或 https 网址'],
  ['编号', '../../index', '字母、数字和连字符'],
];

describe('what is refused', () => {
  test('cells that are formulas, invisible characters, addresses of other kinds', () => {
    const file = 'data/places/2026-04-01.csv';
    const path = join(root, file);
    const before = readFileSync(path, 'utf8');
    const { records } = parseCsv(before.replace(/^\uFEFF/, ''), file);
    const [heading = [], first = []] = records.map((record) => record.cells);
    const rows = cells.map(([column, cell], at) =>
      first.map((value, index) => (heading[index] === column ? cell : heading[index] === '编号' ? `bad-${at}` : value)),
    );
    writeFileSync(path, csvText([heading, ...rows]));
    const { built, problems } = readData(root, { official: true });
    writeFileSync(path, before);
    expect(built).toBeNull();
    const said = formatProblems(problems);
    for (const [column, , message] of cells)
      expect(said).toMatch(new RegExp(`\\[${column}\\] .*${message.replace('+', '\\+')}`));
  });
});
