import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { test, type Visit } from './site.ts';

/** What the page of another site holds; its server stands on another origin than the site's. */
let article = '';
const foreign = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="zh-CN"><title>别处的文章</title><link rel="icon" href="data:,"><body>${article}`,
  );
});
beforeAll(
  () =>
    new Promise<void>((done) => {
      foreign.listen(0, '127.0.0.1', done);
    }),
);
afterAll(
  () =>
    new Promise<void>((done) => {
      foreign.close(() => {
        done();
      });
      foreign.closeAllConnections();
    }),
);

async function openArticle(page: Page, body: string): Promise<void> {
  article = body;
  await page.goto(`http://localhost:${String((foreign.address() as AddressInfo).port)}/`);
}

/** Code to copy from the first figure that may be passed on: picture, pinned frame, latest frame. */
async function codesOf(visit: Visit): Promise<{ readonly page: Page; readonly codes: readonly string[] }> {
  const page = await visit('/statistics/');
  await page.locator('.listing li:not([data-demo]) a[href*="/statistics/"][href$="/"]').first().click();
  await page.waitForURL('**/statistics/*/');
  await page.locator('#share button').first().waitFor();
  return { page, codes: await page.locator('#share pre').allTextContents() };
}

/** Looks away from the requests that a page of another origin makes on purpose. */
const allowForeign = (problems: string[]): void => {
  const mine = problems
    .splice(0)
    .filter((problem) => !/^foreign request: http:\/\/(localhost|127\.0\.0\.1)/.test(problem));
  problems.push(...mine);
};

describe('a foreign page', () => {
  test('shows the picture with link and caption', async ({ visit, problems }) => {
    const { page, codes } = await codesOf(visit);
    const folder = new URL(page.url()).pathname;
    await openArticle(page, codes[0] ?? '');
    const picture = page.locator('figure img');
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 5000 })
      .toBeGreaterThanOrEqual(720);
    const size = await picture.evaluate((image: HTMLImageElement) => ({
      stated: Number(image.getAttribute('height')) / Number(image.getAttribute('width')),
      real: image.naturalHeight / image.naturalWidth,
    }));
    expect(size.stated).toBeCloseTo(size.real, 2);
    expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(10);
    expect(await page.locator('figcaption').innerText()).toContain('来源：');
    expect(await page.locator('figure a').getAttribute('href')).toContain(folder);
    expect(codes[0]).not.toMatch(/script|style=/);
    allowForeign(problems);
  });

  test.for([
    ['the pinned version', 1],
    ['the newest version', 2],
  ] as const)('frames %s at both widths without a script', async ([, index], { visit, problems }) => {
    const { page, codes } = await codesOf(visit);
    for (const width of [360, 900]) {
      await page.setViewportSize({ width, height: 800 });
      await openArticle(page, codes[index] ?? '');
      const frame = page.frameLocator('iframe');
      await frame.locator('h1').waitFor();
      const drawing = frame.locator('svg:visible');
      expect(await drawing.count()).toBe(1);
      expect((await drawing.boundingBox())?.width).toBeLessThanOrEqual(width);
      expect(await frame.locator('script').count()).toBe(0);
      expect(await frame.locator('body').innerText()).toContain('来源：');
      expect(await page.locator('iframe').getAttribute('title')).toBeTruthy();
      const over = await frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(over).toBe(0);
      if (width === 900) {
        const hidden = await frame.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight);
        expect(hidden).toBeLessThanOrEqual(0);
      }
    }
    allowForeign(problems);
  });

  test('may not frame any other page', async ({ visit, problems }) => {
    const page = await visit('/about/');
    await openArticle(page, `<iframe src="${inject('home')}about/"></iframe>`);
    await page.waitForLoadState('networkidle');
    expect(page.frames().map((frame) => frame.url())).not.toContain(`${inject('home')}about/`);
    expect(problems.splice(0).some((problem) => problem.includes('frame-ancestors'))).toBe(true);
  });
});

test('an embedded figure of demo data says so', async ({ visit }) => {
  const page = await visit('/statistics/');
  const demo = page.locator('.listing li[data-demo] a').first();
  if ((await demo.count()) === 0) return;
  const path = await demo.evaluate((link) => (link as HTMLAnchorElement).href.replace('/statistics/', '/embed/'));
  await page.goto(path);
  expect(await page.locator('[data-demo-band]').innerText()).toContain('示例数据，不可引用');
});
