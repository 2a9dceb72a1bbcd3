import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { readBuilt } from '../../scripts/data/read-built.ts';
import { distanceKm } from '../../src/directory/geometry/distance.ts';
import type { LngLat } from '../../src/directory/place.ts';
import { serveLongSite, type LongSite } from './long-site.ts';
import { test } from '../e2e/site.ts';

let site: LongSite;
beforeAll(async () => {
  site = await serveLongSite(2000);
}, 300_000);
afterAll(() => site.close());

const listed = (page: Page) => page.locator('#place-found > li');
const more = (page: Page) => page.locator('#place-more');
const said = (page: Page, count: number): Promise<void> =>
  page.locator('#place-count', { hasText: `符合条件 ${count} 处` }).waitFor();
const countOf = (page: Page, facet: string, value: string) =>
  page.locator(`#place-filter li:has([name=${facet}][value="${value}"]) .count`);
const firstCounty = (page: Page) =>
  page
    .locator('#place-filter [data-facet=county] li')
    .first()
    .locator('label')
    .evaluate((label) => ({
      code: label.querySelector('input')?.value ?? '',
      name: label.dataset['name'] ?? '',
    }));

describe('the filter of a directory too long for one page', () => {
  test('counts as the published list does, lists some at a time, and keeps the choice in the address', async ({
    visit,
  }) => {
    const page = await visit('/directory/', { home: site.home });
    await page.locator('#place-filter').waitFor();
    expect(await page.locator('#place-count').innerText()).toBe(`共 ${site.places.length} 处`);
    expect(await listed(page).count()).toBe(0);
    const [kind = '', id = ''] = [...site.kinds][0] ?? [];
    const ofKind = site.places.filter((place) => place.kind === kind);
    await page.locator(`[name=kind][value="${id}"]`).check();
    await said(page, ofKind.length);
    await listed(page).nth(29).waitFor();
    expect(await page.locator('#place-whole').isVisible()).toBe(false);
    await more(page).click();
    await listed(page).nth(59).waitFor();
    expect(await listed(page).count()).toBe(60);

    const county = await firstCounty(page);
    const both = ofKind.filter((place) => place.county === county.name);
    expect(await countOf(page, 'county', county.code).innerText()).toBe(String(both.length));
    await page.locator(`[name=county][value="${county.code}"]`).check();
    await said(page, both.length);
    expect(new URL(page.url()).searchParams.size).toBe(2);
    await page.reload();
    await said(page, both.length);
    await page.goBack();
    await said(page, ofKind.length);
    await page.goBack();
    await page.locator('#place-whole').waitFor();
    expect(await listed(page).count()).toBe(0);
  });

  test('lists each place that passes once, in the end', async ({ visit }) => {
    const page = await visit('/directory/', { home: site.home });
    await page.locator('#place-filter').waitFor();
    const county = await firstCounty(page);
    await page.goto(`${page.url()}?county=${county.code}&state=暂停`);
    const expected = site.places.filter(({ state, ...place }) => state === '暂停' && place.county === county.name);
    await said(page, expected.length);
    for (let seen = 30; seen < expected.length; seen += 30) {
      await listed(page)
        .nth(seen - 1)
        .waitFor();
      await more(page).click();
    }
    await listed(page)
      .nth(expected.length - 1)
      .waitFor();
    const ids = await listed(page).evaluateAll((items) =>
      items.map((item) => /place\/([^/]+)\//.exec(item.querySelector('a')?.href ?? '')?.[1] ?? ''),
    );
    expect(ids.sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(await more(page).isVisible()).toBe(false);
  });

  test('says so when a block is missing', async ({ visit, problems }) => {
    const page = await visit('/directory/', { home: site.home });
    await page.route('**/nearest/block-*.json', (route) => route.fulfill({ status: 404, body: '' }));
    await page.locator('#place-filter [name=kind]').first().check();
    await page.locator('#place-count', { hasText: '有文件没有取到' }).waitFor();
    expect(problems.splice(0).every((problem) => problem.includes('404'))).toBe(true);
  });
});

test('the list of an area is cut into pages that hold each place once, without JavaScript', async ({ visit }) => {
  const page = await visit('/directory/', { home: site.home, javaScriptEnabled: false });
  const byCounty = Map.groupBy(site.places, ({ county }) => county);
  const [largest = '', places = []] = [...byCounty].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  await page.getByRole('link', { name: largest, exact: true }).first().click();
  await page.locator('h1', { hasText: largest }).waitFor();
  const area = new URL(page.url()).pathname;
  const seen = new Set([area]);
  const waiting: string[] = [];
  const look = async (): Promise<void> => {
    const links = page.locator('main a');
    const paths = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    for (const path of paths)
      if (path.startsWith(area) && path.endsWith('/') && !seen.has(path)) {
        waiting.push(path);
        seen.add(path);
      }
  };
  const ids: string[] = [];
  await look();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    await page.goto(new URL(path, page.url()).href);
    const found = await page.locator('[data-place]').evaluateAll((items) => items.map((item) => item.dataset['place']));
    expect(found.length).toBeLessThanOrEqual(128);
    ids.push(...found.map(String));
    await look();
  }
  expect(places.length).toBeGreaterThan(128);
  expect(ids.sort()).toEqual(places.map(({ id }) => id).sort());
});

describe('nearest in a directory of many files', () => {
  const here: LngLat = [119.65, 29.08];
  const answered = (page: Page): Promise<readonly string[]> =>
    page
      .locator('#nearest-answer li[id^=found-]')
      .evaluateAll((items) => items.map((item) => item.id.replace('found-', '')));

  const { towns, areas } = readBuilt('');
  /** A place's own point; that of its town where it has none, or one that is only its county's. */
  const pointOf = (place: LongSite['places'][number]): LngLat | null => {
    if (place.longitude !== null && place.latitude !== null && place.precision !== '县级')
      return [place.longitude, place.latitude];
    const county = areas.find(({ name }) => name === place.county);
    const town = towns.find(
      (one) => one.name === place.town && (one.county === county?.code || one.county === county?.parent),
    );
    return town?.at ?? null;
  };

  /** The five nearest of a kind that are worth going to, every place measured. */
  const truth = (kind: string): readonly string[] =>
    site.places
      .filter((place) => place.kind === kind && place.state !== '已撤销')
      .flatMap((place) => {
        const at = pointOf(place);
        return at === null ? [] : [{ id: place.id, km: distanceKm(here, at) }];
      })
      .sort((a, b) => a.km - b.km || (a.id < b.id ? -1 : 1))
      .slice(0, 5)
      .map(({ id }) => id);

  test('finds the nearest of each kind, from a few blocks, none fetched twice', async ({ visit }) => {
    const [longitude, latitude] = here;
    const page = await visit('/directory/nearest/', {
      home: site.home,
      permissions: ['geolocation'],
      geolocation: { longitude, latitude, accuracy: 30 },
    });
    const blocks: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/block-')) blocks.push(request.url());
    });
    await page.locator('#nearest-here').click();
    await page.locator('#nearest-answer li').first().waitFor();
    for (const [name, id] of site.kinds) {
      await page.locator(`[name=kind][value="${id}"]`).check();
      await page.waitForURL(`**kind=${id}`);
      const expected = truth(name);
      await page.locator(`#found-${expected[0] ?? ''}`).waitFor();
      expect(await answered(page)).toEqual(expected);
    }
    expect(blocks.length).toBeGreaterThan(site.kinds.size);
    expect(blocks.length).toBeLessThan(30);
    expect(new Set(blocks).size).toBe(blocks.length);
  });

  test('suggests a place by its name, which is fetched, and answers from it', async ({ visit }) => {
    const page = await visit('/directory/nearest/', { home: site.home });
    const place = site.places.find(({ state, latitude }) => state === '在运行' && latitude !== null);
    const names: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/name-')) names.push(request.url());
    });
    await page.locator('#nearest-from').fill((place?.name ?? '').slice(0, 5));
    const option = page.locator('#nearest-options li', { hasText: place?.name ?? '' });
    await option.waitFor();
    expect(names.length).toBeLessThanOrEqual(2);
    await option.click();
    await page.locator(`#found-${place?.id ?? ''}`).waitFor();
    expect(await page.locator('#nearest-answer h2').first().innerText()).toBe(`本县（市、区）：${place?.county ?? ''}`);
    expect((await answered(page))[0]).toBe(place?.id);
  });

  test('says so when a block is missing, and keeps the static list', async ({ visit, problems }) => {
    const page = await visit('/directory/nearest/', { home: site.home });
    await page.route('**/nearest/block-*.json', (route) => route.fulfill({ status: 404, body: '' }));
    const code = await page.locator('#nearest-county option').nth(1).getAttribute('value');
    await page.goto(`${page.url()}?from=${code ?? ''}`);
    await page.locator('#nearest-status', { hasText: '有文件没有取到' }).waitFor();
    expect(await page.locator('table.counts').isVisible()).toBe(true);
    expect(problems.splice(0).every((problem) => problem.includes('404'))).toBe(true);
  });
});
