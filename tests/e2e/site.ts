import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';

/** How a page is opened. `at` stops the browser's clock at a moment, `2026-04-01T10:00:00+08:00`; `home` is the home page of another site than the built one. */
export type VisitOptions = BrowserContextOptions & { readonly at?: string; readonly home?: string };

/** Opens a page of the site, `/plan/` with or without the base path, in a context of its own; 1280 px wide unless told. */
export type Visit = (path: string, options?: VisitOptions) => Promise<Page>;

/** What a page must never do: log an error, throw, miss a file, or ask another origin. */
function watch(page: Page, home: string, problems: string[]): void {
  const { origin } = new URL(home);
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) problems.push(`foreign request: ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
}

/** A test with `visit`; afterwards it fails when a visited page had problems. `problems` may be emptied by a test that expects some. */
export const test = base.extend<{ browser: Browser; problems: string[]; visit: Visit }>({
  browser: [
    async ({}, use) => {
      const browser = await chromium.connect(inject('browser'));
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  problems: async ({}, use) => {
    const problems: string[] = [];
    await use(problems);
    expect(problems).toEqual([]);
  },
  visit: async ({ browser, problems }, use) => {
    const open: Page[] = [];
    await use(async (path, { at, home = inject('home'), ...options } = {}) => {
      const base = new URL(home).pathname;
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', ...options });
      const page = await context.newPage();
      open.push(page);
      watch(page, home, problems);
      if (at !== undefined) await page.clock.setFixedTime(at);
      await page.goto(new URL(path.startsWith(base) ? path : base + path.slice(1), home).href);
      return page;
    });
    await Promise.all(open.map((page) => page.context().close()));
  },
});

/** The first link on a list page that leads one level deeper, as a path of this site: from `/measures/` to its first measure. */
export async function firstBelow(page: Page): Promise<string> {
  const here = new URL(page.url()).pathname;
  const paths = await page
    .locator('main a[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  const found = paths.find((path) => path.startsWith(here) && /^[^/]+\/$/.test(path.slice(here.length)));
  if (found === undefined) throw new Error(`no link below ${here}`);
  return found.slice(new URL(inject('home')).pathname.length - 1);
}
