import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { isLong } from '../fixtures/long.ts';
import { test } from './site.ts';

const phone = { viewport: { width: 360, height: 740 } };
const row = (page: Page) => page.locator('.page-head .actions');

/** The paths of the figures that /statistics/ names: all of them at night, else the first that may be cited and the first that may not. */
async function figurePaths(page: Page): Promise<readonly string[]> {
  const links = await page.locator('main a[href]').evaluateAll((all) =>
    all.map((link) => ({
      path: (link as HTMLAnchorElement).pathname,
      demo: link.closest('[data-demo]') !== null,
    })),
  );
  const figures = links.filter(({ path }) => /\/statistics\/(?!area\/)[^/]+\/$/.test(path));
  const some = isLong ? figures : [true, false].flatMap((demo) => figures.find((each) => each.demo === demo) ?? []);
  return [...new Set(some.map(({ path }) => path))];
}

describe('what a reader takes from a figure', () => {
  test('stands in one row below its headline, in the first screen of a phone', async ({ visit }) => {
    const page = await visit('/statistics/', phone);
    for (const path of await figurePaths(page)) {
      await page.goto(new URL(path, page.url()).href);
      const demo = (await page.locator('[data-demo-band]').count()) > 0;
      const said = (await row(page).locator('> *:not(script)').allInnerTexts()).map((text) => text.split(/[：\n]/)[0]);
      expect(said, path).toEqual(
        demo ? ['示例数据，不可引用、不可转载', '下载图'] : ['复制这句话', '引用', '下载图', '转载'],
      );
      const box = await row(page).boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0), path).toBeLessThanOrEqual(phone.viewport.height);
      await row(page).locator('summary', { hasText: '下载图' }).click();
      expect(await row(page).locator('.downloads li').count()).toBeGreaterThanOrEqual(7);
      for (const link of await row(page).locator('a').all()) expect(await link.isVisible()).toBe(true);
    }
  });

  test('a tap or a key copies the sentence with its source and pinned page', async ({ visit }) => {
    const page = await visit('/statistics/', { ...phone, permissions: ['clipboard-read', 'clipboard-write'] });
    const copy = page.locator('details.copy').first();
    const sentence = /^据.+，.+（.+版）。https?:\/\/[^\s]+\/statistics\/[^/]+\/\d{4}-\d\d-\d\d\/$/;
    for (const press of [() => copy.locator('summary').click(), () => page.keyboard.press('Enter')]) {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await copy.locator('summary').focus();
      await press();
      await copy.getByRole('status').filter({ hasText: '已复制' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(sentence);
      expect(await copy.locator('.copied').isVisible()).toBe(true);
    }
  });

  test('without JavaScript the tap shows the sentence, and all of it can be selected', async ({ visit }) => {
    const page = await visit('/statistics/', { ...phone, javaScriptEnabled: false });
    const copy = page.locator('details.copy').first();
    await copy.locator('summary').click();
    expect(await copy.locator('.copied').innerText()).toMatch(/^据.+\/statistics\/[^/]+\/\d{4}-\d\d-\d\d\/$/);
    expect(await copy.locator('[data-by-hand]').count()).toBeLessThanOrEqual(1);
  });
});
