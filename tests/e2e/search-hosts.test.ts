import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readPublication } from '../../scripts/lib/folders.ts';
import { serveCompressed } from '../../scripts/bench/search/compressing.ts';
import { built } from '../search/site.ts';
import { test } from './site.ts';

const query = '服务点';
const asked = `/search/?q=${encodeURIComponent(query)}`;
const results = '#search-results li';

/** What the results page shows: how many pages, what is shown of each, in order, and what narrows them. */
async function shownOn(page: Page): Promise<readonly string[]> {
  await page.locator(results).first().waitFor();
  return page.locator('#search-status, #search-results li, #search-choices a').allInnerTexts();
}

describe('the results page', () => {
  test('lets Pagefind answer, under the policy of the site, when the text does not come', async ({
    visit,
    problems,
  }) => {
    const page = await visit('/about/');
    const loaded: string[] = [];
    page.on('response', (response) => loaded.push(new URL(response.url()).pathname));
    await page.route('**/search/files/text.*', (route) => route.abort());
    const response = await page.goto(new URL(`../${asked.slice(1)}`, page.url()).href);
    expect(response?.headers()['content-security-policy']).toMatch(/script-src 'self'/);
    const [status, ...shown] = await shownOn(page);
    expect(status).toMatch(/^正文没有取到.*可能不准/);
    expect(shown.length).toBeGreaterThan(5);
    expect(await page.locator(`${results} mark`).first().innerText()).toBe('服务');
    expect(loaded.filter((path) => /\/pagefind\/wasm\./.test(path))).toHaveLength(1);
    // Most of what the area's places are called stands in them; the page of no other area is listed.
    await page.goto(`${page.url()}&kind=place&area=${encodeURIComponent('义乌市')}`);
    expect((await shownOn(page)).slice(1).join()).toMatch(/义乌/);
    expect((await shownOn(page)).slice(1).join()).not.toMatch(/永康|政策　/);
    expect(problems.splice(0).join()).toMatch(/ERR_FAILED/);
  });

  test('finds the same pages where the policy forbids WebAssembly', async ({ visit }) => {
    const free = await shownOn(await visit(asked));
    const page = await visit('/about/');
    await page.route(/\/search\/\?/, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': "default-src 'self'; script-src 'self'" };
      await route.fulfill({ response, headers });
    });
    await page.goto(new URL(`../${asked.slice(1)}`, page.url()).href);
    expect(await shownOn(page)).toEqual(free);
  });
});

describe('a host that only knows gzip', () => {
  test('answers in the header and on the results page', async ({ visit, browser }) => {
    const { base } = await readPublication();
    const host = await serveCompressed(built, base, 'gzip');
    try {
      const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
      await page.goto(host.url + asked.slice(1));
      expect(await shownOn(page)).toEqual(await shownOn(await visit(asked)));
      await page.locator('#site-search').fill('职称');
      await page.locator('#site-search-hits [role=option]').first().waitFor();
      await page.context().close();
    } finally {
      await host.close();
    }
  });
});
