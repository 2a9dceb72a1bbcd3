import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violationsInAllModes } from './axe.ts';
import { kinds, visitKind } from './kinds.ts';
import { modes, setMode } from './modes.ts';
import { firstBelow, test } from './site.ts';

/** Shows what is folded, so that it is checked too. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Targets smaller than 44 px, links in running text and in tables aside. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'header a, nav a, footer a, button, select, summary, input:not([type=checkbox], [type=radio])',
      ),
    ]
      .filter((element) => element.offsetParent !== null && element.closest('td, th') === null)
      .map((element) => ({ box: element.getBoundingClientRect(), html: element.outerHTML.slice(0, 100) }))
      .filter(({ box }) => box.width > 1 && (box.height < 43.5 || box.width < 43.5))
      .map(({ box, html }) => `${box.width.toFixed(0)}×${box.height.toFixed(0)} ${html}`),
  );

/** Text below 18 pt, that of drawings aside. */
const smallTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!element || element.closest('svg, script, .unseen, select') || !walker.currentNode.textContent?.trim())
        continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (element.getClientRects().length > 0 && size < 23.99)
        found.add(`${size} px ${element.outerHTML.slice(0, 80)}`);
    }
    return [...found].slice(0, 5);
  });

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const widths = [360, 1280];

describe('axe finds nothing', () => {
  test.for(kinds)('on the $name page in any mode', { timeout: 180_000 }, async (kind, { visit }) => {
    const page = await visitKind(visit, kind);
    await unfold(page);
    expect(await violationsInAllModes(page, widths)).toEqual([]);
  });
});

/** What a reader has done on a page, by name: where, and how. */
const states: Readonly<Record<string, readonly [path: string, act: (page: Page) => Promise<void>]>> = {
  'suggestions open': [
    '/',
    async (page) => {
      await page.locator('#site-search').fill('职称');
      await page.locator('[role=listbox] [role=option]').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
  ],
  'filters open and chosen': [
    '/directory/',
    async (page) => {
      await page.locator('#place-filter').waitFor();
      await unfold(page);
      await page.locator('#place-filter [name=kind]').first().check();
    },
  ],
  'a table sorted': [
    '/statistics/',
    async (page) => {
      await page.locator('.overview thead button').nth(1).click();
      await page.locator('[aria-sort]').first().waitFor();
    },
  ],
  'places found': [
    '/directory/nearest/',
    async (page) => {
      await page.locator('#nearest-from').fill('yiwu');
      await page.locator('#nearest-options li').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('#nearest-answer li').first().waitFor();
    },
  ],
  'places suggested': [
    '/directory/nearest/',
    async (page) => {
      await page.locator('#nearest-from').fill('城东');
      await page.locator('#nearest-options li').first().waitFor();
    },
  ],
  'a page searched': [
    '/search/?q=职称',
    async (page) => {
      await page.locator('main .hit, main li a').first().waitFor();
    },
  ],
  'a sentence checked': [
    '/verify/',
    async (page) => {
      await page.locator('#verify-text').fill('每年培育创新工程师1000名以上，领军工程师999名。');
      await page.locator('#verify-form button').click();
      await page.locator('#verify-results .saying').first().waitFor();
    },
  ],
  'a shortcut switched off': ['/accessibility/', (page) => page.locator('#shortcut').uncheck()],
};

describe('axe finds nothing with', () => {
  test.for(Object.entries(states))('%s', { timeout: 120_000 }, async ([, [path, act]], { visit }) => {
    const page = await visit(path);
    await act(page);
    expect(await violationsInAllModes(page, [1280])).toEqual([]);
  });

  test('a definition shown', { timeout: 120_000 }, async ({ visit }) => {
    const page = await visit(await firstBelow(await visit('/measures/')));
    await page.locator('.term a').first().focus();
    expect(await violationsInAllModes(page, widths)).toEqual([]);
  });
});

describe('长辈版', () => {
  test.for(kinds)('on the $name page has large targets, large text and no sideways scroll', async (kind, { visit }) => {
    const page = await visitKind(visit, kind);
    await unfold(page);
    const [elder] = modes.filter(({ view }) => view === 'elder');
    if (elder === undefined) throw new Error('no such mode');
    await setMode(page, elder);
    const found: string[] = [];
    for (const width of [320, ...widths]) {
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await smallTargets(page)).map((line) => `${width} target: ${line}`));
      found.push(...(await smallTexts(page)).map((line) => `${width} text: ${line}`));
      if ((await overflow(page)) > 0) found.push(`${width}: sideways scroll ${await overflow(page)} px`);
    }
    expect(found).toEqual([]);
  });
});
