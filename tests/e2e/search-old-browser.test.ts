import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { built } from '../search/site.ts';
import { test } from './site.ts';

/** What came after Chromium 83 and scripts might use, as a script that takes it away. */
const youngerParts = `
  for (const name of ['replaceChildren']) delete Element.prototype[name];
  for (const type of [Array, String]) delete type.prototype.at;
  for (const name of ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name];
  delete String.prototype.replaceAll;
  delete Object.hasOwn;
  delete Object.groupBy;
  delete Map.groupBy;
  delete Promise.any;
  delete Promise.withResolvers;
  delete Intl.Segmenter;
  for (const name of ['structuredClone', 'WeakRef', 'AggregateError', 'Iterator']) delete globalThis[name];
`;

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
    const shown: string[][] = [];
    for (const isOld of [false, true]) {
      const page = await visit('/about/');
      if (isOld) await page.evaluate(youngerParts);
      const text = page.waitForResponse(/\/search\/files\/text\./);
      await page.locator('#site-search').focus();
      await text;
      await page.locator('#site-search').fill(query);
      await page.locator('#site-search-hits [role=option]').first().waitFor();
      shown.push(await page.locator('#site-search-hits [role=option]').allInnerTexts());
    }
    expect(shown[1]).toEqual(shown[0]);
  });

  test('the results page answers alike', async ({ visit }) => {
    const shown: string[][] = [];
    for (const isOld of [false, true]) {
      const page = await visit('/about/');
      if (isOld) await page.context().addInitScript(youngerParts);
      await page.goto(new URL(`../search/?q=${encodeURIComponent('服务点')}`, page.url()).href);
      await page.locator('#search-results li').first().waitFor();
      shown.push(await page.locator('#search-results li, #search-choices a').allInnerTexts());
    }
    expect(shown[0]?.length).toBeGreaterThan(5);
    expect(shown[1]).toEqual(shown[0]);
  });
});
