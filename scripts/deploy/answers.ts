import { datasets } from '../../src/data/registry.ts';

const page = `<!doctype html><title>页</title>${'<p>很多很多文字</p>'.repeat(200)}`;
const csv = `地区,人数\r\n${'甲区,1\r\n'.repeat(200)}`;
/** A small site with every kind of file. */
export const files: Readonly<Record<string, string>> = {
  'index.html': page,
  '404.html': `${page}没有这一页`,
  'plan/index.html': page,
  'search/index.html': page,
  'search/files/manifest.json': '{}',
  'search/files/text.0f5b16d1d5.txt': page,
  'embed/engineers/index.html': page,
  'directory/nearest/index.html': page,
  'directory/demo-places.geojson': '{}',
  'statistics/engineers/engineers.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  'statistics/engineers/engineers.json': '{}',
  'data/places/demo-2026-03-19.utf8.csv': csv,
  'data/engineers/template.xlsx': 'PK',
  'data/catalog.jsonld': '{}',
  'data/all.zip': 'PK',
  'plan/index.md': '# 计划原文\n',
  'calendar.ics': 'BEGIN:VCALENDAR',
  'feed.xml': '<feed/>',
  'assets/AbCd1234.js': 'export {};\n'.repeat(100),
  'assets/Page.AbCd1234.css': 'p{}',
  'pagefind/pagefind.js': 'export {};',
  'pagefind/fragment/unknown_1a2b3c4.pf_fragment': 'x',
};

const html = 'text/html; charset=utf-8';
const fresh = 'no-cache';
const forever = 'public, max-age=31536000, immutable';

/** A header that has to hold a text, or with `!` before it must not; null when it must be missing. */
export type Expected = Readonly<Record<string, string | null>>;

/** What every server answers, by path below the base. */
export const rows: readonly (readonly [path: string, status: number, expected: Expected])[] = [
  ['', 200, { 'content-type': html, 'cache-control': fresh, 'content-security-policy': "script-src 'self';" }],
  ['plan/', 200, { 'content-security-policy': "connect-src 'self'", 'permissions-policy': 'geolocation=()' }],
  ['plan/', 200, { 'content-security-policy': "default-src 'none'", 'content-disposition': null }],
  ['plan/', 200, { 'content-security-policy': '!wasm-unsafe-eval', 'x-content-type-options': 'nosniff' }],
  ['plan/', 200, { 'content-security-policy': '!unsafe-inline', 'strict-transport-security': null }],
  ['plan/', 200, { 'referrer-policy': 'strict-origin-when-cross-origin' }],
  ['search/', 200, { 'content-security-policy': "script-src 'self' 'wasm-unsafe-eval';" }],
  ['embed/engineers/', 200, { 'content-security-policy': '!frame-ancestors', 'content-type': html }],
  ['embed/engineers/', 200, { 'content-security-policy': '!script-src' }],
  ['plan/', 200, { 'content-security-policy': "frame-ancestors 'self'" }],
  ['directory/nearest/', 200, { 'permissions-policy': 'geolocation=(self)' }],
  ['statistics/engineers/engineers.svg', 200, { 'content-type': 'image/svg+xml', 'cache-control': fresh }],
  ['statistics/engineers/engineers.svg', 200, { 'content-security-policy': '!script-src' }],
  ['statistics/engineers/engineers.json', 200, { 'content-disposition': 'attachment' }],
  ['data/catalog.jsonld', 200, { 'content-type': 'application/ld+json; charset=utf-8', 'content-disposition': null }],
  ['data/all.zip', 200, { 'content-type': 'application/zip', 'content-disposition': 'attachment' }],
  [
    'data/engineers/template.xlsx',
    200,
    {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="engineers-template.xlsx"; filename*=UTF-8''${encodeURIComponent(datasets.engineers.title)}`,
    },
  ],
  ['directory/demo-places.geojson', 200, { 'content-type': 'application/geo+json; charset=utf-8' }],
  ['data/places/demo-2026-03-19.utf8.csv', 200, { 'content-type': 'text/csv; charset=utf-8', 'cache-control': fresh }],
  [
    'data/places/demo-2026-03-19.utf8.csv',
    200,
    {
      'content-disposition': `attachment; filename="places-demo-2026-03-19.utf8.csv"; filename*=UTF-8''${encodeURIComponent(datasets.places.title)}-demo-2026-03-19.utf8.csv`,
    },
  ],
  [
    'feed.xml',
    200,
    {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': fresh,
      'x-content-type-options': 'nosniff',
    },
  ],
  ['plan/index.md', 200, { 'content-type': 'text/markdown; charset=utf-8', 'x-robots-tag': 'noindex' }],
  ['plan/', 200, { 'x-robots-tag': null }],
  ['calendar.ics', 200, { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': null }],
  ['assets/AbCd1234.js', 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': forever }],
  ['assets/Page.AbCd1234.css', 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': forever }],
  ['search/files/text.0f5b16d1d5.txt', 200, { 'cache-control': forever }],
  ['search/files/manifest.json', 200, { 'cache-control': fresh }],
  ['pagefind/pagefind.js', 200, { 'cache-control': fresh }],
  ['pagefind/fragment/unknown_1a2b3c4.pf_fragment', 200, { 'cache-control': forever }],
  ['nowhere/', 404, { 'content-type': html, 'cache-control': fresh, 'content-security-policy': "script-src 'self';" }],
  ['assets/gone.js', 404, { 'content-type': html, 'cache-control': fresh, 'content-disposition': null }],
  ['embed/gone/', 404, { 'content-security-policy': "frame-ancestors 'self'" }],
];
