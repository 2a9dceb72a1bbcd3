/** How long `npm run dev` takes to show a changed cell of a CSV in the page. `npm run bench -- dev`. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../deploy/testing.ts';
import { projectWith } from './places/project.ts';
import { rounded, tell } from './tools/result.ts';

const turns = 5;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until(url: string, text: string, limitMs: number): Promise<number> {
  const started = performance.now();
  for (;;) {
    const page = await fetch(url).then(
      (response) => response.text(),
      () => '',
    );
    const ms = performance.now() - started;
    if (page.includes(text)) return ms;
    if (ms > limitMs) throw new Error(`${text} 没有出现在 ${url}`);
    await wait(25);
  }
}

const root = projectWith(100);
const port = await freePort();
const url = `http://127.0.0.1:${String(port)}/directory/place/p-000000/`;
const words = [join(root, 'scripts/dev.ts'), '--port', String(port), '--host', '127.0.0.1'];
const server = spawn(process.execPath, words, { cwd: root, stdio: 'ignore', detached: true });
try {
  const file = join(root, 'data/demo/places/2026-03-19.csv');
  const text = readFileSync(file, 'utf8');
  const first = await until(url, 'p-000000', 120_000);
  const times: number[] = [];
  for (let turn = 1; turn <= turns; turn += 1) {
    const word = `示例改动${String(turn)}`;
    writeFileSync(file, text.replace('示例数据\n', `${word}\n`));
    times.push(await until(url, word, 30_000));
    await wait(500);
  }
  const sorted = times.sort((a, b) => a - b);
  tell({
    title: '边改边看',
    how: `npm run dev 开着，改名录 CSV 的一格，到场所页上出现；100 处，${String(turns)} 次。`,
    columns: ['启动到第一页毫秒', '改动到出现毫秒，中位', '最长'],
    rows: [[first, sorted[Math.floor(turns / 2)] ?? 0, sorted.at(-1) ?? 0].map((ms) => rounded(ms, 0))],
  });
} finally {
  if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
  await wait(1000);
  rmSync(root, { recursive: true, force: true });
}
