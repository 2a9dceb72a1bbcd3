import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect } from 'vitest';
import { built } from './setup.ts';
import { firstBelow, test } from './site.ts';

describe('home', () => {
  test('shows its name, its doors and the big numbers with their targets', async ({ visit }) => {
    const page = await visit('/');
    const main = page.locator('main');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await main.getByRole('link').count()).toBeGreaterThan(2);
    expect(await main.innerText()).toMatch(/\d,\d{3}/);
  });

  test('leads by keyboard to the content', async ({ visit }) => {
    const page = await visit('/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
  });
});

describe('measure', () => {
  test('quotes its clause and leads to it in the plan and back', async ({ visit }) => {
    const page = await visit(await firstBelow(await visit('/measures/')));
    const measure = new URL(page.url()).pathname;
    await page.locator('main a[href*="/plan/#"]').first().click();
    const clause = decodeURIComponent(new URL(page.url()).hash.slice(1));
    await page.locator(`[id="${clause}"]`).waitFor();
    expect(await page.locator(`a[href="${measure}"]`).count()).toBeGreaterThan(0);
  });
});

describe('figure', () => {
  test('shows one drawing, fitting the window, and the same numbers as a table', async ({ visit }) => {
    const list = await visit('/statistics/');
    const path = await firstBelow(list);
    for (const width of [360, 1280]) {
      const page = await visit(path, { viewport: { width, height: 800 } });
      const shown = page.locator('main figure svg:visible');
      expect(await shown.count()).toBe(1);
      expect((await shown.first().boundingBox())?.width).toBeLessThanOrEqual(width);
      expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(1);
    }
  });
});

describe('releases of long ago', () => {
  test('are folded, but for the one that an address leads to', async ({ visit }) => {
    const page = await visit('/data/engineers/');
    const list = page.locator('ul:has(> li[id^="20"])');
    await list.evaluate((each) => {
      each.classList.add('folded-releases');
      const fold = document.createElement('details');
      fold.className = 'fold';
      each.before(fold);
    });
    const ids = await list.locator('> li').evaluateAll((items) => items.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(1);
    const shown = (): Promise<readonly string[]> =>
      list.locator('> li:visible').evaluateAll((items) => items.map(({ id }) => id));
    expect(await shown()).toEqual([]);
    await page.goto(`${page.url()}#${ids.at(-1) ?? ''}`);
    expect(await shown()).toEqual(ids.slice(-1));
    await page.locator('details.fold').evaluate((fold: HTMLDetailsElement) => (fold.open = true));
    expect(await shown()).toEqual(ids);
  });
});

describe('404', () => {
  test('answers a wrong address with a page that leads on', async ({ visit, problems }) => {
    const page = await visit('/nowhere/');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main a[href]').count()).toBeGreaterThan(0);
    expect(problems.splice(0).every((problem) => problem.includes('404'))).toBe(true);
  });
});

describe('a file opened by itself', () => {
  const how = '文件要用 npm start 打开';

  test('says how to open the site, and a served page does not', async ({ browser, visit }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const file of ['index.html', 'directory/nearest/index.html', '404.html']) {
      await page.goto(pathToFileURL(join(built, file)).href);
      expect(await page.locator('body').innerText()).toContain(how);
    }
    await context.close();
    const served = await visit('/');
    expect(await served.locator('body').innerText()).not.toContain(how);
  });
});
