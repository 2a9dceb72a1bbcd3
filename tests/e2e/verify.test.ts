import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { built } from './setup.ts';
import { test } from './site.ts';

async function ask(page: Page, text: string): Promise<string> {
  await page.locator('#verify-text').fill(text);
  await page.locator('#verify-form button').click();
  await page.locator('#verify-results .saying').first().waitFor();
  return page.locator('#verify-results').innerText();
}

describe('checking a quotation', () => {
  test('answers offline: a number with its pinned link is found, an unknown one is not', async ({ visit }) => {
    const page = await visit('/statistics/');
    const figure = page.locator('main a[href*="/statistics/"]').first();
    await page.goto(new URL((await figure.getAttribute('href')) ?? '', page.url()).href);
    const pinned = page.locator('main a').filter({ hasText: /^\d{4}(-\d\d-\d\d|年)版$/ });
    await page.goto(new URL((await pinned.last().getAttribute('href')) ?? '', page.url()).href);
    const cell = page.locator('td[id]').filter({ hasText: /\d/ }).first();
    const link = `${page.url()}#${encodeURI((await cell.getAttribute('id')) ?? '')}`;
    const headline = (await page.locator('main .page-head .lead').first().innerText()).trim();
    const [number = ''] = /[\d,]+/.exec(await cell.locator('a').first().innerText()) ?? [];

    await page.goto(new URL('/verify/', page.url()).href, { waitUntil: 'networkidle' });
    await page.context().setOffline(true);
    const answer = await ask(page, `某报称有${number}人，见${link}`);
    expect(answer).toMatch(/(仍有效|已变更|不可引用) 链接指向/);
    expect(answer).toContain('没有读懂：“某报称有”');
    expect(answer).toMatch(new RegExp(`未核对 “${number}”这个数见于.*句意未核对\\s[^]*链接所指的数就是它`));
    expect(await ask(page, headline)).toMatch(/(逐字相同|已变更|不可引用) 与本站/);
    expect(await ask(page, `${headline}这是误传。`)).toContain('句意未核对 没有逐字读懂');
    expect(await ask(page, '某报称有987,654,321人')).toContain('没有找到 本站没有公布过“987,654,321”');
    expect(await ask(page, '没有数字的话')).toContain('没有看到数字');
    await page.context().setOffline(false);
  });

  test('leads to pages that exist and hold the number', async ({ visit }) => {
    const page = await visit('/verify/');
    await ask(page, Array.from({ length: 40 }, (_, number) => `${number}家`).join('，'));
    const targets = await page
      .locator('.saying a')
      .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))]);
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets.slice(0, 12)) {
      await page.goto(target);
      const id = decodeURIComponent(new URL(target).hash.slice(1));
      if (id !== '') expect(await page.locator(`[id="${id}"]`).count(), target).toBe(1);
    }
  });

  test('says without JavaScript how to do it by hand', async ({ visit }) => {
    const page = await visit('/verify/', { javaScriptEnabled: false });
    expect(await page.locator('#verify-form').isVisible()).toBe(false);
    for (const path of ['/statistics/', '/revisions/', '/data/'])
      expect(await page.locator(`main a[href$="${path}"]`).first().isVisible()).toBe(true);
  });

  test('tells a file as it was published from one that was changed', async ({ visit }) => {
    const page = await visit('/verify/');
    const list = await page.evaluate(async () => (await fetch('sums.txt')).text());
    const [path = ''] = /(?<= )data\/targets\/[\d-]+\.csv(?=\n)/.exec(list) ?? [];
    const buffer = readFileSync(join(built, path));
    const bring = async (name: string, bytes: Buffer): Promise<string> => {
      await page.locator('#verify-results').evaluate((box) => (box.textContent = ''));
      await page.locator('#verify-file').setInputFiles({ name, mimeType: 'text/csv', buffer: bytes });
      await page.locator('#verify-results .saying').first().waitFor();
      return page.locator('#verify-results').innerText();
    };
    expect(await bring('下载.csv', buffer)).toMatch(/未改动 这是本站 [\d-]{10} 发布的 .*csv，未改动/);
    // What a dropped folder is to a page: a file that cannot be read.
    await page.evaluate(() => {
      const unread = Object.assign(new File([], '数据'), { arrayBuffer: () => Promise.reject(new Error('NotFound')) });
      const dropped = Object.assign(new Event('drop'), { dataTransfer: { files: [unread] } });
      document.querySelector('#verify-form')?.dispatchEvent(dropped);
    });
    await page.locator('#verify-results', { hasText: '读不了 数据' }).waitFor();
    expect(await bring('改过.csv', Buffer.concat([buffer, Buffer.from('\n')]))).toContain('没有与 改过.csv 相同的');
  });
});
