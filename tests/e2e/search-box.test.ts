import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { bundleEngine } from '../search/bundle.ts';
import { forms } from '../search/forms.ts';
import { readLines } from '../search/site.ts';
import { truthOf } from '../search/truth.ts';
import { test } from './site.ts';

const box = '#site-search';
const option = '#site-search-hits [role=option]';

/** Types a query as keys and waits until the text of all pages has come. */
async function ask(page: Page, query: string): Promise<void> {
  const text = page.waitForResponse(/\/search\/files\/text\./);
  await page.keyboard.press('/');
  await text;
  await page.locator(box).fill('');
  await page.locator(box).pressSequentially(query);
  await page.locator(option).first().waitFor();
}

describe('search in the header', () => {
  test('costs nothing before the first focus and two requests for the first results', async ({ visit }) => {
    const page = await visit('/about/');
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.waitForTimeout(200);
    expect(asked).toEqual([]);
    await page.locator(box).fill('职称');
    await page.locator(option).first().waitFor();
    expect(asked.filter((path) => !/\/(after-text|text)\./.test(path))).toHaveLength(2);
  });

  test('is worked by keyboard alone', async ({ visit }) => {
    const page = await visit('/about/');
    await ask(page, '职称');
    const input = page.locator(box);
    expect(await input.getAttribute('role')).toBe('combobox');
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    await page
      .locator(`${box} ~ [role=status]`)
      .filter({ hasText: /找到\d+页/ })
      .waitFor({ state: 'attached' });

    await page.keyboard.press('ArrowDown');
    const active = await input.getAttribute('aria-activedescendant');
    const first = page.locator(option).first();
    expect(await first.getAttribute('id')).toBe(active);
    expect(await first.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    expect(await input.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await page.locator(option).last().getAttribute('aria-selected')).toBe('true');

    await page.keyboard.press('Escape');
    expect(await input.getAttribute('aria-expanded')).toBe('false');
    expect(await input.inputValue()).toBe('职称');
    await page.keyboard.press('ArrowDown');
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    const target = (await first.getAttribute('href')) ?? '';
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => target.startsWith(url.pathname) && url.pathname !== '/about/');
  });

  test('opens by Ctrl-K and leaves a slash in a field alone', async ({ visit }) => {
    const page = await visit('/about/');
    await page.keyboard.press('Control+k');
    expect(await page.locator(box).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.locator(box).pressSequentially('初级/中级');
    expect(await page.locator(box).inputValue()).toBe('初级/中级');
  });

  test('looks only for sounds while an input method is at work', async ({ visit }) => {
    const page = await visit('/about/');
    await ask(page, '职');
    await page.evaluate((selector) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (!input) return;
      input.dispatchEvent(new CompositionEvent('compositionstart'));
      input.value = "zhi'cheng";
      input.dispatchEvent(new InputEvent('input', { isComposing: true }));
    }, box);
    expect(await page.locator('.hit-tier').allInnerTexts()).toEqual([expect.stringMatching(/^您是不是要找：职称/)]);
    await page.evaluate((selector) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (!input) return;
      input.value = '职称';
      input.dispatchEvent(new CompositionEvent('compositionend'));
    }, box);
    expect(await page.locator('.hit-tier').first().innerText()).toMatch(/^完全匹配/);
  });

  test('finds every string of all pages in the browser', { timeout: 120_000 }, async ({ visit }) => {
    const lines = await readLines();
    const page = await visit('/about/');
    const source = `(async () => {
      ${await bundleEngine()}
      const folder = new URL('files/', document.querySelector('${box}').form.action);
      const get = (name) => fetch(new URL(name, folder)).then((response) => response.text());
      const getText = async (name) => new TextDecoder('utf-16le').decode(await (await fetch(new URL(name, folder))).arrayBuffer());
      const names = JSON.parse(await get('manifest.json'));
      const { documents } = engine.decodeTitles(await get(names.titles));
      const corpus = engine.toCorpus(engine.decodeText(documents, await getText(names.text)).documents);
      const truth = (${truthOf.toString()})(${JSON.stringify(lines)});
      const isShown = ({ field }) => field.part !== 'term';
      const sorted = (pages) => [...pages].sort((a, b) => a - b).join();
      const misses = [];
      for (const [text, pages] of truth) {
        const owners = new Set(engine.findAll(corpus, text).filter(isShown).map(({ field }) => field.owner));
        if (sorted(owners) !== sorted(pages)) misses.push(text);
        if (misses.length === 5) break;
      }
      const finds = (text, typed) =>
        engine.findAll(engine.toCorpus([{ url: '/', title: '', kind: 'policy', blocks: [{ text }] }]), engine.toNormal(typed)).length > 0;
      const forms = ${JSON.stringify(forms)};
      misses.push(...forms.filter(({ written, typed, found }) => finds(written, typed) !== found).map(({ typed }) => typed));
      return { size: truth.size, misses };
    })()`;
    const { size, misses } = await page.evaluate<{ size: number; misses: string[] }>(source);
    expect(misses).toEqual([]);
    expect(size).toBeGreaterThan(10_000);
  });
});
