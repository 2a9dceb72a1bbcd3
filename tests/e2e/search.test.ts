import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect } from 'vitest';
import { built } from '../search/site.ts';
import { firstBelow, test } from './site.ts';

describe('search', () => {
  test('needs no script of more than 5 KB for its first results: it ranks nothing', () => {
    const [box = ''] = globSync(join(built, 'assets/box.*.js'));
    const imported = [...readFileSync(box, 'utf8').matchAll(/\bfrom ?"\.\/([^"]+\.js)"/g)];
    const sent = [basename(box), ...imported.map(([, name = '']) => name)];
    const sizes = sent.map((name) => statSync(join(built, 'assets', `${name}.br`)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5000);
  });

  test('finds a measure by its heading, from the header of another page', async ({ visit }) => {
    const list = await visit('/measures/');
    const measure = await visit(await firstBelow(list));
    const heading = (await measure.locator('h1').innerText()).replace(/^[\d.\s]+/, '').trim();

    const page = await visit('/about/');
    await page.locator('#site-search').fill(heading);
    await page.locator('#site-search').press('Enter');
    await page.waitForURL('**/search/?q=*');
    const result = page.locator('#search-results a').first();
    await result.waitFor();
    const found = await page
      .locator('#search-results a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(found).toContain(new URL(measure.url()).pathname);
  });

  test('says so when nothing is found', async ({ visit }) => {
    const page = await visit(`/search/?q=${encodeURIComponent('鑫淼焱垚犇')}`);
    await page.locator('#search-status').filter({ hasText: /没有/ }).waitFor();
    expect(await page.locator('#search-results a').count()).toBe(0);
  });
});
