import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { keys, pageOf, type Driver, type Engine, type Page } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

const address = (path: string): string => inject('home') + path.slice(1);
const pathOf = (page: Page): Promise<string> => page.run(() => location.pathname, null);

/** What a reader comes for, once through: the rest of the end-to-end tests asks Chromium alone. */
function core(engine: Engine): void {
  const { missing } = engine;
  if (missing !== null) console.warn(`跳过：${missing}`);
  let driver: Driver | undefined;
  let page: Page;
  const open = async (path: string, width = 1280): Promise<void> => {
    await page.driver.resize(width, 800);
    await page.driver.open(address(path));
  };
  beforeAll(async () => {
    if (missing !== null) return;
    driver = await engine.start();
    page = pageOf(driver);
  });
  afterAll(() => driver?.close());
  const it = test.skipIf(missing !== null);

  it('search answers in the header while one types, and leads to the page', async () => {
    await open('/about/');
    await page.point('#site-search', true);
    await page.press('职称');
    await page.shown('#site-search-hits [role=option]');
    await page.press(keys.ArrowDown);
    const chosen = await page.run(() => {
      const id = document.querySelector('#site-search')?.getAttribute('aria-activedescendant') ?? '';
      return (document.getElementById(id) as HTMLAnchorElement | null)?.pathname;
    }, null);
    expect(chosen).toMatch(/\/$/);
    await page.press(keys.Enter);
    await expect.poll(() => pathOf(page)).toBe(chosen);
    await page.shown('h1');
  });

  it('the results page lists what holds the words', async () => {
    await open(`/search/?q=${encodeURIComponent('服务点')}`);
    await page.shown('#search-status', /完全匹配\d+页/);
    expect(await page.count('#search-results li a')).toBeGreaterThan(3);
  });

  it('the finder lists the nearest places of an area that is typed', async () => {
    await open('/directory/nearest/');
    const name = await page.shown('table.counts tbody th a, table.counts tbody a');
    await page.point('#nearest-from', true);
    await page.press(name.trim());
    await page.shown('#nearest-options li');
    await page.press(keys.ArrowDown);
    await page.press(keys.Enter);
    await page.shown('#nearest-answer li[id^=found-]');
    expect(await page.shown('#nearest-status', new RegExp(name.trim()))).toContain(name.trim());
  });

  it('a sentence with numbers is checked', async () => {
    await open('/verify/');
    await page.point('#verify-text', true);
    await page.press('某报称有987,654,321人');
    await page.point('#verify-form button', true);
    expect(await page.shown('#verify-results .saying')).toContain('987,654,321');
  });

  it('filters narrow the directory', async () => {
    await open('/directory/');
    await page.shown('#place-filter');
    const all = Number(/\d+/.exec(await page.shown('#place-count'))?.[0]);
    await page.run(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('#place-filter details')) details.open = true;
    }, null);
    await page.point('#place-filter [name=kind]', true);
    const some = Number(/符合条件 (\d+)/.exec(await page.shown('#place-count', /符合条件 \d/))?.[1]);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
  });

  it('a figure says the number under the pointer, and the next one by key', async () => {
    await open('/statistics/');
    const path = await page.run(
      () =>
        [...document.querySelectorAll<HTMLAnchorElement>('main .listing a')]
          .map((link) => link.pathname)
          .find((each) => /\/statistics\/[^/]+\/$/.test(each)) ?? '',
      null,
    );
    await page.driver.open(new URL(path, inject('home')).href);
    await page.run(() => document.querySelector('.drawing')?.scrollIntoView({ block: 'center' }), null);
    await page.shown('.wide[tabindex]');
    await page.point('.wide path[data-value]');
    const first = await page.shown('.readout', /：[\d,]+/);
    await page.run(() => document.querySelector<HTMLElement>('.wide')?.focus(), null);
    await page.press(keys.ArrowRight + keys.ArrowRight);
    await expect.poll(() => page.shown('.readout', /：[\d,]+/)).not.toBe(first);
  });

  it('the menu of a narrow window opens and closes', async () => {
    await open('/measures/', 480);
    const isOpen = (): Promise<boolean> =>
      page.run(() => (document.querySelector('nav[aria-label="主导航"]')?.getClientRects().length ?? 0) > 0, null);
    expect(await isOpen()).toBe(false);
    await page.point('.menu', true);
    await expect.poll(isOpen).toBe(true);
    await page.point('.menu', true);
    await expect.poll(isOpen).toBe(false);
  });

  it('spaces digits and characters by itself only where it paints them right', async () => {
    await open('/measures/');
    const spacing = await page.run(
      () =>
        CSS.supports('text-spacing-trim', 'trim-start')
          ? 'right'
          : getComputedStyle(document.body).getPropertyValue('text-autospace'),
      null,
    );
    expect(['right', '', 'no-autospace']).toContain(spacing);
  });

  it('no page sticks out of a narrow window', async () => {
    for (const path of ['/', '/plan/', '/statistics/', '/directory/', '/verify/']) {
      await open(path, 480);
      const over = await page.run(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        null,
      );
      expect(over, path).toBe(0);
    }
  });
}

describe.each([firefox, webkit])('in $name', core);
