import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from './site.ts';

const path = '/directory/nearest/';
const status = (page: Page) => page.locator('#nearest-status');
const results = (page: Page) => page.locator('#nearest-answer li[id^=found-]');
const sentence = async (page: Page, text: string | RegExp): Promise<void> =>
  status(page).filter({ hasText: text }).waitFor();

/** The areas of the static list, with how many places of each kind they have. */
const areasOf = (page: Page) =>
  page.locator('table.counts tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      name: row.querySelector('a')?.textContent.trim() ?? '',
      code: /directory\/([^/]+)\//.exec(row.querySelector('a')?.href ?? '')?.[1] ?? '',
      counts: [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)),
    })),
  );

const kindsOf = (page: Page) =>
  page
    .locator('[name=kind]:not([value=""])')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));

describe('nearest', () => {
  test('answers a county by keyboard alone: its own places first, then the city, and the address carries it', async ({
    visit,
  }) => {
    const page = await visit(path);
    const [area] = await areasOf(page);
    await page.locator('#nearest-from').focus();
    await page.keyboard.type(area?.name ?? '');
    await page.locator('#nearest-options li').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#nearest-from').getAttribute('aria-activedescendant')).toBe('nearest-options-0');
    await page.keyboard.press('Enter');
    await sentence(page, area?.name ?? '');
    const titles = await page.locator('#nearest-answer h2').allInnerTexts();
    expect(titles).toEqual([`本县（市、区）：${area?.name ?? ''}`, `全市离${area?.name ?? ''}驻地最近的`]);
    expect(await results(page).first().innerText()).toContain(`从${area?.name ?? ''}驻地算起，直线`);
    expect(new URL(page.url()).searchParams.get('from')).toBe(area?.code);

    await page.reload();
    await sentence(page, area?.name ?? '');
    expect(await page.locator('#nearest-from').inputValue()).toBe(area?.name);
    await page.goBack();
    await page.locator('#nearest-answer:empty').waitFor({ state: 'attached' });
  });

  test('takes pinyin and initials, and asks back where a name is shared', async ({ visit }) => {
    const page = await visit(path);
    const input = page.locator('#nearest-from');
    const options = page.locator('#nearest-options li');
    await input.fill('yiwu');
    await options.first().waitFor();
    const full = await options.first().innerText();
    await input.fill('yws');
    await page.waitForFunction((text) => document.querySelector('#nearest-options li')?.textContent === text, full);
    await input.fill('城东街道');
    await page.locator('#nearest-options li:nth-child(2)').waitFor();
    const offered = new Set(await options.allInnerTexts());
    expect(offered.size).toBeGreaterThan(1);
    await input.press('Escape');
    await input.press('Enter');
    await sentence(page, '有几种可能');
    const choices = page.locator('#nearest-answer li a');
    expect(await choices.allInnerTexts()).toEqual(expect.arrayContaining([...offered]));
    await choices.first().click();
    await results(page).first().waitFor();
    await input.fill('没有这个地方');
    await input.press('Enter');
    await sentence(page, '没有找到');
  });

  test('never leaves an answer empty: a county without such a place says so, who is responsible, and the nearest', async ({
    visit,
    skip,
  }) => {
    const page = await visit(path);
    const kinds = await kindsOf(page);
    const area = (await areasOf(page)).find(({ counts }) => counts.includes(0));
    skip(area === undefined, 'every county has each kind');
    const kind = kinds[area!.counts.indexOf(0)] ?? '';
    await page.goto(`${page.url()}?from=${area!.code}&kind=${kind}`);
    await sentence(page, `${area!.name}没有`);
    const answer = page.locator('#nearest-answer');
    expect(await answer.innerText()).toMatch(/对接部门是|可拨打/);
    expect(await results(page).count()).toBeGreaterThan(0);
    expect(await answer.innerText()).toContain('最近的一处在');
  });

  test('changes the kind with the task, and the back button undoes it', async ({ visit }) => {
    const page = await visit(path);
    const [area] = await areasOf(page);
    const [kind] = await kindsOf(page);
    await page.goto(`${page.url()}?from=${area?.code ?? ''}`);
    await sentence(page, '场所');
    await page.locator(`[name=kind][value="${kind ?? ''}"]`).check();
    await page.waitForURL(`**/?from=*&kind=${kind ?? ''}`);
    await page.goBack();
    await page.waitForURL(/from=[^&]+$/);
    expect(await page.locator('[name=kind][value=""]').isChecked()).toBe(true);
  });

  test('marks the answer on the map by the numbers of the list, in step with it, and zooms by keys', async ({
    visit,
  }) => {
    const page = await visit(path);
    const [area] = await areasOf(page);
    await page.goto(`${page.url()}?from=${area?.code ?? ''}`);
    const marks = page.locator('#place-map a.found');
    await marks.first().waitFor();
    const labels = await marks.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
    const numbered = await page
      .locator('#nearest-answer li')
      .evaluateAll((items) =>
        items.map(
          (item) =>
            `${item.querySelector('.ordinal')?.textContent ?? ''}：${item.querySelector('a')?.textContent ?? ''}`,
        ),
      );
    expect(labels.every((label) => numbered.some((line) => label.startsWith(line)))).toBe(true);
    expect(await marks.locator('text').allTextContents()).toEqual(
      labels.map((label) => String(Number.parseInt(label, 10))),
    );
    expect(await page.locator('#place-map .from').count()).toBe(1);
    await marks.first().focus();
    expect(await page.locator('#nearest-answer .lit').count()).toBe(1);
    const plot = page.locator('#place-map svg svg');
    const before = await plot.getAttribute('viewBox');
    await page.keyboard.press('0');
    expect(await plot.getAttribute('viewBox')).not.toBe(before);
    const whole = Number((await plot.getAttribute('viewBox'))?.split(' ')[2]);
    await page.getByRole('button', { name: '放大地图' }).click();
    expect(Number((await plot.getAttribute('viewBox'))?.split(' ')[2])).toBeCloseTo(whole / 2, 1);
    await marks.first().focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.id)).toMatch(/^found-/);
  });

  test('fits a phone', async ({ visit }) => {
    const page = await visit(path, { viewport: { width: 360, height: 740 } });
    const [area] = await areasOf(page);
    await page.goto(`${page.url()}?from=${area?.code ?? ''}`);
    await results(page).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test('without JavaScript leads to the list of each area', async ({ visit }) => {
    const page = await visit(path, { javaScriptEnabled: false });
    expect(await page.locator('#nearest').isVisible()).toBe(false);
    await page.locator('table.counts a').first().click();
    await page.locator('[data-place]').first().waitFor();
  });
});

describe('nearest by position', () => {
  const press = (page: Page) => page.locator('#nearest-here').click();
  const inside = { longitude: 119.65, latitude: 29.08, accuracy: 30 };
  const granted = { permissions: ['geolocation'] };

  test('answers where it is granted, asks for the county, and never writes the position anywhere', async ({
    visit,
  }) => {
    const page = await visit(path, { ...granted, geolocation: inside });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await press(page);
    await sentence(page, '全市最近的是');
    expect(await page.locator('#nearest-answer h2').allInnerTexts()).toEqual(['全市最近']);
    expect([page.url(), ...asked].join(' ')).not.toMatch(/119\.65|29\.08/);

    const area = (await areasOf(page)).find(({ counts }) => counts.some((count) => count > 0));
    await page.locator('#nearest-county').selectOption(area?.code ?? '');
    await sentence(page, area?.name ?? '');
    expect(await page.locator('#nearest-answer h2').first().innerText()).toBe(`本县（市、区）：${area?.name ?? ''}`);
  });

  test('says so when it is outside the city', async ({ visit }) => {
    const page = await visit(path, { ...granted, geolocation: { longitude: 116.4, latitude: 39.9 } });
    await press(page);
    await sentence(page, '不在');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('nearest-from');
  });

  test('says so when it is denied', async ({ visit }) => {
    const page = await visit(path);
    await press(page);
    await sentence(page, '没有得到定位许可');
  });

  test('says so when it takes too long', async ({ visit }) => {
    const page = await visit(path, granted);
    // The browser's own timeout is ten seconds; only its answer is put in its place.
    await page.evaluate(() => {
      navigator.geolocation.getCurrentPosition = (_, onError) => {
        onError?.({ code: 3, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 });
      };
    });
    await press(page);
    await sentence(page, '定位超时');
  });

  test('says so when nobody answers the question for permission', async ({ visit }) => {
    const page = await visit(path, granted);
    await page.clock.install();
    await page.evaluate(() => (navigator.geolocation.getCurrentPosition = () => undefined));
    await press(page);
    await sentence(page, '正在定位');
    await page.clock.runFor(16_000);
    await sentence(page, '定位超时');
  });

  test('measures nothing from a reading that is kilometres wide', async ({ visit }) => {
    const page = await visit(path, { ...granted, geolocation: { ...inside, accuracy: 8000 } });
    await press(page);
    await sentence(page, '定位误差约 8 公里');
    expect(await results(page).count()).toBe(0);
  });

  test('says so when its script is gone after a new publication', async ({ visit, problems }) => {
    const page = await visit(path, granted);
    await page.route(/assets\/locate/, (route) => route.fulfill({ status: 404, body: '' }));
    await press(page);
    await sentence(page, '本站刚更新');
    problems.length = 0;
  });

  test('says so without HTTPS', async ({ visit }) => {
    const page = await visit(path);
    await page.evaluate(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
    await press(page);
    await sentence(page, 'HTTPS');
  });
});

describe('nearest with broken data', () => {
  test.for([
    ['table', 'damaged', '{"version":1}'],
    ['table', 'of another version', '{"version":99,"stamp":"x"}'],
    ['table', 'no JSON', '<!doctype html>'],
    ['words', 'no JSON', 'x'],
    ['table', 'missing', null],
  ] as const)('says so and keeps the static list when %s.json is %s', async ([file, , body], { visit, problems }) => {
    const page = await visit(path);
    const areas = await areasOf(page);
    await page.route(`**/nearest/${file}.json`, (route) =>
      body === null
        ? route.fulfill({ status: 404, body: '' })
        : route.fulfill({ contentType: 'application/json', body }),
    );
    await page.goto(`${page.url()}?from=${areas[0]?.code ?? ''}`);
    await sentence(page, '有文件没有取到');
    expect(await page.locator('table.counts a').count()).toBe(areas.length);
    expect(await page.locator('table.counts').isVisible()).toBe(true);
    expect(problems.splice(0).every((problem) => problem.includes('404'))).toBe(true);
  });
});
