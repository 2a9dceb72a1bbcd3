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

/** How a page is opened unless told otherwise. */
const plain = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' };

const addressOf = (path: string, home: string): string => {
  const base = new URL(home).pathname;
  return new URL(path.startsWith(base) ? path : base + path.slice(1), home).href;
};

interface Fixtures {
  readonly browser: Browser;
  readonly problems: string[];
  readonly visit: Visit;
  readonly window: { readonly page: Page; readonly problems: string[] };
  readonly tour: Visit;
}

/**
 * A test with `visit`; afterwards it fails when a visited page had problems. `problems` may be emptied by a test that expects some. `tour`
 * opens one page after the other in one window for the whole file, where the browser starts no process for each: for tests that only look.
 */
export const test = base.extend<Fixtures>({
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
      const context = await browser.newContext({ ...plain, ...options });
      const page = await context.newPage();
      open.push(page);
      watch(page, home, problems);
      if (at !== undefined) await page.clock.setFixedTime(at);
      await page.goto(addressOf(path, home));
      return page;
    });
    await Promise.all(open.map((page) => page.context().close()));
  },
  window: [
    async ({ browser }, use) => {
      const context = await browser.newContext(plain);
      const window = { page: await context.newPage(), problems: [] };
      watch(window.page, inject('home'), window.problems);
      await use(window);
      await context.close();
    },
    { scope: 'file' },
  ],
  tour: async ({ window: { page, problems: seen }, problems }, use) => {
    await use(async (path) => {
      await page.setViewportSize(plain.viewport);
      await page.goto(addressOf(path, inject('home')));
      return page;
    });
    problems.push(...seen.splice(0));
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
