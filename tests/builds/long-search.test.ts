import { afterAll, beforeAll, describe, expect } from 'vitest';
import { rmSync } from 'node:fs';
import { withPlaces } from '../../scripts/bench/search/more-places.ts';
import { makeSite, type SearchSite } from '../../scripts/bench/search/site.ts';
import { readPublication } from '../../scripts/lib/folders.ts';
import { readSite } from '../../scripts/search/read-site.ts';
import { serve, type Serving } from '../../scripts/lib/serve.ts';
import { toNormal } from '../../src/search/normal.ts';
import { built } from '../search/site.ts';
import { test } from '../e2e/site.ts';
import { isLong } from '../fixtures/long.ts';

/** So many that the browser does not get the places. */
const count = 2100;
const query = '服务点';
const asked = `/search/?q=${encodeURIComponent(query)}`;

let site: SearchSite;
let serving: Serving;
beforeAll(async () => {
  if (!isLong) return;
  const { base } = await readPublication();
  site = await makeSite(withPlaces(readSite(built, base), count));
  serving = await serve(site.folder, base, 0);
}, 120_000);
afterAll(async () => {
  if (!isLong) return;
  await serving.close();
  rmSync(site.folder, { recursive: true });
});

/** Area → pages about it that hold the query, looked up in the pages themselves. */
function holding(): Map<string, number> {
  const areas = new Map<string, number>();
  for (const { title, area, blocks } of site.documents) {
    const lines = [title, ...blocks.flatMap(({ heading = '', text }) => [heading, ...text.split('\n')])];
    if (area && lines.some((line) => toNormal(line).includes(query))) areas.set(area, (areas.get(area) ?? 0) + 1);
  }
  return areas;
}

describe.runIf(isLong)('search over more places than the browser gets', () => {
  test('leaves the areas uncounted, which Pagefind alone could count', async ({ visit }) => {
    const page = await visit(asked, { home: serving.url });
    await page.locator('#search-status', { hasText: /完全匹配\d+页/ }).waitFor();
    expect(await page.locator('#search-results li').count()).toBe(7);
    expect(await page.locator('#search-choices p').nth(1).innerText()).not.toMatch(/\d/);
  });

  test('narrows by area, and the address keeps it', async ({ visit }) => {
    const [area = '', pages = 0] = [...holding()][0] ?? [];
    const page = await visit(asked, { home: serving.url });
    await page.locator('#search-choices a', { hasText: area }).click();
    await page.locator('#search-status', { hasText: `${area}：${String(pages)}页` }).waitFor();
    expect(new URL(page.url()).searchParams.get('area')).toBe(area);
  });

  test('lists places in the header beside the pages', async ({ visit }) => {
    const page = await visit('/about/', { home: serving.url });
    await page.locator('#site-search').fill(query);
    await page.locator('#site-search-hits [id^=hit-place-]').first().waitFor();
    expect(await page.locator('#site-search-hits [role=option]').count()).toBeGreaterThan(4);
  });
});
