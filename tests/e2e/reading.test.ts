import { describe, expect } from 'vitest';
import { firstBelow, test } from './site.ts';

describe('chooser', () => {
  test('leads to a result with its own address without JavaScript, and says why and why not', async ({ visit }) => {
    const page = await visit('/guides/chooser/', { javaScriptEnabled: false });
    const steps: string[] = [];
    for (let step = 0; step < 3 && (await page.locator('#question').count()) > 0; step += 1) {
      await page.locator('#question ~ ul a').first().click();
      steps.push(new URL(page.url()).pathname);
    }
    expect(new Set(steps).size).toBe(steps.length);
    expect(await page.locator('#question').count()).toBe(0);
    const reasons = page.locator('article li');
    expect(await reasons.count()).toBeGreaterThan(1);
    expect(await reasons.locator('q').count()).toBe(await reasons.count());
    expect(await page.locator('article h2').count()).toBeGreaterThan(1);
  });

  test('lets an answer be changed', async ({ visit }) => {
    const page = await visit('/guides/chooser/');
    await page.locator('#question ~ ul a').first().click();
    await page.locator('.page-head .term-list a').first().click();
    expect(new URL(page.url()).pathname).toMatch(/\/guides\/chooser\/$/);
  });
});

describe('term', () => {
  test('shows its definition on focus by keyboard and hides it again', async ({ visit }) => {
    const list = await visit('/measures/');
    const page = await visit(await firstBelow(list), { javaScriptEnabled: false });
    const term = page.locator('.term a').first();
    const definition = page.locator(`[id="${String(await term.getAttribute('aria-describedby'))}"]`);
    expect(await definition.isVisible()).toBe(false);
    for (let stop = 0; stop < 80 && !(await definition.isVisible()); stop += 1) await page.keyboard.press('Tab');
    expect(await term.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await definition.innerText()).length).toBeGreaterThan(10);
    await page.keyboard.press('Tab');
    expect(await definition.isVisible()).toBe(false);
  });

  test('hides its definition with Escape until it is left and met again', async ({ visit }) => {
    const page = await visit(await firstBelow(await visit('/measures/')));
    const term = page.locator('.term').first();
    const definition = term.locator('.term-text');
    await term.locator('a').focus();
    await definition.waitFor();
    await page.keyboard.press('Escape');
    expect(await definition.isVisible()).toBe(false);
    expect(await term.locator('a').evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await definition.isVisible()).toBe(true);
  });

  test('keeps its definition inside a narrow window and under the pointer', async ({ visit }) => {
    const list = await visit('/measures/');
    const page = await visit(await firstBelow(list), { viewport: { width: 360, height: 740 } });
    const term = page.locator('.term').last();
    await term.locator('a').hover();
    const link = await term.locator('a').boundingBox();
    const box = await term.locator('.term-text').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    await page.mouse.move((link?.x ?? 0) + (link?.width ?? 0) / 2, (box?.y ?? 0) + 8, { steps: 10 });
    expect(await term.locator('.term-text').isVisible()).toBe(true);
  });

  test('leads to its entry in the glossary', async ({ visit }) => {
    const list = await visit('/measures/');
    const page = await visit(await firstBelow(list));
    await page.locator('.term a').first().click();
    const entry = decodeURIComponent(new URL(page.url()).hash.slice(1));
    await page.locator(`[id="${entry}"] dfn`).waitFor();
  });
});

describe('measure', () => {
  test('puts the meaning beside the sentence, below it on a phone', async ({ visit }) => {
    const list = await visit('/measures/');
    const path = await firstBelow(list);
    for (const [width, beside] of [
      [1280, true],
      [360, false],
    ] as const) {
      const page = await visit(path, { viewport: { width, height: 800 } });
      const pair = page.locator('.pairs li').first();
      const original = await pair.locator('blockquote').boundingBox();
      const meaning = await pair.locator(':scope > p').boundingBox();
      expect((meaning?.x ?? 0) > (original?.x ?? 0) + (original?.width ?? 0)).toBe(beside);
    }
  });
});

describe('who does what', () => {
  test('opens the words of each deed without a script, and all on paper', async ({ visit }) => {
    const page = await visit('/plan/who/', { javaScriptEnabled: false });
    const words = page.locator('.lanes q');
    expect(await words.count()).toBeGreaterThan(40);
    expect(await words.first().isVisible()).toBe(false);
    await page.locator('.lanes summary').first().click();
    expect(await words.first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    for (const word of await words.all()) expect(await word.isVisible()).toBe(true);
  });

  test('is a table where its columns fit, and pairs of actor and deed where not', async ({ visit }) => {
    const page = await visit('/plan/who/');
    for (const width of [320, 360, 768, 1119, 1120, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = width >= 1120;
      expect(await page.locator('.lanes thead').isVisible(), String(width)).toBe(wide);
      const found = await page.locator('.lanes').evaluate((table) => ({
        wider: [table, ...table.querySelectorAll('th, td, details, q')].filter(
          (part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0,
        ).length,
        over: table.getBoundingClientRect().right - (table.parentElement?.getBoundingClientRect().right ?? 0),
        labels: [...table.querySelectorAll('td[data-label]')].filter(
          (cell) => getComputedStyle(cell, '::before').display !== 'none',
        ).length,
      }));
      expect(found.wider, String(width)).toBe(0);
      expect(found.over).toBeLessThanOrEqual(0);
      expect(found.labels > 0).toBe(!wide);
    }
  });

  test('dashes what the plan gives to nobody for certain, and nothing else', async ({ visit }) => {
    const page = await visit('/plan/who/');
    const last = (await page.locator('.lanes thead th').count()) - 1;
    const deeds = await page.locator('.lanes summary').evaluateAll((all) =>
      all.map((one) => ({
        dashed: getComputedStyle(one).borderTopStyle === 'dashed',
        column: (one.closest('td') as HTMLTableCellElement).cellIndex,
        said: one.textContent,
      })),
    );
    for (const { dashed, column, said } of deeds) expect(dashed).toBe(column === last || said.includes('，或'));
  });

  test.for([1, 2, 3, 4])('old address of group %d leads to its first measure', async (group, { visit }) => {
    const page = await visit(`/measures/group-${String(group)}/`, { javaScriptEnabled: false });
    await page.waitForURL(/\/plan\/who\/#measure-\d+$/);
    const row = page.locator(new URL(page.url()).hash);
    const part = await row.evaluate((tr) => tr.closest('tbody')?.querySelector('tr:nth-child(2)') === tr);
    expect(part).toBe(true);
    expect(
      await page
        .locator('.lanes tbody')
        .nth(group - 1)
        .locator(new URL(page.url()).hash)
        .count(),
    ).toBe(1);
  });
});
