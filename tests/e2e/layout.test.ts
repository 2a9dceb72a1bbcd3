import { describe, expect } from 'vitest';
import { test } from './site.ts';

const pages = ['/', '/plan/', '/data/', '/about/', '/search/', '/404.html'];
const lists = ['/measures/', '/guides/', '/statistics/', '/directory/'];

describe('without JavaScript', () => {
  const options = { javaScriptEnabled: false };

  test.for([...pages, ...lists])('%s shows its heading and content', async (path, { visit }) => {
    const page = await visit(path, options);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(30);
  });

  test('the directory lists every place', async ({ visit }) => {
    const page = await visit('/directory/', options);
    const places = page.locator('[data-place]');
    expect(await places.count()).toBeGreaterThan(0);
    expect(await places.last().isVisible()).toBe(true);
  });
});

describe('while its scripts are on their way', () => {
  test.for([
    ['/directory/', 360],
    ['/directory/', 1280],
    ['/directory/nearest/', 360],
    ['/directory/nearest/', 1280],
    ['/data/check/', 360],
    ['/data/check/', 1280],
  ] as const)('%s keeps everything in its place at %d px', async ([path, width], { visit }) => {
    const page = await visit('/404.html', { viewport: { width, height: 740 } });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // Late enough for the page to be painted without them.
    await page.route('**/assets/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.goto(new URL(path.slice(1), new URL('.', page.url())).href);
    await page.locator('#nearest, #place-filter, #check').waitFor();
    await page.waitForTimeout(300);
    const shifted = await page.evaluate(() => (window as unknown as { shifts: readonly number[] }).shifts);
    expect(shifted.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
  });
});
