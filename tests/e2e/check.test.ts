import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readContext } from '../../scripts/data/context.ts';
import { inProject } from '../../scripts/lib/folders.ts';
import { importOffice } from '../../src/data/import/import-office.ts';
import { textSheet } from '../../src/data/import/sheet.ts';
import { datasets } from '../../src/data/registry.ts';
import { test } from './site.ts';

const heading = '年份,地区,层级,人数';
const good = ['2024,全市,创新工程师,1234', '2024,金东区,创新工程师,96'];
const faulty = ['2024,全市,创新工程师,约一千', '2024,金东区,创新工程师,96'];
const day = '2026-11-30';

/** Puts lines into the form as a file of this dataset. */
async function drop(page: Page, lines: readonly string[], dataset = 'engineers'): Promise<void> {
  await page.locator('#check-dataset').selectOption(dataset);
  await page.locator('#check-date').fill(day);
  await page
    .locator('#check-file')
    .setInputFiles({ name: '表.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
  await page.locator('#check-summary').waitFor();
}

/** What the import writes of the same lines. */
function written(lines: readonly string[]): string | null {
  const { context } = readContext(inProject(''));
  if (context === null) throw new Error('no context');
  const { sheet } = textSheet(lines.join('\r\n'), '表.csv');
  return importOffice(datasets.engineers, [sheet], { ...context, file: '表.csv', date: day }, { status: '正式' }).csv;
}

const summary = (page: Page) => page.locator('#check-summary');

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return (await buffer(await download.createReadStream())).toString();
}

describe('checking a table', () => {
  test('marks the cell, is mended by keyboard alone, and saves what the import writes', async ({ visit }) => {
    const page = await visit('/data/check/', { acceptDownloads: true });
    await drop(page, [heading, ...faulty]);
    expect(await summary(page).innerText()).toBe('1 处问题，1 处要确认');
    const cell = page.locator('[aria-invalid]');
    expect(await cell.innerText()).toMatch(/约一千\s+问题 1/);
    expect(await page.locator('#fault-1').innerText()).toMatch(/D 列 2 行「人数」/);

    await page.locator('#fault-1 button').press('Enter');
    expect(await cell.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('F2');
    await page.keyboard.type('1234');
    await page.keyboard.press('Enter');
    await expect.poll(() => summary(page).innerText()).toBe('0 处问题，1 处要确认');
    await page.getByRole('radio', { name: '正式' }).press('Space');
    await expect.poll(() => summary(page).innerText()).toBe('0 处问题，可以报送');
    expect(await page.getByRole('radio', { name: '正式' }).evaluate((box) => box === document.activeElement)).toBe(
      true,
    );
    expect(await saved(page, '下载整理好的 CSV')).toBe(written([heading, ...good]));
  });

  test('asks nothing of the network once it is open, and works without it', async ({ visit }) => {
    const page = await visit('/data/check/');
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith('http')) asked.push(request.url());
    });
    await drop(page, [heading, ...good]);
    expect(await summary(page).innerText()).toBe('0 处问题，1 处要确认');
    expect(asked).toEqual([]);
    await page.context().setOffline(false);
  });

  test('says without JavaScript what to do instead', async ({ visit }) => {
    const page = await visit('/data/check/', { javaScriptEnabled: false });
    expect(await page.locator('#check').isVisible()).toBe(false);
    expect(await page.locator('noscript').innerText()).toContain('npm run import');
  });
});
