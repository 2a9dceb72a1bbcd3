/** How many pages a second nginx sends with this site's rules, beside the same nginx sending one fixed file without any, over loopback. `npm run bench -- load`. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchesEverywhere } from '../deploy/policy-meta.ts';
import { findServer, freePort, startNginx, startNginxWith } from '../deploy/testing.ts';
import { inProject, readPublication } from '../lib/folders.ts';
import { run } from '../lib/run.ts';
import { rounded, tell } from './tools/result.ts';

const seconds = 2;
/** The best of so many runs counts, taken in turn: whatever else the machine does slows some of them. */
const rounds = 3;
const connections = 32;

interface Load {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const milliseconds = (text = ''): number => {
  const [, value = '0', unit = 'ms'] = /([\d.]+)(us|ms|s)/.exec(text) ?? [];
  return Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'];
};

async function loadOf(url: string): Promise<Load> {
  const words = [
    '-t1',
    `-c${String(connections)}`,
    `-d${String(seconds)}s`,
    '--latency',
    '-H',
    'Accept-Encoding: br, gzip',
    url,
  ];
  const { code, output } = await run('wrk', words);
  if (code !== 0 || /Non-2xx/.test(output)) throw new Error(`${url}\n${output}`);
  return {
    requestsPerSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]),
    p50Ms: milliseconds(/50%\s+(\S+)/.exec(output)?.[1]),
    p99Ms: milliseconds(/99%\s+(\S+)/.exec(output)?.[1]),
  };
}

const dist = inProject('dist');
const nginx = findServer('nginx');
const hasWrk = spawnSync('wrk', ['-v']).error === undefined;
const missing = [
  ...(nginx === undefined ? ['nginx（Debian：nginx-light）'] : []),
  ...(hasWrk ? [] : ['wrk（Debian：wrk）']),
  ...(existsSync(dist) ? [] : ['dist/（先运行 npm run build）']),
];

if (nginx === undefined || missing.length > 0) console.log(`跳过：没有 ${missing.join('、')}。`);
else {
  const { base } = await readPublication();
  const site = await startNginx(nginx, { base, searchEverywhere: searchesEverywhere(dist) }, dist);
  const folder = mkdtempSync(join(tmpdir(), 'fixed-'));
  copyFileSync(join(dist, 'index.html'), join(folder, 'fixed.html'));
  const port = await freePort();
  const plain = `server { listen 127.0.0.1:${String(port)}; location / { root ${folder}; } }\n`;
  const fixed = await startNginxWith(nginx, plain, `http://127.0.0.1:${String(port)}/fixed.html`);
  try {
    const place = readdirSync(join(dist, 'directory/place'))[0] ?? '';
    const paths = ['', 'plan/', 'directory/', `directory/place/${place}/`, 'search/'];
    const urls = [fixed.url, ...paths.map((path) => site.url + path)];
    const best = new Map<string, Load>();
    for (let round = 0; round < rounds; round += 1)
      for (const url of urls) {
        const load = await loadOf(url);
        if (load.requestsPerSecond > (best.get(url)?.requestsPerSecond ?? 0)) best.set(url, load);
      }
    const loadAt = (url: string): Load => best.get(url) ?? { requestsPerSecond: NaN, p50Ms: NaN, p99Ms: NaN };
    const bare = loadAt(fixed.url);
    const rows = [];
    for (const path of paths) {
      const load = loadAt(site.url + path);
      const share = rounded((100 * load.requestsPerSecond) / bare.requestsPerSecond, 0);
      rows.push([`/${path}`, Math.round(load.requestsPerSecond), load.p50Ms, load.p99Ms, `${String(share)} %`]);
    }
    rows.push(['一个固定文件，没有规则', Math.round(bare.requestsPerSecond), bare.p50Ms, bare.p99Ms, '100 %']);
    tell({
      title: 'nginx 每秒送出的页面',
      how: `本机回环，wrk 一个线程、${String(connections)} 个连接、每页 ${String(rounds)} 次各 ${String(seconds)} 秒，取最快的一次；本站的响应头规则全部在内，与首页一样大的固定文件作比较。`,
      columns: ['页面', '每秒', '中位毫秒', '99% 毫秒', '比固定文件'],
      rows,
      drawn: { column: '每秒', unit: '页', each: '' },
    });
  } finally {
    await Promise.all([site.close(), fixed.close()]);
    rmSync(folder, { recursive: true });
  }
}
