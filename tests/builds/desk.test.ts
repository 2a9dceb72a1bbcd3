import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { sha256Of } from '../../scripts/lib/files.ts';
import { forExcel } from '../../src/data/write-csv.ts';
import { workbookBytes } from '../../src/outputs/workbook/workbook.ts';
import { axeViolations } from '../e2e/axe.ts';
import { test } from '../e2e/site.ts';
import { startDesk, type RunningDesk } from '../fixtures/desk.ts';
import { releaseSource, sourcesOf } from '../fixtures/project.ts';
import { copySmallSite } from '../fixtures/small-site.ts';

let root = '';
let desk: RunningDesk;

/** The release before: one county had counted one too few. */
function publishFirst(): void {
  const areas = [
    ['999900', '全市', 330, 30],
    ['999901', '东县', 125, 15],
    ['999902', '西县', 97, 8],
    ['999981', '南山市', 108, 7],
  ] as const;
  const rows = areas.flatMap(([code, name, young, chief]) => [
    `2025,${code},${name},青年技师,${String(young)},正式,`,
    `2025,${code},${name},首席技师,${String(chief)},正式,`,
  ]);
  const csv = forExcel(['年份,地区代码,地区,层级,人数,状态,备注', ...rows, ''].join('\n'));
  mkdirSync(join(root, 'data/engineers'));
  writeFileSync(join(root, 'data/engineers/2026-02-10.csv'), csv);
  const entry = releaseSource('2026-02-10', sha256Of(Buffer.from(csv)));
  appendFileSync(join(root, 'data/sources.yaml'), sourcesOf('engineers', [entry]));
}

beforeAll(async () => {
  root = copySmallSite();
  publishFirst();
  // What the site of before shows is no matter here: the desk need not build it first.
  const now = new Date();
  utimesSync(join(root, 'dist/about/index.html'), now, now);
  desk = await startDesk(root);
}, 180_000);
afterAll(async () => {
  await desk.end();
  rmSync(dirname(root), { recursive: true, force: true });
});

/** What a county sends: a title, the unit, a cross-table. One number has a footnote mark. */
const countyTable = [
  ['示例市2025年技师培育情况'],
  ['单位：人'],
  ['地区', '青年技师', '首席技师'],
  ['全市', 331, 30],
  ['东县', 125, 15],
  ['西县', '98①', 8],
  ['南山市', 108, 7],
];
const workbook = (rows: readonly (readonly (string | number)[])[]): Buffer =>
  Buffer.from(
    workbookBytes([
      {
        name: '2025年',
        columns: [20, 20, 20].map((width) => ({ width })),
        rows: rows.map((row) => row.map((value) => ({ value }))),
      },
    ]),
  );

type Visit = (path: string, options: { home: string }) => Promise<Page>;

async function openDesk(visit: Visit): Promise<Page> {
  const { pathname, hash, href } = new URL(desk.address);
  const page = await visit(`${pathname}${hash}`, { home: href.replace(/data\/check\/.*/, '') });
  await page.locator('.desk-menu button').nth(2).waitFor();
  return page;
}

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by keyboard to ${selector}`);
}

async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Takes the first choice of every question of the check. */
async function answerAll(page: Page): Promise<void> {
  const open = page.locator('fieldset.question:not(.answered)');
  for (let count = await open.count(); count > 0; count = await open.count()) {
    await tabTo(page, 'fieldset.question:not(.answered) input');
    await page.keyboard.press('Space');
    await expect.poll(() => open.count(), { timeout: 20_000 }).toBeLessThan(count);
  }
}

const published = (page: Page) => page.locator('.desk-work h2', { hasText: '已发布' });
const textOf = async (page: Page, path: string): Promise<string> => {
  await page.goto(new URL(`../../${path}`, desk.address.replace(/#.*/, '')).href);
  return page.locator('main').innerText();
};

describe('the desk', { timeout: 180_000 }, () => {
  test('takes the workbook of a county to a served number with its reason, by keyboard alone', async ({ visit }) => {
    const page = await openDesk(visit);
    await tabTo(page, '#check-dataset');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.locator('#check-date').fill('2026-02-20');
    const chooser = page.waitForEvent('filechooser');
    await press(page, '#check-file');
    await (await chooser).setFiles({ name: '培育情况.xlsx', mimeType: '', buffer: workbook(countyTable) });
    await page.locator('#check-summary', { hasText: '1 处问题' }).waitFor();

    await press(page, '.faults .fault a, .faults .fault button');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('98');
    await page.keyboard.press('Enter');
    await page.locator('#check-summary', { hasText: '0 处问题' }).waitFor();
    await answerAll(page);
    await press(page, '.desk-next button');

    await page.locator('.desk-faults', { hasText: '还没有写来源' }).waitFor();
    await tabTo(page, '#desk-all-kind');
    await page.keyboard.press('ArrowDown');
    await type(page, '#desk-all-reason', '西县漏报一人');
    await press(page, '.desk-all button');
    await type(page, '#desk-source-title', '标题');
    await type(page, '#desk-source-asOf', '2025年底');
    await press(page, '.desk-actions button');
    await page.locator('#desk-source-title[aria-invalid]').waitFor();
    await type(page, '#desk-source-title', '2025年技师培育情况');
    await press(page, '.desk-actions button');
    await page.locator('.desk-ready').waitFor();
    expect(existsSync(join(root, 'data/engineers/2026-02-20.csv'))).toBe(false);
    await press(page, '.desk-actions .desk-main');
    await published(page).waitFor({ timeout: 120_000 });

    expect(readFileSync(join(root, 'data/engineers/2026-02-20.report.txt'), 'utf8')).toContain('改为「98」');
    expect(readFileSync(join(root, 'data/sources.yaml'), 'utf8')).toMatch(/^# 正式数据的来源[\s\S]*技师培育情况/);
    expect(await textOf(page, 'statistics/')).toContain('331');
    expect(await textOf(page, 'revisions/')).toMatch(/97[\s\S]*98[\s\S]*更正[\s\S]*西县漏报一人/);
  });

  test('adds a place, kept as a draft until it is published or taken back', async ({ visit }) => {
    const page = await openDesk(visit);
    await page.getByRole('button', { name: /^场所/ }).click();
    await page.getByRole('button', { name: '加进草稿' }).click();
    await page.locator('.desk-faults', { hasText: '编号' }).waitFor();
    expect(await page.locator('#desk-places-name').getAttribute('aria-invalid')).toBe('true');
    const fields = { id: 'st-101', name: '甲工作室', host: '甲厂', point: '36.21,100.91', source: '认定文件' };
    for (const [name, text] of Object.entries(fields)) await page.locator(`#desk-places-${name}`).fill(text);
    const days = { updated: '2026-02-20', date: '2026-02-21' };
    for (const [name, text] of Object.entries(days)) await page.locator(`#desk-places-${name}`).fill(text);
    await page.locator('#desk-places-kind').selectOption('技师工作室');
    await page.locator('#desk-places-county').selectOption('东县');
    await page.locator('#desk-places-system').selectOption('WGS-84');
    await page.locator('#desk-places-precision').selectOption('门址');
    await page.getByRole('button', { name: '加进草稿' }).click();
    await page.locator('#desk-source-title').fill('技师工作室名录');
    await page.locator('#desk-source-page').fill('无');
    await page.locator('#desk-source-asOf').fill('2026-02-21');
    await page.locator('#desk-source-publisher').fill('示例市主管部门');
    await page.getByRole('button', { name: '保存，再核对一遍' }).click();
    await page.locator('.desk-ready').waitFor();
    expect(await axeViolations(page, [360, 1280])).toEqual([]);
    const again = await openDesk(visit);
    await again.locator('.desk-ready').waitFor();
    await again.getByRole('button', { name: '撤回草稿' }).click();
    await again.locator('.desk-review').waitFor({ state: 'detached' });
    expect(existsSync(join(root, 'data/places'))).toBe(false);
  });
});
