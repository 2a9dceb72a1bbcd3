import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from './site.ts';

const shownOf = (page: Page) => page.locator('[data-place]:visible');
/** The form shows itself once it works. */
const ready = (page: Page): Promise<void> => page.locator('#place-filter').waitFor();
const boxesOf = (page: Page, facet: string) => page.locator(`#place-filter [name=${facet}]:visible`);

/** Opens the pages of the first places of the list in `page`, one after another, and tells their paths. */
async function* placePages(page: Page): AsyncGenerator<string> {
  const links = await page
    .locator('[data-place] > a')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
  for (const link of links.slice(0, 30)) {
    await page.goto(new URL(link, page.url()).href);
    yield link;
  }
}

describe('directory filter', () => {
  test('narrows the list, says how many, keeps the choice in the address, and the back button undoes it', async ({
    visit,
  }) => {
    const page = await visit('/directory/');
    await ready(page);
    const all = await shownOf(page).count();
    const item = page.locator('[data-facet=kind] li').first();
    const box = item.locator('input');
    const said = Number(await item.locator('.count').innerText());

    await box.check();
    const some = await shownOf(page).count();
    expect(some).toBe(said);
    expect(some).toBeLessThan(all);
    expect(await page.locator('#place-count').innerText()).toContain(`符合条件 ${some} 处`);

    await boxesOf(page, 'county').first().check();
    expect(new URL(page.url()).searchParams.size).toBe(2);
    const fewer = await shownOf(page).count();
    await page.reload();
    await ready(page);
    expect(await shownOf(page).count()).toBe(fewer);
    await page.goBack();
    expect(await shownOf(page).count()).toBe(some);
    await page.goBack();
    expect(await shownOf(page).count()).toBe(all);
  });

  test('counts each choice as it would be with the others kept', async ({ visit }) => {
    const page = await visit('/directory/');
    await ready(page);
    await boxesOf(page, 'county').first().check();
    for (const item of await page.locator('[data-facet=kind] li').all()) {
      const said = Number(await item.locator('.count').innerText());
      await item.locator('input').check();
      expect(await shownOf(page).count()).toBe(said);
      await item.locator('input').uncheck();
    }
  });

  test('offers the towns of the chosen county alone', async ({ visit }) => {
    const page = await visit('/directory/');
    await ready(page);
    await page.locator('[data-facet=town] summary').click();
    expect(await boxesOf(page, 'town').count()).toBe(0);
    const county = boxesOf(page, 'county').first();
    const value = (await county.getAttribute('value')) ?? '';
    await county.check();
    const towns = await boxesOf(page, 'town').evaluateAll((boxes) =>
      boxes.map((box) => (box as HTMLInputElement).value),
    );
    expect(towns.length).toBeGreaterThan(0);
    expect(towns.every((town) => town.startsWith(`${value}/`))).toBe(true);
  });

  test('says that nothing is left and leads back to the whole', async ({ visit }) => {
    const page = await visit('/directory/?state=%E6%97%A0');
    await ready(page);
    expect(await shownOf(page).count()).toBe(0);
    expect(await page.locator('#place-count').innerText()).toContain('没有符合条件的场所');
    await page.locator('#place-filter [type=reset]').click();
    await page.locator('#place-count', { hasNotText: '没有' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    const again = await visit('/directory/');
    await ready(again);
    expect(await again.locator('#place-filter [type=reset]').isVisible()).toBe(false);
  });

  test('prints the list without its controls', async ({ visit }) => {
    const page = await visit('/directory/');
    await ready(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#place-filter').isVisible()).toBe(false);
    expect(await shownOf(page).count()).toBeGreaterThan(1);
  });
});

describe('directory files', () => {
  test('hold what the list shows, for the whole and for each area', async ({ visit }) => {
    const page = await visit('/directory/');
    const areas = await page
      .locator('section.group h2 a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    for (const path of ['', ...areas.slice(0, 2)]) {
      if (path !== '') await page.goto(new URL(path, page.url()).href);
      const count = await page.locator('[data-place]').count();
      const [csv = '', geojson = ''] = await page
        .locator('a[download]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      const text = await (await page.request.get(csv)).body();
      expect([...text.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(text.toString('utf8').trimEnd().split('\r\n')).toHaveLength(count + 1);
      const { features } = (await (await page.request.get(geojson)).json()) as { features: object[] };
      expect(features).toHaveLength(count);
      const isDemo = (await page.locator('[data-demo-band]').count()) > 0;
      expect(csv.includes('/demo-places')).toBe(isDemo);
      expect(geojson.includes('/demo-places')).toBe(isDemo);
      expect(text.toString('utf8').startsWith('\uFEFF数据性质,')).toBe(isDemo);
    }
  });
});

describe('place', () => {
  test('is reached from the list and offers telephone, maps and the address', async ({ visit }) => {
    const page = await visit('/directory/', { permissions: ['clipboard-read', 'clipboard-write'] });
    const item = page.locator('[data-place]', { has: page.locator('a[href^="tel:"]') }).first();
    const name = (await item.locator('a').first().innerText()).trim();
    await item.locator('a').first().click();
    await page.waitForURL('**/directory/place/*/');
    expect(await page.locator('h1').innerText()).toContain(name);
    expect(await page.locator('main a[href^="tel:"]').first().getAttribute('href')).toMatch(/^tel:[\d+-]+$/);
    await page.locator('#copy-address').click();
    await page.locator('#copy-address', { hasText: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('#place-address').innerText());
    const id = /place\/([^/]+)\//.exec(page.url())?.[1] ?? '';
    expect(await page.locator('#correction').innerText()).toContain(id);
  });

  test('opens each map with the same GCJ-02 point in the order of that map', async ({ visit }) => {
    const page = await visit('/directory/');
    for await (const link of placePages(page)) {
      expect(page.url()).toContain(link);
      const links = await page
        .locator('.map-link')
        .evaluateAll((found) => found.map((one) => (one as HTMLAnchorElement).href));
      if (links.length === 0) continue;
      const [amap = '', baidu = '', tencent = ''] = links;
      const [x, y] = new URL(amap).searchParams.get('position')?.split(',') ?? [];
      expect(Number(x)).toBeGreaterThan(Number(y));
      expect(new URL(baidu).searchParams.get('location')).toBe(`${y},${x}`);
      expect(new URL(baidu).searchParams.get('coord_type')).toBe('gcj02');
      expect(decodeURIComponent(tencent)).toContain(`coord:${y},${x};`);
      return;
    }
    throw new Error('no place with coordinates');
  });

  test('states the hours without JavaScript, and whether it is open with it', async ({ visit }) => {
    const list = await visit('/directory/');
    for await (const link of placePages(list)) {
      if ((await list.locator('#open-now').count()) === 0) continue;
      await list
        .locator('#open-now')
        .filter({ hasText: /现在|放假|未公布/ })
        .waitFor();
      const still = await visit(link, { javaScriptEnabled: false });
      expect(await still.locator('.facts').first().innerText()).toMatch(/周|每天|工作日/);
      expect((await still.locator('#open-now').innerText()).trim()).toBe('');
      return;
    }
    throw new Error('no place with hours');
  });

  test('says 待核实 once a record was not checked for a year', async ({ visit }) => {
    const list = await visit('/directory/');
    for await (const link of placePages(list)) {
      const verified = (await list.locator('#stale').getAttribute('data-verified')) ?? '';
      if (verified === '') continue;
      const year = Number(verified.slice(0, 4));
      const fresh = await visit(link, { at: `${verified}T10:00:00+08:00` });
      await fresh.waitForLoadState('networkidle');
      expect(await fresh.locator('#stale').isVisible()).toBe(false);
      const old = await visit(link, { at: `${String(year + 2)}-01-01T10:00:00+08:00` });
      await old.locator('#stale', { hasText: '待核实' }).waitFor();
      return;
    }
    throw new Error('no place with a day of verification');
  });

  test('keeps the page of a revoked place and says so', async ({ visit }) => {
    const page = await visit('/directory/?state=已撤销');
    await page.locator('#place-count', { hasText: '符合条件' }).waitFor();
    const link = page.locator('[data-place]:not([hidden]) > a').first();
    if ((await link.count()) === 0) return;
    await link.click();
    await page.locator('h1').waitFor();
    expect(await page.locator('.revoked').innerText()).toContain('已经撤销');
    expect(await page.locator('#open-now').count()).toBe(0);
  });
});
