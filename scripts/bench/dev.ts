/** How long `npm run dev` takes to show a changed cell of a CSV in an open browser, by itself. `npm run bench -- dev`. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { launchChromium } from '../lib/browser.ts';
import { freePort } from '../deploy/testing.ts';
import { projectWith } from './places/project.ts';
import { rounded, tell } from './tools/result.ts';

const turns = 5;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Milliseconds until the server answers with a page. */
async function untilReady(url: string, limitMs: number): Promise<number> {
  const started = performance.now();
  for (;;) {
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    const ms = performance.now() - started;
    if (isReady) return ms;
    if (ms > limitMs) throw new Error(`${url} 没有打开`);
    await wait(25);
  }
}

/** Milliseconds until the open page, which nobody touches, shows the text. */
async function untilShown(page: Page, text: string): Promise<number> {
  const started = performance.now();
  await page.locator('body', { hasText: text }).waitFor({ timeout: 30_000 });
  return performance.now() - started;
}

const root = projectWith(100);
const port = await freePort();
const url = `http://127.0.0.1:${String(port)}/directory/place/p-000000/`;
const words = [join(root, 'scripts/dev.ts'), '--port', String(port), '--host', '127.0.0.1'];
const browser = await launchChromium();
const server = spawn(process.execPath, words, { cwd: root, stdio: 'ignore', detached: true });
try {
  const file = join(root, 'data/demo/places/2026-03-19.csv');
  const text = readFileSync(file, 'utf8');
  const first = await untilReady(url, 120_000);
  const page = await (await chromium.connect(browser.wsEndpoint())).newPage();
  await page.goto(url);
  // The page's own connection tells it to load again.
  await wait(2000);
  const times: number[] = [];
  for (let turn = 1; turn <= turns; turn += 1) {
    const word = `示例改动${String(turn)}`;
    writeFileSync(file, text.replace('示例数据\n', `${word}\n`));
    times.push(await untilShown(page, word));
    await wait(500);
  }
  const sorted = times.sort((a, b) => a - b);
  tell({
    title: '边改边看',
    how: `npm run dev 和浏览器开着，改名录 CSV 的一格，到打开的场所页上自己出现；100 处，${String(turns)} 次。`,
    columns: ['启动到第一页毫秒', '改动到出现毫秒，中位', '最长'],
    rows: [[first, sorted[Math.floor(turns / 2)] ?? 0, sorted.at(-1) ?? 0].map((ms) => rounded(ms, 0))],
  });
} finally {
  await browser.close();
  if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
  await wait(1000);
  rmSync(root, { recursive: true, force: true });
}
