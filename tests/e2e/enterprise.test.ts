import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readBuilt } from '../../scripts/data/read-built.ts';
import { distanceKm, wgs84Of, type StatedPosition } from '../../src/data/position.ts';
import { faint, smallTexts } from './drawing-faults.ts';
import { measureDrawings } from './drawn.ts';
import { test } from './site.ts';

const phone = { viewport: { width: 360, height: 780 } };
const weChat =
  'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.44';
const results = (page: Page) => page.locator('#nearest-answer li[id^=found-]');
const { towns, areas, datasets } = readBuilt('');
const isAlone = ({ name }: { readonly name: string }): boolean =>
  towns.filter((town) => town.name === name).length === 1;
const unplaced = towns.find((town) => town.at === null && isAlone(town));
const placed = towns.find(({ at }) => at !== null);
const shared = towns.find(({ name, code }) => towns.some((town) => town.name === name && town.code !== code));
const countyOf = ({ county }: { readonly county: string }): string =>
  areas.find(({ code }) => code === county)?.name ?? '';

/** From the home page to the answer: one field, one tap. */
async function askFromHome(page: Page, text: string): Promise<void> {
  await page.locator('#where').fill(text);
  await page.getByRole('button', { name: '查找' }).click();
  await results(page).first().waitFor();
}

/** The position that the list gives, unless it is that of a county. */
const ownPoint = (row: (StatedPosition & { readonly precision?: string | null }) | undefined) =>
  row === undefined || row.precision === '县级' ? null : wgs84Of(row);

/** Whether an element is whole within what one sees. */
const isInView = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });

describe('an enterprise looks for the place that is right for it', () => {
  test('in a town whose position is not known: its county, no distance, a way to one', async ({ visit, skip }) => {
    skip(unplaced === undefined, 'every town has a point');
    const page = await visit('/', phone);
    expect(await isInView(page, '#where')).toBe(true);
    await askFromHome(page, unplaced!.name);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    expect(await isInView(page, '#nearest-answer li')).toBe(true);
    const answer = await page.locator('#nearest-answer').innerText();
    expect(answer).toContain(countyOf(unplaced!));
    expect(answer).not.toMatch(/直线|最近的|\d 公里|\d 米/);
    expect(await page.locator('#nearest-answer').getByRole('button', { name: '用我的位置' }).count()).toBe(1);
    expect(await page.locator('#nearest-options').isVisible()).toBe(false);
  });

  test('in a town whose position is known: distances from there, rough as they are', async ({ visit }) => {
    const page = await visit('/directory/nearest/', phone);
    await page.goto(`${page.url()}?from=${placed!.code}`);
    await results(page).first().waitFor();
    expect(await results(page).first().innerText()).toMatch(/直线.*公里（位置只精确到乡镇街道）|不算距离|位置未公布/);
    expect(await isInView(page, '#nearest-answer li')).toBe(true);
  });

  test('in any town: kilometres only from the town itself', { timeout: 60_000 }, async ({ visit }) => {
    const page = await visit('/directory/nearest/');
    const answers = await page.evaluate(
      async (codes) => {
        const output = document.querySelector('#nearest-answer');
        const found: string[][] = [];
        for (const code of codes) {
          if (output) output.textContent = '';
          history.pushState(null, '', `?from=${code}`);
          window.dispatchEvent(new PopStateEvent('popstate'));
          while (!output?.querySelector('li')) await new Promise((resolve) => setTimeout(resolve, 5));
          found.push([...output.querySelectorAll('li')].map((item) => `${item.id} ${item.textContent}`));
        }
        return found;
      },
      towns.map(({ code }) => code),
    );
    const rows = datasets.places.releases.at(-1)?.rows ?? [];
    for (const [index, town] of towns.entries())
      for (const item of answers[index] ?? []) {
        const km = /直线约 ([\d.]+) (公里|米)/.exec(item);
        if (town.at === null) expect(item, town.name).not.toMatch(/直线|公里|\d+ 米|位置未公布/);
        if (km === null || town.at === null) continue;
        const row = rows.find(({ id }) => item.startsWith(`found-${id} `));
        const at =
          ownPoint(row) ??
          towns.find(({ name, county }) => name === row?.town && countyOf({ county }) === row.county)?.at;
        const expected = at ? distanceKm(town.at, at) : NaN;
        expect(Math.abs(Number(km[1]) - expected), `${town.name}: ${item}`).toBeLessThanOrEqual(0.6);
      }
    expect(towns.filter(({ at }) => at !== null).length).toBeGreaterThanOrEqual(72);
  });

  test('in a town whose name two counties share: both are offered', async ({ visit, skip }) => {
    skip(shared === undefined, 'no name is shared');
    const page = await visit('/', phone);
    await page.locator('#where').fill(shared!.name);
    await page.locator('#where').press('Enter');
    const choices = page.locator('#nearest-answer li');
    await choices.first().waitFor();
    const owners = towns.filter(({ name }) => name === shared!.name).map((town) => `${town.name}（${countyOf(town)}）`);
    expect(await choices.allInnerTexts()).toEqual(expect.arrayContaining(owners));
    expect(await isInView(page, '#nearest-answer li')).toBe(true);
  });

  test('with a task in mind: the kind stays, and so does the place', async ({ visit }) => {
    const page = await visit('/directory/nearest/', phone);
    await page.goto(`${page.url()}?from=${placed!.code}`);
    await results(page).first().waitFor();
    const kind = page.locator('[name=kind]:not([value=""])').first();
    await kind.check();
    await page.waitForURL(/from=.*kind=/);
    await page.locator('#nearest-answer a.how').waitFor();
    expect(await page.locator('#nearest-answer a.how').getAttribute('href')).toMatch(/\/measures\/[^/]+\/#how$/);
    expect(await page.locator('#nearest-from').inputValue()).toContain(placed!.name);
    await page.getByRole('link', { name: '换一处' }).click();
    expect(await kind.isChecked()).toBe(true);
  });

  test('in WeChat: telephone, address to mark, and a map that opens in the page', async ({ visit }) => {
    const page = await visit('/directory/nearest/', { ...phone, userAgent: weChat });
    await page.evaluate(() => Object.defineProperty(navigator, 'geolocation', { value: undefined }));
    await page.locator('#nearest-here').click();
    await page.locator('#nearest-status').filter({ hasText: '不能定位' }).waitFor();
    await page.locator('#nearest-from').fill(areas.find(({ level }) => level === '县市区')?.name ?? '');
    await page.locator('#nearest-from').press('Enter');
    await results(page).first().waitFor();
    const maps = await page
      .locator('#nearest-answer a[href*="uri.amap.com"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(maps.length).toBeGreaterThan(0);
    expect(maps.every((href) => href.includes('callnative=0') && href.includes('coordinate=wgs84'))).toBe(true);
    expect(await page.locator('#nearest-answer a[href^="tel:"]').count()).toBeGreaterThan(0);
    expect(
      await page
        .locator('#nearest-answer .whole')
        .first()
        .evaluate((one) => getComputedStyle(one).userSelect),
    ).toBe('all');
  });

  test('on a map among names it knows, legible in light, dark and forced colours, all of it and from near', async ({
    visit,
  }) => {
    const page = await visit('/directory/nearest/', { viewport: { width: 1280, height: 900 } });
    await page.goto(`${page.url()}?from=${placed!.code}`);
    await page.locator('#place-map .from').waitFor({ state: 'attached' });
    expect(await page.locator('#place-map .from text').textContent()).toBe(placed!.name);
    for (const view of ['near', 'whole']) {
      if (view === 'whole') await page.getByRole('button', { name: '显示全图' }).click();
      expect(await page.locator('#place-map .ground text:visible').count()).toBeGreaterThan(0);
      for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
        await page.emulateMedia({ forcedColors: 'none', ...media });
        const drawings = await page.evaluate(measureDrawings);
        expect(drawings.flatMap((drawing) => [...faint(drawing), ...smallTexts(drawing)])).toEqual([]);
      }
    }
  });

  test('on a map with large text in 长辈版 on a phone, before and after the reader chooses it', async ({ visit }) => {
    const page = await visit('/directory/nearest/', phone);
    await page.goto(`${page.url()}?from=${placed!.code}`);
    await results(page).first().waitFor();
    for (const [view, least] of [
      ['middle', 12],
      ['elder', 18],
    ] as const) {
      await page.evaluate((name) => (document.documentElement.dataset['view'] = name), view);
      await page.locator('#place-map').scrollIntoViewIfNeeded();
      await page.locator('#place-map .found:visible').first().waitFor();
      const [map] = await page.evaluate(measureDrawings);
      expect(map && smallTexts(map, least)).toEqual([]);
    }
  });

  test('by keyboard alone, and prints what it found', async ({ visit }) => {
    const page = await visit('/', { viewport: { width: 1280, height: 800 } });
    await page.locator('#where').focus();
    await page.keyboard.type(countyOf(placed!));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    expect(await isInView(page, '#nearest-answer li')).toBe(true);
    await page.evaluate(() => (window.print = () => (document.title = 'printed')));
    await page.getByRole('button', { name: '打印这几处' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.title === 'printed');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#nearest').isVisible()).toBe(false);
    expect(await page.locator('#place-map').isVisible()).toBe(false);
    expect(await results(page).first().isVisible()).toBe(true);
  });

  test('without JavaScript: the question leads to the lists', async ({ visit }) => {
    const page = await visit('/', { ...phone, javaScriptEnabled: false });
    await page.locator('#where').fill(placed!.name);
    await page.getByRole('button', { name: '查找' }).click();
    await page.locator('table.counts a').first().waitFor();
  });
});
