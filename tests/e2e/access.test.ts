import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axeViolations } from './axe.ts';
import { unfold } from './kinds.ts';
import { textFaultsEverywhere } from './look/everywhere.ts';
import { firstBelow, test } from './site.ts';

const widths = [360, 1280];

/** What a reader has done on a page, by name: where, and how. */
const states: Readonly<Record<string, readonly [path: string, act: (page: Page) => Promise<void>]>> = {
  'suggestions open': [
    '/',
    async (page) => {
      await page.locator('#site-search').fill('职称');
      await page.locator('[role=listbox] [role=option]').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
  ],
  'filters open and chosen': [
    '/directory/',
    async (page) => {
      await page.locator('#place-filter').waitFor();
      await unfold(page);
      await page.locator('#place-filter [name=kind]').first().check();
    },
  ],
  'a table sorted': [
    '/statistics/',
    async (page) => {
      await page.locator('.overview thead button').nth(1).click();
      await page.locator('[aria-sort]').first().waitFor();
    },
  ],
  'places found': [
    '/directory/nearest/',
    async (page) => {
      await page.locator('#nearest-from').fill('yiwu');
      await page.locator('#nearest-options li').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('#nearest-answer li').first().waitFor();
    },
  ],
  'places suggested': [
    '/directory/nearest/',
    async (page) => {
      await page.locator('#nearest-from').fill('城东');
      await page.locator('#nearest-options li').first().waitFor();
    },
  ],
  'a page searched': [
    '/search/?q=职称',
    async (page) => {
      await page.locator('main .hit, main li a').first().waitFor();
    },
  ],
  'a sentence checked': [
    '/verify/',
    async (page) => {
      await page.locator('#verify-text').fill('每年培育创新工程师1000名以上，领军工程师999名。');
      await page.locator('#verify-form button').click();
      await page.locator('#verify-results .saying').first().waitFor();
    },
  ],
  'a table checked': [
    '/data/check/',
    async (page) => {
      await page.locator('#check-dataset').selectOption('engineers');
      const lines = ['年份,地区,层级,人数,性别', '2024,全市,创新工程师,约一千,男', '2024,金东区,创新工程师,96,女'];
      const buffer = Buffer.from(lines.join('\n'));
      await page.locator('#check-file').setInputFiles({ name: '表.csv', mimeType: 'text/csv', buffer });
      await page.locator('#check-summary').waitFor();
    },
  ],
  'a shortcut switched off': ['/accessibility/', (page) => page.locator('#shortcut').uncheck()],
};

describe('axe finds nothing with', () => {
  test.for(Object.entries(states))('%s', { timeout: 120_000 }, async ([, [path, act]], { visit }) => {
    const page = await visit(path);
    await act(page);
    expect([
      ...(await axeViolations(page, [1280], { isMeasured: true })),
      ...(await textFaultsEverywhere(page)),
    ]).toEqual([]);
  });

  test('a definition shown', { timeout: 120_000 }, async ({ visit }) => {
    const page = await visit(await firstBelow(await visit('/measures/')));
    await page.locator('.term a').first().focus();
    expect(await axeViolations(page, widths)).toEqual([]);
  });
});
