import { describe, expect } from 'vitest';
import { test } from './site.ts';

describe('directory filter', () => {
  test('narrows the list, keeps the choice in the address, and comes back to the whole', async ({ visit }) => {
    const page = await visit('/directory/');
    const shown = page.locator('[data-place]:visible');
    const all = await shown.count();
    const select = page.locator('#place-filter select').first();
    const option = await select.locator('option[value]:not([value=""])').first().getAttribute('value');
    if (option === null) throw new Error('the filter offers nothing');

    await select.selectOption(option);
    const some = await shown.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(new URL(page.url()).searchParams.size).toBe(1);

    await page.reload();
    expect(await shown.count()).toBe(some);
    expect(await select.inputValue()).toBe(option);

    await select.selectOption('');
    expect(await shown.count()).toBe(all);
    expect(new URL(page.url()).search).toBe('');
  });

  test('leads to the page of a place', async ({ visit }) => {
    const page = await visit('/directory/');
    const link = page.locator('[data-place] a[href*="/directory/place/"]').first();
    const name = (await link.innerText()).trim();
    await link.click();
    await page.waitForURL('**/directory/place/*/');
    expect(await page.locator('h1').innerText()).toContain(name);
  });
});
