import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { firstBelow, test, type Visit } from './site.ts';

/** The first figure's page, after its script has come into view and run. */
async function openFigure(visit: Visit): Promise<Page> {
  const page = await visit(await firstBelow(await visit('/statistics/')));
  await page.locator('.wide[tabindex]').waitFor();
  return page;
}

describe('the readout of a figure', () => {
  test('says name, value and unit of the mark under the pointer, as the table has it', async ({ visit }) => {
    const page = await openFigure(visit);
    const mark = page.locator('.wide path[data-value]').first();
    // A label may lie over its mark.
    await mark.hover({ force: true });
    const value = Number(await mark.getAttribute('data-value')).toLocaleString('en-US');
    const said = await page.locator('.readout').textContent();
    expect(said).toContain(`：${value}`);
    expect(said).toMatch(/^.+，.+：[\d,]+\D/);
    expect(await page.locator('.wide .lit').count()).toBeGreaterThan(0);
  });

  test('stands at the finger, inside the screen, whatever mark it speaks of', async ({ visit }) => {
    const path = await firstBelow(await visit('/statistics/'));
    const page = await visit(path, { viewport: { width: 320, height: 640 }, hasTouch: true });
    await page.locator('.drawing').scrollIntoViewIfNeeded();
    await page.locator('.small[tabindex]').waitFor();
    const marks = page.locator('.small [data-value]');
    const bubble = page.locator('.bubble');
    for (let index = 0; index < (await marks.count()); index += 1) {
      await marks.nth(index).scrollIntoViewIfNeeded();
      const mark = await marks.nth(index).boundingBox();
      if (mark === null) throw new Error('a mark without a box');
      const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
      await page.touchscreen.tap(x, y);
      const box = await bubble.boundingBox();
      if (box === null) throw new Error(`nothing said at mark ${String(index)}`);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(320);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(Math.max(box.y - y, y - box.y - box.height)).toBeLessThan(80);
      expect(Math.max(box.y - y, y - box.y - box.height)).toBeGreaterThan(0);
    }
  });

  test('moves by arrow keys, stops at the ends and clears on leaving', async ({ visit }) => {
    const page = await openFigure(visit);
    const readout = page.locator('.readout');
    await page.locator('.wide').focus();
    const seen = new Set<string>();
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('ArrowRight');
      seen.add((await readout.textContent()) ?? '');
    }
    expect(seen.size).toBe(4);
    await page.keyboard.press('ArrowDown');
    expect(seen.has((await readout.textContent()) ?? '')).toBe(false);
    await page.keyboard.press('End');
    const last = await readout.textContent();
    await page.keyboard.press('ArrowRight');
    expect(await readout.textContent()).toBe(last);
    await page.keyboard.press('Tab');
    expect(await readout.textContent()).toBe('');
  });

  test('is not fetched before a figure is in view', async ({ visit }) => {
    const list = await visit('/statistics/');
    const path = await firstBelow(list);
    const page = await visit('/about/', { viewport: { width: 360, height: 300 } });
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.goto(new URL(path.slice(1), page.url().replace(/about\/$/, '')).href);
    await page.waitForLoadState('networkidle');
    const before = scripts.filter((url) => url.endsWith('.js')).length;
    expect(await page.locator('[tabindex][role=group]').count()).toBe(0);
    await page.locator('.drawing').scrollIntoViewIfNeeded();
    await page.locator('[tabindex][role=group]').first().waitFor({ state: 'attached' });
    expect(scripts.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(before);
  });
});

describe('the word 示例 on the overview', () => {
  test('stands at most once for each number shown, and beside each message with one', async ({ visit }) => {
    const page = await visit('/statistics/');
    const texts = await page
      .locator('main [data-demo] tbody tr, main li[data-demo]')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).innerText));
    expect(texts.length).toBeGreaterThan(20);
    // Names and dates are no numbers of the data.
    const numbersIn = (text: string): number =>
      text.replace(/321人才企业工作站|\d{4}(?=年|至)|\d{1,2}(?=[月日])/g, '').match(/\d[\d,.]*/g)?.length ?? 0;
    for (const text of texts) {
      const marks = text.match(/示例/g)?.length ?? 0;
      expect([text, marks <= numbersIn(text)]).toEqual([text, true]);
      expect([text, marks > 0]).toEqual([text, numbersIn(text) > 0]);
    }
  });
});

describe('a table of numbers', () => {
  test('sorts down, up and back to the published order', async ({ visit }) => {
    const page = await visit('/statistics/');
    const names = () => page.locator('.overview tbody th').allTextContents();
    const published = await names();
    const heading = page.locator('.overview thead th').nth(2);
    await heading.locator('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    const values = await page
      .locator('.overview tbody td:nth-child(3)')
      .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset['sort'] ?? Number.NaN)));
    const numbers = values.filter((value) => !Number.isNaN(value));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    const down = await names();
    await heading.locator('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    expect(await names()).not.toEqual(down);
    await heading.locator('button').click();
    expect(await heading.getAttribute('aria-sort')).toBeNull();
    expect(await names()).toEqual(published);
  });

  test('is complete without JavaScript', async ({ visit }) => {
    const page = await visit('/statistics/', { javaScriptEnabled: false });
    expect(await page.locator('.overview tbody tr').count()).toBeGreaterThan(5);
    expect(await page.locator('.overview button').count()).toBe(0);
  });
});

/** Sheets of A4 that a page takes in print. */
async function sheetsOf(page: Page): Promise<number> {
  const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' };
  const pdf = await page.pdf({ format: 'A4', margin });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

describe('on paper', () => {
  test('the overview takes one sheet of A4', async ({ visit }) => {
    expect(await sheetsOf(await visit('/statistics/'))).toBe(1);
  });

  test('a figure is a handout: drawing, table, citation and the address of its pinned page', async ({ visit }) => {
    const page = await visit(await firstBelow(await visit('/statistics/')));
    expect(await sheetsOf(page)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.wide', '.data-table', '#cite', '.handout']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
    }
    expect(await page.locator('.handout').innerText()).toMatch(/\/statistics\/[^/]+\/\d{4}-\d{2}-\d{2}\//);
    for (const part of ['.aside', '#share', '.readout', '.narrow']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    }
  });
});
