import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { built } from './setup.ts';
import { test } from './site.ts';

/** The scripts that a text names, and those that they import at once. */
function namedScripts(text: string, known = new Set<string>()): ReadonlySet<string> {
  for (const [, name = ''] of text.matchAll(/(?:src="|from\s*"|import\s*")[^"(]*?([^"/]+\.js)"/g)) {
    if (known.has(name)) continue;
    known.add(name);
    const file = join(built, 'assets', name);
    if (existsSync(file)) namedScripts(readFileSync(file, 'utf8'), known);
  }
  return known;
}

/** Answers 404 to what a page asks for on demand, as a host does whose files were all published anew under other names. */
async function forgetFiles(page: Page, path: string): Promise<void> {
  const named = namedScripts(readFileSync(join(built, path, 'index.html'), 'utf8'));
  await page.route(/./, (route) => {
    const request = route.request();
    const isScript = request.resourceType() === 'script' && !named.has(basename(new URL(request.url()).pathname));
    return isScript || request.resourceType() === 'fetch' ? route.fulfill({ status: 404, body: '' }) : route.fallback();
  });
}

describe('a page that stays open while the site is published anew', () => {
  test('the tools of any page say so where they are pressed', async ({ visit, problems }) => {
    const page = await visit('/about/licences/');
    await forgetFiles(page, '/about/licences/');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    for (const tool of ['aloud', 'pointer', 'copy']) {
      await page.locator(`[data-tool=${tool}]`).click();
      await page.locator(`[data-tool=${tool}]`, { hasText: '请刷新' }).waitFor();
    }
    expect(problems.splice(0).every((problem) => /404|dynamically imported/.test(problem))).toBe(true);
  });

  test('a search says so too that is asked for on the open page, in place of what it had found', async ({
    visit,
    problems,
  }) => {
    const page = await visit('/search/?q=职称');
    await page.locator('#search-results a').first().waitFor();
    await forgetFiles(page, '/search/');
    await page.locator('#search-query').fill('2025年义乌市有多少人');
    await page.keyboard.press('Enter');
    await page.locator('#search-status', { hasText: '刚更新' }).waitFor();
    expect(await page.locator('#search-results').innerText()).toBe('');
    await page.locator('#search-titles a').first().waitFor();
    await page.close();
    expect(problems.splice(0).every((problem) => /404|dynamically imported/.test(problem))).toBe(true);
  });

  test('the header lists what it has where the rest does not come', async ({ visit, problems }) => {
    const page = await visit('/plan/');
    await page.locator('#site-search').click();
    await page.waitForLoadState('networkidle');
    await forgetFiles(page, '/plan/');
    await page.keyboard.type('2025年义乌市有多少人');
    await page.locator('.hits a').first().waitFor();
    // Each key asks again: no answer comes later than the page is closed.
    await page.close();
    expect(problems.splice(0).every((problem) => problem.includes('404'))).toBe(true);
  });

  test.for([
    { path: '/search/', query: '?q=职称', status: '#search-status', ways: ['刷新本页', '全部标题'] },
    { path: '/directory/nearest/', query: '?q=义乌市', status: '#nearest-status', ways: [] },
    { path: '/data/check/', query: '', status: '#check-status', ways: ['刷新本页', '填报表和说明'] },
    { path: '/verify/', query: '', status: '#verify-results', ways: ['刷新本页', '怎样手工核对'] },
    { path: '/directory/', query: '', status: '#place-count', ways: ['刷新本页', '各县（市、区）的名录'] },
    { path: '/directory/330782/', query: '', status: '#place-count', ways: ['刷新本页', '各县（市、区）的名录'] },
    { path: '/directory/place/fw-013/', query: '', status: '#open-now', ways: ['刷新本页', '金东区'] },
    { path: '/statistics/engineers-by-year/', query: '', status: '.readout', ways: ['刷新本页', '进展数据'] },
    { path: '/measures/02-workstations/', query: '', status: '.readout', ways: ['刷新本页', '举措解读'] },
  ])('$path says so and offers ways on', async ({ path, query, status, ways }, { visit, problems }) => {
    const page = await visit('/about/licences/');
    await forgetFiles(page, path);
    await page.goto(new URL(`../..${path}${query}`, page.url()).href);
    if (path === '/verify/') {
      await page.locator('#verify-text').fill('1000名');
      await page.locator('#verify-form button').click();
    }
    if (status === '.readout') await page.locator('.drawing').first().scrollIntoViewIfNeeded();
    const said = page.locator(status, { hasText: '刚更新' });
    await said.waitFor();
    expect(await said.innerText()).toContain('刷新本页');
    expect(await said.locator('a').allInnerTexts()).toEqual(ways);
    expect(problems.splice(0).every((problem) => /404|dynamically imported/.test(problem))).toBe(true);
  });
});
