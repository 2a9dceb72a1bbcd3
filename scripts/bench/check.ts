/** How long check-dist takes on 20,000 pages: the built site, and copies of its pages of places. `npm run bench -- check`, after `npm run build`. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../lib/folders.ts';
import { Stop } from '../lib/stop.ts';
import { rounded, tell } from './tools/result.ts';
import { measureStep } from './tools/step.ts';

const wanted = 20_000;

/** Adds copies of the pages of places, each with an address, title and description of its own, until there are `wanted` pages. */
function multiply(site: string): void {
  const folder = join(site, 'directory/place');
  const places = readdirSync(folder).map((id) => ({ id, html: readFileSync(join(folder, id, 'index.html'), 'utf8') }));
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  for (let copy = 1; copy <= wanted - pages.length; copy += 1) {
    const place = places[copy % places.length];
    if (place === undefined) throw new Stop('没有网点的页面。');
    const own = `copy-${String(copy)}`;
    const html = place.html
      .replaceAll(place.id, own)
      .replace('<title>', `$&${own} `)
      .replace('name="description" content="', `$&${own} `);
    mkdirSync(join(folder, own));
    writeFileSync(join(folder, own, 'index.html'), html);
  }
}

if (!existsSync(inProject('dist'))) throw new Stop('没有 dist/：请先运行 npm run build。');
const root = mkdtempSync(join(tmpdir(), 'pages-'));
try {
  const site = join(root, 'dist');
  cpSync(inProject('dist'), site, { recursive: true });
  multiply(site);
  // No page leads to the copies, which is told; it does not spoil the measurement.
  const { seconds, cpuSeconds, megabytes } = await measureStep(inProject(''), ['scripts/check.ts', '--site', site]);
  tell({
    title: '检查两万页',
    how: '构建好的网站，网点页复制到共 20,000 页，检查一遍。',
    columns: ['页面数', '秒', 'CPU 秒', '最高 MB'],
    rows: [[wanted, rounded(seconds), rounded(cpuSeconds), rounded(megabytes, 0)]],
  });
} finally {
  rmSync(root, { recursive: true });
}
