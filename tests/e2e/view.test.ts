import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from './site.ts';

const textSize = (page: Page): Promise<number> =>
  page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('main p') ?? document.body).fontSize));
const bodySize = (page: Page): Promise<number> =>
  page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
const choose = (page: Page, name: string): Promise<void> => page.getByRole('link', { name, exact: true }).click();

describe('长辈版', () => {
  test('makes text at least 18 pt high, and other pages keep it', async ({ visit }) => {
    const page = await visit('/plan/');
    await choose(page, '长辈版');
    expect(await textSize(page)).toBeGreaterThanOrEqual(24);
    await page.locator('header').getByRole('link', { name: '数据', exact: true }).click();
    await page.waitForURL('**/statistics/');
    await page.waitForLoadState('load');
    expect(await bodySize(page)).toBeGreaterThanOrEqual(24);
    await choose(page, '中字号');
    expect(await bodySize(page)).toBe(17);
  });

  test('works without a script', async ({ visit }) => {
    const page = await visit('/plan/', { javaScriptEnabled: false });
    const size = async (): Promise<number> =>
      parseFloat(await page.locator('body').evaluate((body) => getComputedStyle(body).fontSize));
    await choose(page, '长辈版');
    expect(await size()).toBeGreaterThanOrEqual(24);
    await choose(page, '大字号');
    expect(await size()).toBeCloseTo(20.06, 1);
    await choose(page, '中字号');
    expect(await size()).toBe(17);
  });
});

describe('the size of text', () => {
  test.for([
    ['小字号', 16],
    ['大字号', 20],
  ] as const)('%s gives about %d px', async ([name, size], { visit }) => {
    const page = await visit('/about/');
    await choose(page, name);
    expect(Math.round(await bodySize(page))).toBe(size);
    expect(await page.locator('[data-view][aria-current]').getAttribute('aria-label')).toBe(name);
  });
});

describe('the keyboard', () => {
  test('can do without the single key that leads to the search field', async ({ visit }) => {
    const page = await visit('/accessibility/');
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
    await page.locator('#shortcut').uncheck();
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await focused()).not.toBe('site-search');
    await page.locator('#shortcut').check();
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await focused()).toBe('site-search');
  });

  test('reaches the skip link first, then name, sizes, navigation and search, each with a visible focus', async ({
    visit,
  }) => {
    const page = await visit('/measures/');
    const seen: string[] = [];
    for (let step = 0; step < 15; step++) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          const isShown = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && box.left >= 0 && box.width > 0;
          return `${isShown ? '' : 'no focus on '}${element.closest('nav, .view, form, main')?.className ?? element.className}`;
        }),
      );
    }
    expect(seen.filter((word) => word.startsWith('no focus'))).toEqual([]);
    expect(seen[0]).toContain('skip');
    expect(seen[1]).toContain('site-name');
    expect(seen.slice(2, 8)).toEqual(Array.from({ length: 6 }, () => 'view'));
    expect(seen.slice(13)).toEqual(['site-search', 'site-search']);
  });

  test('opens the navigation of a narrow window, with and without JavaScript', async ({ visit }) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await visit('/measures/', { viewport: { width: 360, height: 640 }, javaScriptEnabled });
      const navigation = page.getByRole('navigation', { name: '主导航' });
      expect(await navigation.count()).toBe(0);
      await page.getByRole('checkbox', { name: '菜单' }).focus();
      const ring = await page.locator('.menu').evaluate((label) => parseFloat(getComputedStyle(label).outlineWidth));
      expect(ring).toBeGreaterThanOrEqual(2);
      await page.keyboard.press('Space');
      expect(await navigation.getByRole('link').count()).toBeGreaterThan(3);
      await page.locator('.menu').click();
      expect(await navigation.count()).toBe(0);
    }
  });

  test('keeps landmarks: one header, one main, one footer, and names on navigations', async ({ visit }) => {
    const page = await visit('/measures/');
    for (const role of ['banner', 'main', 'contentinfo'] as const) expect(await page.getByRole(role).count()).toBe(1);
    const names = await page.locator('nav').evaluateAll((all) => all.map((nav) => nav.getAttribute('aria-label')));
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain(null);
  });
});

describe('the header', () => {
  /** CSS px. */
  const heightOf = (page: Page): Promise<number> =>
    page.locator('.masthead').evaluate((header) => header.getBoundingClientRect().height);

  test('takes two rows of a phone', async ({ visit }) => {
    const page = await visit('/', { viewport: { width: 360, height: 640 } });
    expect(await heightOf(page)).toBeLessThan(120);
  });

  test.for([
    [320, '中字号'],
    [360, '中字号'],
    [360, '长辈版'],
    [768, '中字号'],
    [768, '大字号'],
    [1280, '中字号'],
    [1280, '长辈版'],
  ] as const)('shows the whole hint of its search field at %d px in %s', async ([width, size], { visit }) => {
    const page = await visit('/about/', { viewport: { width, height: 640 } });
    await choose(page, size);
    const room = await page.locator('#site-search').evaluate((field: HTMLInputElement) => {
      const { paddingLeft, paddingRight } = getComputedStyle(field);
      const { font } = getComputedStyle(field, '::placeholder');
      const pen = document.createElement('canvas').getContext('2d');
      if (pen === null) throw new Error('no canvas');
      pen.font = font;
      const inside = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return inside - pen.measureText(field.placeholder).width;
    });
    expect(room).toBeGreaterThanOrEqual(0);
  });
});
