import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { kinds, visitKind } from './kinds.ts';
import { test } from './site.ts';

/** The rules whose answer depends on colours and sizes; the others see the same document in every mode. */
const rulesOfLook = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, one line each: the rule, how often, and the first element. */
async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (rules ? axe.withRules([...rules]) : axe.withTags(tags)).analyze();
  return found.map(
    ({ id, nodes }) =>
      `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160) ?? ''} ${nodes[0]?.failureSummary?.slice(0, 300) ?? ''}`,
  );
}

/** Shows what is folded, so that it is checked too. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];

async function setView(page: Page, view: 'medium' | 'elder'): Promise<void> {
  await page.locator(`a[data-view=${view}]`).click();
}

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

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('axe finds nothing', () => {
  test.for(kinds)('on the $name page, light, dark and in 长辈版', { timeout: 120_000 }, async (kind, { visit }) => {
    const page = await visitKind(visit, kind);
    const found: string[] = [];
    const check = async (mode: string, rules?: readonly string[]): Promise<void> => {
      for (const size of sizes) {
        await page.setViewportSize(size);
        found.push(...(await violations(page, rules)).map((line) => `${mode} ${size.width}: ${line}`));
      }
    };
    await unfold(page);
    await check('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await check('dark', rulesOfLook);
    await page.emulateMedia({ colorScheme: 'light' });
    await setView(page, 'elder');
    for (const size of [{ width: 320, height: 740 }, ...sizes]) {
      await page.setViewportSize(size);
      found.push(...(await smallTargets(page)).map((line) => `elder ${size.width} small: ${line}`));
      if ((await overflow(page)) > 0) found.push(`elder ${size.width}: sideways scroll ${await overflow(page)} px`);
    }
    await check('elder', rulesOfLook);
    expect(found).toEqual([]);
  });

  test('with suggestions open in the search field', async ({ visit }) => {
    const page = await visit('/');
    await page.locator('#site-search').fill('职称');
    await page.locator('[role=listbox] [role=option]').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
