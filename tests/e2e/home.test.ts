import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './site.ts';
import { phone } from './walk.ts';

/** Where an element ends, in px from the top of the page. */
const endOf = async (page: Page, selector: string): Promise<number> => {
  const box = await page.locator(selector).first().boundingBox();
  return box === null ? Infinity : box.y + box.height;
};

describe('the first screen of the home page', () => {
  test('on a phone says what this is, asks where one is, has three doors, and begins with the targets', async ({
    visit,
  }) => {
    const page = await visit('/', phone);
    expect(await page.locator('.page-head').innerText()).toContain('已届满');
    expect(await page.locator('.doors a').count()).toBe(3);
    for (const part of ['h1', '#where', '.doors', '.ask', '.targets tbody tr'])
      expect(await endOf(page, part), part).toBeLessThanOrEqual(phone.viewport.height);
  });

  test.for([320, 360, 412])('breaks the name in no word at %d px', async (width, { visit }) => {
    const page = await visit('/', { viewport: { width, height: 740 } });
    for (const view of ['medium', 'elder']) {
      await page.locator(`a[data-view=${view}]`).click();
      const tops = await page.locator('h1').evaluate((heading) => {
        const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
        const found: (readonly [string, number])[] = [];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          for (let at = 0; at < (node.textContent ?? '').length; at += 1) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            found.push([node.textContent?.[at] ?? '', Math.round(range.getBoundingClientRect().top)]);
          }
        return found;
      });
      const start = tops
        .map(([character]) => character)
        .join('')
        .indexOf('工程师');
      expect(new Set(tops.slice(start, start + 3).map(([, top]) => top)).size, `${view} ${width}`).toBe(1);
    }
  });

  test('on a desk holds the whole table of targets', async ({ visit }) => {
    const page = await visit('/', { viewport: { width: 1280, height: 800 } });
    expect(await endOf(page, '.targets')).toBeLessThanOrEqual(800);
    expect(await page.locator('.targets .spark svg:visible').count()).toBe(
      await page.locator('.targets tbody tr:has(.bar)').count(),
    );
  });
});

describe('the table of targets', () => {
  test.for([320, 360, 768, 1024, 1280, 1920])(
    'cuts nothing off at %d px, the targets in one line',
    async (width, { visit }) => {
      const page = await visit('/', { viewport: { width, height: 800 } });
      for (const view of ['medium', 'elder']) {
        await page.locator(`a[data-view=${view}]`).click();
        const { over, marks, outside } = await page.locator('.targets').evaluate((table) => {
          const right = document.documentElement.clientWidth;
          const texts = [...table.querySelectorAll('b, .state, .demo-mark, .goal, .word, th')];
          return {
            over: document.documentElement.scrollWidth - right,
            marks: [...table.querySelectorAll('.bar .target path')].map((mark) =>
              Math.round(mark.getBoundingClientRect().left),
            ),
            outside: texts
              .filter((text) => text.getBoundingClientRect().right > right + 1)
              .map((text) => text.textContent),
          };
        });
        expect({ over, outside }).toEqual({ over: 0, outside: [] });
        expect(new Set(marks).size).toBeLessThanOrEqual(1);
      }
    },
  );

  test('marks each invented number once, beside it', async ({ visit }) => {
    const page = await visit('/');
    const rows = page.locator('.targets tr[data-demo]');
    for (const row of await rows.all()) expect((await row.innerText()).match(/示例/g)).toHaveLength(1);
    expect(await page.locator('.targets .demo-mark').count()).toBe(await rows.count());
  });
});
