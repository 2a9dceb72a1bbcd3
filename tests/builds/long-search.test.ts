import { afterAll, beforeAll, describe, expect } from 'vitest';
import { rmSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { withPlaces } from '../../scripts/bench/search/more-places.ts';
import { makeSite, type SearchSite } from '../../scripts/bench/search/site.ts';
import { readPublication } from '../../scripts/lib/folders.ts';
import { readSite } from '../../scripts/search/read-site.ts';
import { serve, type Serving } from '../../scripts/lib/serve.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { toNormal } from '../../src/search/normal.ts';
import { built } from '../search/site.ts';
import { test } from '../e2e/site.ts';

/** So many that the browser does not get the places. */
const count = 2100;
const query = '服务点';
const asking = (text: string): string => `/search/?q=${encodeURIComponent(text)}`;

let site: SearchSite;
let serving: Serving;
beforeAll(async () => {
  const { base } = await readPublication();
  site = await makeSite(withPlaces(await readSite(built, base), count));
  serving = await serve(site.folder, base, 0);
}, 120_000);
afterAll(async () => {
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

/** What a record says behind a label. */
const valueOf = ({ blocks }: SearchDocument, label: string): string =>
  blocks
    .flatMap(({ text }) => text.split('\n'))
    .find((line) => line.startsWith(`${label}：`))
    ?.slice(label.length + 1) ?? '';

describe('search over more places than the browser gets', () => {
  test('counts the pages of each area and narrows to one, whose address keeps it', async ({ visit }) => {
    const [area = '', pages = 0] = [...holding()][0] ?? [];
    const page = await visit(asking(query), { home: serving.url });
    await page.locator('#search-status', { hasText: /完全匹配\d+页/ }).waitFor();
    expect(await page.locator('#search-results li').count()).toBe(7);
    const choice = page.locator('#search-choices a', { hasText: new RegExp(`^${area} \\d`) });
    expect(await choice.innerText()).toBe(`${area} ${String(pages)}`);
    await choice.click();
    await page.locator('#search-status', { hasText: `${area}：${String(pages)}页` }).waitFor();
    expect(new URL(page.url()).searchParams.get('area')).toBe(area);
  });

  test('lists the place first that a name, a number, a telephone or a host tells, from few bytes', async ({
    visit,
  }) => {
    const place = site.apart.find((each) => valueOf(each, '办公电话').startsWith('0579')) as SearchDocument;
    const host = site.apart.find((each) => valueOf(each, '依托单位') !== '') as SearchDocument;
    const number = place.url.split('/').at(-2) ?? '';
    const page = await visit('/about/', { home: serving.url });
    const sizes: number[] = [];
    page.on('response', async (response) => {
      if (response.url().includes('/places.')) sizes.push(brotliCompressSync(await response.body()).length);
    });
    for (const [asked, { url }] of [
      [place.title, place],
      [number, place],
      [valueOf(place, '办公电话'), place],
      [valueOf(host, '依托单位'), host],
    ] as const) {
      await page.goto(new URL(asking(asked).slice(1), serving.url).href);
      const first = page.locator('#search-results li a').first();
      await first.waitFor();
      expect([asked, new URL((await first.getAttribute('href')) ?? '', page.url()).pathname]).toEqual([asked, url]);
    }
    expect(Math.max(...sizes)).toBeLessThan(60 * 1024);
  });

  test('lists places in the header beside the pages, and first the one that is named', async ({ visit }) => {
    const page = await visit('/about/', { home: serving.url });
    const options = page.locator('#site-search-hits [role=option]');
    await page.locator('#site-search').fill(query);
    await page.locator('#site-search-hits [id^=hit-place-]').first().waitFor();
    expect(await options.count()).toBeGreaterThan(4);
    const place = site.apart.find((each) => valueOf(each, '办公电话').startsWith('0579')) as SearchDocument;
    await page.locator('#site-search').fill(`+86 ${valueOf(place, '办公电话')}`);
    await options.filter({ hasText: place.title }).waitFor();
    expect(await options.first().getAttribute('href')).toBe(place.url);
    expect(await page.locator('.hit-none').count()).toBe(0);
    await page.locator('#site-search').fill('qwzx');
    await page.locator('.hit-none', { hasText: '没有找到' }).waitFor();
  });

  test('finds places without the titles, and says so when their files are gone', async ({ visit, problems }) => {
    const page = await visit('/about/', { home: serving.url });
    await page.route('**/search/files/titles.*', (route) => route.fulfill({ status: 404, body: '' }));
    const { title } = site.apart[9] as SearchDocument;
    await page.goto(new URL(asking(title).slice(1), serving.url).href);
    await page.locator('#search-results li', { hasText: title }).first().waitFor();
    await page.route('**/search/files/places.*/*', (route) => route.fulfill({ status: 404, body: '' }));
    await page.reload();
    await page.locator('#search-status', { hasText: '刚更新' }).waitFor();
    expect(problems.splice(0).every((problem) => problem.includes('404'))).toBe(true);
  });
});
