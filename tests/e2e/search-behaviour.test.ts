import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './site.ts';

const box = '#site-search';
const option = '#site-search-hits [role=option]';
const panel = '.hits';
const text = '**/search/files/text.*';
const results = (query: string): string => `/search/?q=${encodeURIComponent(query)}`;

const options = (page: Page): Promise<string[]> => page.locator(option).allInnerTexts();

describe('search in the header', () => {
  test('closes the list when the field is cleared', async ({ visit }) => {
    const page = await visit('/about/');
    await page.locator(box).fill('职称');
    await page.locator(option).first().waitFor();
    await page.locator(box).fill('');
    await page.locator(panel).waitFor({ state: 'hidden' });
    expect(await page.locator(box).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(panel).isVisible()).toBe(false);
  });

  test('leaves what it lists in place when the text comes late', async ({ visit }) => {
    const page = await visit('/about/');
    let isHeld = true;
    await page.route(text, async (route) => {
      while (isHeld) await new Promise((resolve) => setTimeout(resolve, 20));
      await route.continue();
    });
    await page.locator(box).fill('薪酬');
    await page.locator(option).first().waitFor();
    const first = await options(page);
    isHeld = false;
    await expect.poll(async () => (await options(page)).length).toBeGreaterThan(first.length);
    const urls = (texts: readonly string[]): readonly string[] => texts.map((each) => each.split('\n')[0] ?? '');
    expect(urls(await options(page)).slice(0, first.length)).toEqual(urls(first));
  });

  test('recovers when the line is back', async ({ visit }) => {
    const page = await visit('/about/');
    await page.context().setOffline(true);
    await page.locator(box).focus();
    await page.locator('.site-search.off').waitFor();
    await page.context().setOffline(false);
    await page.locator(box).pressSequentially('职称');
    await page.locator(option).first().waitFor();
    expect(await page.locator('.site-search.off').count()).toBe(0);
  });

  test('falls back to Enter, and says so, when its files are gone after a new version', async ({ visit, problems }) => {
    const page = await visit('/about/');
    await page.evaluate(() => {
      const { dataset } = document.documentElement;
      dataset['titles'] = dataset['titles']?.replace(/\.\w+\.json/, '.gone.json') ?? '';
    });
    await page.locator(box).fill('职称');
    await page.locator('.site-search.off').waitFor();
    const said = await page.locator('.site-search').evaluate((form) => getComputedStyle(form, '::after').content);
    expect(said).toContain('请按回车');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    expect(problems.splice(0).join()).toContain('404');
  });

  test.for(['养老金', '公积金', '天气预报', '杭州', '丽水服务点', 'asdf'])(
    'says that %s is not found, and where to ask',
    async (query, { visit }) => {
      const page = await visit('/about/');
      await page.locator(box).fill(query);
      const said = page.locator('.hit-none');
      await said.waitFor();
      expect(await said.innerText()).toMatch(/没有找到.*12333.*全部标题/s);
      expect(await page.locator(option).count()).toBe(0);
      await page
        .locator(`${box} ~ [role=status]`)
        .filter({ hasText: /^没有找到/ })
        .waitFor({ state: 'attached' });
    },
  );

  test('answers a question for a number in one line, with its cell', async ({ visit }) => {
    const page = await visit('/about/');
    await page.locator(box).fill('服务点够30个了吗');
    const line = page.locator('.hits .hit-number');
    await line.waitFor();
    expect(await line.innerText()).toMatch(/示例.*超过目标.*版/s);
    await page
      .locator(`${box} ~ [role=status]`)
      .filter({ hasText: /示例数据，不可引用：到2025年底.*超过目标12个。/ })
      .waitFor({ state: 'attached' });
    const target = await line.locator('a').getAttribute('href');
    await page.goto(new URL(target ?? '', page.url()).href);
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.evaluate((cell) => document.getElementById(cell) !== null, id)).toBe(true);
  });
});

describe('the results page', () => {
  test('carries the query in its title, and says what is not found', async ({ visit }) => {
    const page = await visit(results('养老金'));
    await page.locator('#search-status', { hasText: '没有找到“养老金”' }).waitFor();
    expect(await page.locator('#search-status').innerText()).toMatch(/12333.*全部标题/);
    expect(await page.title()).toMatch(/^养老金/);
    expect(await page.locator('#search-titles').isVisible()).toBe(true);
  });

  test('takes a page and an area that are not there to something true', async ({ visit }) => {
    const page = await visit(`${results('服务点')}&page=99&area=火星`);
    await page.locator('#search-results li').first().waitFor();
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('area')).toBeNull();
    expect(Number(searchParams.get('page'))).toBeLessThan(99);
    expect(await page.locator('#search-status').innerText()).toContain(`第${searchParams.get('page') ?? ''}页`);
  });

  test('keeps the focus after a filter and a page, and says both', async ({ visit }) => {
    const page = await visit(results('服务点'));
    await page.locator('#search-choices a', { hasText: '政策' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#search-status', { hasText: /^政策：\d+页/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('nav')?.id)).toBe('search-choices');
    await page.locator('#search-pages a', { hasText: '下一页' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#search-status', { hasText: /第2页/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('nav')?.id)).toBe('search-pages');
  });

  test('lists the same pages as the header, in the same order', async ({ visit }) => {
    for (const query of ['服务点', '义乌服务点', '评职称去哪']) {
      const page = await visit(results(query));
      await page.locator('#search-results li').first().waitFor();
      const path = (links: Element[]): string[] => links.map((link) => (link as HTMLAnchorElement).pathname);
      const listed = await page.locator('#search-results > li > a').evaluateAll(path);
      await page.locator(box).fill(query);
      await page.locator(option).first().waitFor();
      const header = await page.locator(option).evaluateAll(path);
      expect(header.slice(0, listed.length)).toEqual(listed.slice(0, header.length));
    }
  });
});
