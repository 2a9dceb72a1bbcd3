import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from './site.ts';

/** The paths of all figures. */
const figurePaths = (list: Page): Promise<readonly string[]> =>
  list
    .locator('main a[href]')
    .evaluateAll((links) => [
      ...new Set(
        links.map((link) => (link as HTMLAnchorElement).pathname).filter((path) => /\/statistics\/[^/]+\/$/.test(path)),
      ),
    ]);

const citations = (page: Page) => page.locator('#cite [data-citation]');

describe('citing a figure', () => {
  test('demo figures refuse, all others give complete references that can be copied', async ({ visit }) => {
    const page = await visit('/statistics/');
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    for (const path of await figurePaths(page)) {
      await page.goto(new URL(path, page.url()).href);
      if ((await page.locator('#cite').count()) === 0) continue;
      if ((await page.locator('[data-demo-band]').count()) > 0) {
        expect(await page.locator('#cite').innerText(), path).toContain('示例数据，不可引用');
        expect(await citations(page).count(), path).toBe(0);
        continue;
      }
      const texts = await citations(page).allTextContents();
      expect(texts, path).toHaveLength(8);
      for (const text of texts) expect(text, path).toMatch(/https?:\/\/[^\s]+\/statistics\/[^/]+\/\d{4}-\d\d-\d\d\//);
      expect(
        texts.filter((text) => text.includes(`[${today}]`)),
        path,
      ).toHaveLength(4);
      await page.locator('#cite button').first().click();
      await page
        .locator('#cite [role=status]')
        .first()
        .filter({ hasText: /已复制|已选中/ })
        .waitFor();
      expect(await page.evaluate(() => document.querySelector('#cite a[href*="/verify/"]') !== null)).toBe(true);
    }
  });

  test('without JavaScript the references stand there with a blank for the date', async ({ visit }) => {
    const page = await visit('/statistics/', { javaScriptEnabled: false });
    for (const path of await figurePaths(page)) {
      await page.goto(new URL(path, page.url()).href);
      if ((await citations(page).count()) === 0) continue;
      expect(await citations(page).nth(1).textContent(), path).toContain('[    -  -  ]');
      expect(await page.locator('#cite [data-by-hand]').isVisible()).toBe(true);
      expect(await page.locator('#cite button').count()).toBe(0);
    }
  });
});
