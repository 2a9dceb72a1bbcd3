import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { launchChromium } from '../../lib/browser.ts';
import { serveCompressed, type Compressing, type Sent } from './compressing.ts';

/** What the header search does in a real browser, from a host that compresses with brotli. */
export interface Header {
  /** From the focus to the first results at 1.6 Mbit/s and 150 ms, milliseconds; the best of five, since other programs only delay. */
  readonly firstResults: number;
  readonly requests: number;
  /** Milliseconds of work a keystroke, the best of five for each key, 95th percentile: as the machine is, and slowed six times. */
  readonly keystroke: number;
  readonly slowKeystroke: number;
}

/** Bytes of bodies that the results page fetches, its own HTML and CSS left out. */
export interface ResultsPage {
  /** Up to the first answer, and for each further question. */
  readonly firstAnswer: number;
  readonly laterAnswers: readonly number[];
}

const box = '#site-search';
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

const sum = (sent: readonly Sent[]): number => sent.reduce((all, { bytes }) => all + bytes, 0);

async function open(browser: Browser, address: string): Promise<{ page: Page; session: CDPSession }> {
  const page = await (await browser.newContext()).newPage();
  const session = await page.context().newCDPSession(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, session };
}

/** Types each query key by key and measures how long each key keeps the page busy. */
async function typeAll(page: Page, queries: readonly string[]): Promise<number> {
  const texts = queries.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));
  const times = await page.evaluate(
    ({ selector, values }) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      const best = values.map(() => Infinity);
      for (let run = 0; run < 5; run++) {
        values.forEach((value, at) => {
          const start = performance.now();
          if (input) input.value = value;
          input?.dispatchEvent(new InputEvent('input'));
          best[at] = Math.min(best[at] ?? Infinity, performance.now() - start);
        });
      }
      return best;
    },
    { selector: box, values: texts },
  );
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}

/** Milliseconds from the focus of the search field to its first result, as the page itself counts them: this process compresses meanwhile. */
const timeToFirst = (page: Page): Promise<number> =>
  page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        let start = 0;
        document.querySelector(selector)?.addEventListener('focus', () => (start = performance.now()), { once: true });
        new MutationObserver(() => {
          if (document.querySelector('#site-search-hits [role=option]')) resolve(performance.now() - start);
        }).observe(document.body, { subtree: true, childList: true });
      }),
    box,
  );

async function measureHeader(browser: Browser, host: Compressing, queries: readonly string[]): Promise<Header> {
  const times: number[] = [];
  let requests = 0;
  for (let time = 0; time < 5; time++) {
    const { page, session } = await open(browser, `${host.url}about/`);
    host.take();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
    const first = timeToFirst(page);
    await page.locator(box).fill('职称');
    times.push(await first);
    await page.waitForLoadState('networkidle');
    requests = host.take().filter(({ path }) => !/text\.|places|pagefind/.test(path)).length;
    await page.context().close();
  }
  const { page, session } = await open(browser, `${host.url}about/`);
  await page.locator(box).fill('职称');
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  const keystroke = await typeAll(page, queries);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const slowKeystroke = await typeAll(page, queries);
  await page.context().close();
  return { firstResults: Math.min(...times), requests, keystroke, slowKeystroke };
}

/** Asks the results page one query after another in one visit. */
async function measurePage(
  browser: Browser,
  host: Compressing,
  [first = '', ...later]: readonly string[],
): Promise<ResultsPage> {
  const { page } = await open(browser, 'about:blank');
  host.take();
  await page.goto(`${host.url}search/?q=${encodeURIComponent(first)}`);
  await page.locator('#search-results li').first().waitFor();
  const own = /\.(?:css|svg)$|\/search\/$|\/view\.js$/;
  await page.waitForLoadState('networkidle');
  const firstAnswer = sum(host.take().filter(({ path }) => !own.test(path)));
  const laterAnswers: number[] = [];
  for (const query of later) {
    await page.locator('#search-query').fill(query);
    await page.locator('#search-query').press('Enter');
    await page.locator('#search-status', { hasText: '页' }).waitFor();
    await page.waitForLoadState('networkidle');
    laterAnswers.push(sum(host.take()));
  }
  await page.context().close();
  return { firstAnswer, laterAnswers };
}

/** Measures the site in `folder`: `typed` are queries typed key by key, `asked` those for the results page. */
export async function measureInBrowser(
  folder: string,
  base: string,
  typed: readonly string[],
  asked: readonly string[],
): Promise<Header & ResultsPage> {
  const [host, launched] = await Promise.all([serveCompressed(folder, base, 'br'), launchChromium()]);
  const browser = await chromium.connect(launched.wsEndpoint());
  try {
    return { ...(await measureHeader(browser, host, typed)), ...(await measurePage(browser, host, asked)) };
  } finally {
    await browser.close();
    await launched.close();
    await host.close();
  }
}
