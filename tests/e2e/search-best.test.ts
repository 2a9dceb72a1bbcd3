import { describe, expect } from 'vitest';
import { inProject } from '../../scripts/folders.ts';
import { readQuestions } from '../../scripts/search/read-questions.ts';
import { search } from '../../src/search/search.ts';
import { readEngine } from '../search/site.ts';
import { test } from './site.ts';

const { index, sound } = readEngine();

/** A question for which another page is recommended than those that hold it. */
function recommended(): { readonly text: string; readonly url: string } {
  for (const { text } of readQuestions(inProject('')).questions) {
    const [best, next] = search(index, text, sound).tiers;
    if (best?.name !== 'best' || next?.name !== 'exact') continue;
    return { text, url: index.corpus.documents[best.hits[0]?.document ?? -1]?.url ?? '' };
  }
  throw new Error('no question has a recommended page');
}

const { text, url } = recommended();

describe('the page that readers want who asked alike', () => {
  test('is recommended first in the header, and entered by the keyboard', async ({ visit }) => {
    const page = await visit('/about/');
    await page.locator('#site-search').fill(text);
    const labels = page.locator('.hit-tier');
    await labels.filter({ hasText: '推荐' }).waitFor();
    expect((await labels.allInnerTexts()).slice(0, 2)).toEqual(['推荐（1页）', expect.stringMatching(/^完全匹配/)]);
    expect(await page.locator('#site-search-hits [role=group]').first().getAttribute('aria-label')).toMatch(/^推荐/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.pathname === url);
  });

  test('is recommended above the results, which keep their places', async ({ visit }) => {
    const page = await visit(`/search/?q=${encodeURIComponent(text)}`);
    const first = page.locator('#search-results li').first();
    await first.waitFor();
    const before = await first.boundingBox();
    await page.locator('#search-best a').waitFor();
    expect(await page.locator('#search-best').innerText()).toMatch(/^推荐：/);
    expect(await page.locator('#search-best a').getAttribute('href')).toBe(url);
    expect((await first.boundingBox())?.y).toBe(before?.y);
  });

  test('is not repeated when it is the first result anyway', async ({ visit }) => {
    const page = await visit(`/search/?q=${encodeURIComponent(text)}`);
    await page.locator('#search-best a').click();
    const title = await page.locator('h1').innerText();
    await page.goto(new URL(`search/?q=${encodeURIComponent(title)}`, new URL('/', page.url())).href);
    await page.locator('#search-results a').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#search-results a').first().getAttribute('href')).toBe(url);
    expect(await page.locator('#search-best').innerText()).toBe('');
  });
});
