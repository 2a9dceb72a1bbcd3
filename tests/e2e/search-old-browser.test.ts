import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import type { Locator } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { built } from '../search/site.ts';
import { youngerParts } from './old-browser.ts';
import { test } from './site.ts';

/** What has arrived is shown first, and more with what arrives later: waits until both show the same, `least` lines or more. */
const becomeAlike = (now: Locator, old: Locator, least: number) =>
  vi.waitFor(
    async () => {
      const shown = await now.allInnerTexts();
      expect(shown.length).toBeGreaterThanOrEqual(least);
      expect(await old.allInnerTexts()).toEqual(shown);
    },
    { timeout: 10_000, interval: 100 },
  );

describe('every script of the site', () => {
  const folders = ['assets', 'pagefind'].map((name) => join(built, name));
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => join(folder, name)),
  );

  it('is written in ECMAScript 2020, which Chromium 83 reads', () => {
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      expect(() => parse(readFileSync(file, 'utf8'), { ecmaVersion: 2020, sourceType: 'module' }), file).not.toThrow();
    }
  });
});

describe('without what came after Chromium 83', () => {
  test.for(['高工怎么评', 'zhicheng'])('the header answers %s alike', async (query, { visit }) => {
    const open = async (isOld: boolean) => {
      const page = await visit('/about/');
      if (isOld) await page.evaluate(youngerParts);
      const text = page.waitForResponse(/\/search\/files\/text\./);
      await page.locator('#site-search').focus();
      await text;
      await page.locator('#site-search').fill(query);
      return page.locator('#site-search-hits [role=option]');
    };
    await becomeAlike(await open(false), await open(true), 1);
  });

  test('the results page answers alike', async ({ visit }) => {
    const open = async (isOld: boolean) => {
      const page = await visit('/about/');
      if (isOld) await page.context().addInitScript(youngerParts);
      await page.goto(new URL(`../search/?q=${encodeURIComponent('服务点')}`, page.url()).href);
      return page.locator('#search-results li, #search-choices a');
    };
    await becomeAlike(await open(false), await open(true), 6);
  });
});
