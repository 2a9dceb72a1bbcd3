import { describe, expect } from 'vitest';
import { readBuilt } from '../../scripts/data/read-built.ts';
import { test } from './site.ts';
import { phone, secondsOf, walkOn } from './walk.ts';

const { towns } = readBuilt('');
const town = towns.find(({ name }) => towns.filter((each) => each.name === name).length === 1);

describe('a journalist, with 30 seconds', () => {
  const reader = { ...phone, permissions: ['clipboard-read', 'clipboard-write'] };

  test.for([
    ['/', 2, 2],
    ['/statistics/', 1, 1],
  ] as const)(
    'from %s has an official sentence with its source in at most %d taps and %d screens',
    async ([from, taps, screens], { visit }) => {
      const page = await visit(from, reader);
      const walk = walkOn(page);
      if (from === '/') {
        await walk.tap(page.locator('.doors a[href$="/statistics/"]'));
        await page.waitForURL(/\/statistics\/$/);
        walk.arrive();
      }
      await walk.tap(page.locator('main details.copy summary').first());
      await page.locator('.copy [role=status]').filter({ hasText: '已复制' }).first().waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^据.+《.+》.+\d.+\/statistics\//);
      expect(walk.walked().taps).toBeLessThanOrEqual(taps);
      expect(walk.walked().screens).toBeLessThanOrEqual(screens);
      expect(secondsOf(walk.walked())).toBeLessThanOrEqual(30);
    },
  );
});

describe('an enterprise, with 30 seconds', () => {
  test('finds whom to ask in at most 2 taps and 2 screens', async ({ visit }) => {
    const page = await visit('/', phone);
    const walk = walkOn(page);
    await walk.type(page.locator('#where'), town?.name ?? '');
    await walk.tap(page.getByRole('button', { name: '查找' }));
    const answer = page.locator('#nearest-answer');
    await answer.locator('li').first().waitFor();
    walk.arrive();
    await walk.see(answer.locator('li').first());
    expect(await answer.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
    expect(walk.walked()).toMatchObject({ taps: 2, screens: 2 });
    expect(secondsOf(walk.walked())).toBeLessThanOrEqual(30);
  });
});

describe('an engineer, with 60 seconds', () => {
  test('reads which measure helps with the next title in 1 tap and 2 screens', async ({ visit }) => {
    const home = await visit('/', phone);
    const paths = await home
      .locator('.ask a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(paths.length).toBeGreaterThan(1);
    for (const [index, path] of paths.entries()) {
      const page = index === 0 ? home : await visit('/', phone);
      const walk = walkOn(page);
      await walk.tap(page.locator('.ask a').nth(index));
      await page.waitForURL(`**${path}`);
      walk.arrive();
      const measure = page.locator('main a[href*="/measures/"]').first();
      await walk.see(measure);
      expect(walk.walked().taps).toBe(1);
      expect(walk.walked().screens).toBeLessThanOrEqual(2);
      expect(secondsOf(walk.walked())).toBeLessThanOrEqual(60);
    }
  });
});
