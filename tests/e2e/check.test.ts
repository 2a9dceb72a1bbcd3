import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readContext } from '../../scripts/data/context.ts';
import { inProject } from '../../scripts/lib/folders.ts';
import { importOffice } from '../../src/data/import/import-office.ts';
import { readOffice } from '../../src/data/import/office-file.ts';
import { datasets } from '../../src/data/registry.ts';
import { youngerParts } from './old-browser.ts';
import { test, type Visit } from './site.ts';

const heading = '年份,地区,层级,人数';
const good = [heading, '2024,全市,创新工程师,1234', '2024,金东区,创新工程师,96'];
const faulty = [heading, '2024,全市,创新工程师,约一千', '2024,金东区,创新工程师,96'];
const day = '2026-11-30';

interface Dropped {
  readonly name: string;
  readonly buffer: Buffer;
}

const csv = (lines: readonly string[]): Dropped => ({
  name: '表.csv',
  buffer: Buffer.from(`${lines.join('\r\n')}\r\n`),
});
const workbook: Dropped = { name: '表.xlsx', buffer: readFileSync(inProject('tests/fixtures/office/life-a.xlsx')) };

const summary = (page: Page): Promise<string> => page.locator('#check-summary').innerText();

async function choose(page: Page): Promise<void> {
  await page.locator('#check-dataset').selectOption('engineers');
  await page.locator('#check-date').fill(day);
}

async function open(visit: Visit): Promise<Page> {
  const page = await visit('/data/check/');
  // The program comes once the page is idle.
  await page.waitForLoadState('networkidle');
  await choose(page);
  return page;
}

async function drop(page: Page, file: Dropped): Promise<void> {
  await page.locator('#check-file').setInputFiles({ mimeType: 'application/octet-stream', ...file });
  await page.locator('#check-summary').waitFor();
}

/** What the import writes of the same file. */
async function written({ name, buffer: bytes }: Dropped): Promise<string | null> {
  const { context } = readContext(inProject(''));
  if (context === null) throw new Error('no context');
  const { sheets } = await readOffice(bytes, name);
  return importOffice(datasets.engineers, sheets, { ...context, file: name, date: day }, { status: '正式' }).csv;
}

async function saved(page: Page, name: string): Promise<Buffer> {
  const button = page.getByRole('button', { name });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return buffer(await download.createReadStream());
}

const hasFocus = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((element) => element === document.activeElement);

describe('checking a table', () => {
  test('marks the cell, is mended by keyboard alone, and saves what the import writes', async ({ visit }) => {
    const page = await open(visit);
    await drop(page, csv(faulty));
    expect(await summary(page)).toBe('1 处问题，1 处要确认');
    expect(await hasFocus(page, '#check-summary')).toBe(true);
    expect(await page.locator('[aria-invalid]').innerText()).toMatch(/约一千\s+问题 1/);
    expect(await page.locator('#fault-1').innerText()).toMatch(/D 列 2 行「人数」/);

    await page.locator('#fault-1 button').press('Enter');
    expect(await hasFocus(page, '[aria-invalid]')).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await page.keyboard.type('1234');
    await page.keyboard.press('Enter');
    await expect.poll(() => summary(page)).toBe('0 处问题，1 处要确认');
    expect(await hasFocus(page, '[role=gridcell]:has(.edited)')).toBe(true);
    await page.getByRole('radio', { name: '正式' }).press('Space');
    await expect.poll(() => summary(page)).toBe('0 处问题，可以报送');
    expect(await hasFocus(page, '[type=radio][value=正式]')).toBe(true);
    expect((await saved(page, '下载整理好的 CSV')).toString()).toBe(await written(csv(good)));

    await page.getByRole('button', { name: '恢复原样' }).click();
    await expect.poll(() => summary(page)).toBe('1 处问题');
  });

  test('saves the marked table as a workbook, which is checked like the first', async ({ visit }) => {
    const page = await open(visit);
    await drop(page, csv(faulty));
    await page.locator('[aria-invalid]').waitFor();
    const marked = await saved(page, '下载标出问题的表格');
    const { sheets } = await readOffice(marked, '表.xlsx');
    expect(JSON.stringify(sheets[0]?.records)).toContain('D 列：应为非负整数');
    await drop(page, { name: '又一张.xlsx', buffer: marked });
    await expect.poll(() => page.locator('.fault').allInnerTexts()).toEqual([expect.stringContaining('约一千')]);
  });

  test('reads cells that were copied from a spreadsheet', async ({ visit }) => {
    const page = await open(visit);
    await page.locator('#check-paste').evaluate(
      (field, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      `${good.join('\r\n').replaceAll(',', '\t')}\r\n`,
    );
    await page.getByRole('radio', { name: '初步' }).check();
    await expect.poll(() => summary(page)).toBe('0 处问题，可以报送');
  });

  test('takes a file that is dropped anywhere on the page, and checks it once it knows as what', async ({ visit }) => {
    const page = await visit('/data/check/');
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], '表.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, csv(good).buffer.toString());
    await expect.poll(() => page.locator('#check-status').innerText()).toContain('请选择报哪一张表');
    await choose(page);
    await expect.poll(() => page.locator('#check-result').innerText()).toContain('0 处问题，1 处要确认');
  });

  test('asks nothing of the network once it is open, and works without it', async ({ visit }) => {
    const page = await open(visit);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith('http')) asked.push(request.url());
    });
    await drop(page, csv(good));
    await drop(page, workbook);
    await expect.poll(() => summary(page)).toBe('0 处问题，可以报送');
    expect(asked).toEqual([]);
    await page.context().setOffline(false);
  });

  test('shows long tables by their faults, page by page', async ({ visit }) => {
    const page = await open(visit);
    const many = Array.from(
      { length: 3000 },
      (_, at) => `2024,金东区,创新工程师,${at % 1000 === 999 ? '约' : ''}${at}`,
    );
    await drop(page, csv([heading, ...many]));
    const shown = page.locator('.grid tbody tr:not(.gap)');
    expect(await shown.count()).toBeLessThanOrEqual(60);
    await page.locator('.fault button').last().click();
    expect(await page.locator('[role=gridcell]:focus').count()).toBe(1);
    await page.getByRole('button', { name: '看全部行' }).click();
    await page.getByRole('button', { name: '下一页' }).click();
    expect(await shown.first().innerText()).toMatch(/^61\b/);
  });

  test('works in a browser of the time of Chromium 83, without workers too', async ({ visit }) => {
    const page = await visit('/404.html');
    await page.context().addInitScript(`${youngerParts} delete globalThis.Worker;`);
    await page.goto(new URL('data/check/', new URL('.', page.url())).href);
    await choose(page);
    await drop(page, csv(good));
    await page.getByRole('radio', { name: '正式' }).check();
    await expect.poll(() => summary(page)).toBe('0 处问题，可以报送');
    expect((await saved(page, '下载整理好的 CSV')).toString()).toBe(await written(csv(good)));
  });

  test('says without JavaScript what to do instead', async ({ visit }) => {
    const page = await visit('/data/check/', { javaScriptEnabled: false });
    expect(await page.locator('#check').isVisible()).toBe(false);
    expect(await page.locator('noscript').innerText()).toContain('npm run import');
  });
});

test('what the page fetches by itself stays small: in brotli, the reader of .xls left out', async ({ visit }) => {
  const page = await visit('/404.html');
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => void bodies.set(new URL(response.url()).pathname, response.body()));
  await page.goto(new URL('data/check/', new URL('.', page.url())).href, { waitUntil: 'networkidle' });
  const fetched = [...bodies].filter(([path]) => !/\/xlsx-/.test(path));
  const sizes = await Promise.all(fetched.map(async ([, body]) => brotliCompressSync(await body).length));
  expect(fetched.length).toBeLessThan(bodies.size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(90 * 1024);
});
