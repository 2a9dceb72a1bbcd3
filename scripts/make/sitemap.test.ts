import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonicalOf, qrSvg, writeSitemap } from './sitemap.ts';

const page = (address: string): string => `<head><link rel="canonical" href="${address}"></head>`;

test.for([
  [page('https://example.gov.cn/plan/'), 'https://example.gov.cn/plan/'],
  ['<head><meta name="robots" content="noindex"></head>', undefined],
] as const)('canonicalOf(%s)', ([html, address]) => {
  expect(canonicalOf(html)).toBe(address);
});

test('writeSitemap(folder, home) lists the pages with an address, draws their codes and adds itself to robots.txt', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sitemap-'));
  await mkdir(join(folder, 'plan'));
  await writeFile(join(folder, 'index.html'), page('https://example.gov.cn/211/'));
  await writeFile(join(folder, 'plan/index.html'), page('https://example.gov.cn/211/plan/'));
  await writeFile(join(folder, '404.html'), '<title>x</title>');
  await writeFile(join(folder, 'robots.txt'), 'User-agent: *\nAllow: /\n');
  expect(await writeSitemap(folder, 'https://example.gov.cn/211/')).toBe(2);
  const text = await readFile(join(folder, 'sitemap.xml'), 'utf8');
  expect(text.match(/<loc>[^<]+/g)).toEqual([
    '<loc>https://example.gov.cn/211/',
    '<loc>https://example.gov.cn/211/plan/',
  ]);
  expect(await readFile(join(folder, 'robots.txt'), 'utf8')).toBe(
    'User-agent: *\nAllow: /\nSitemap: https://example.gov.cn/211/sitemap-index.xml\n',
  );
  expect(await readFile(join(folder, 'plan/qr.svg'), 'utf8')).toBe(qrSvg('https://example.gov.cn/211/plan/'));
  await rm(folder, { recursive: true });
});
