import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { siteSchema } from './site-config.ts';

const site = parse(readFileSync(new URL('../../content/site.yaml', import.meta.url), 'utf8')) as Record<string, object>;
const door = { label: '甲', about: '乙', path: '/a/' };

/** What is wrong with the site's own configuration, changed so. */
const faults = (change: object): readonly string[] =>
  siteSchema
    .safeParse({ ...site, ...change })
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

it.each([
  { base: '/' },
  { base: '/zt/jishi/' },
  { origin: '' },
  { origin: 'http://a.example' },
  { origin: 'https://a.example:8080' },
  { origin: 'http://10.1.2.3' },
  { base: '/v1.2/' },
  { shortName: '一二三四五六七八九十一二' },
  { accentHue: null },
  { accentHue: 0 },
  { accentHue: 360 },
  ...['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09'].map((system) => ({ map: { ...site['map'], boundarySystem: system } })),
  { footerLinks: [] },
  { columns: [{ name: '甲', description: '乙', keywords: ['丙'] }] },
  { hotlines: [{ number: '12333', name: '热线' }] },
  { doors: [door] },
  { navigation: [{ label: '甲', path: '/a/' }] },
  { moved: undefined },
  { moved: [{ from: '/a/', to: '/b/#c' }] },
])('siteSchema takes %j', (change) => {
  expect(faults(change)).toEqual([]);
});

const slashes = '路径前后都有斜杠，如 /data/';
const segments = '路径前后都有斜杠，中间只用字母、数字和 . _ ~ -，如 /zt/211/';
const host = '只写到域名，用小写字母，如 https://example.gov.cn；还不知道就留空';
it.each<[object, string]>([
  [{ base: 'a/' }, `base ${segments}`],
  [{ base: '/a' }, `base ${segments}`],
  [{ base: '/a b/' }, `base ${segments}`],
  [{ base: '/a;/' }, `base ${segments}`],
  [{ base: '/{a}/' }, `base ${segments}`],
  [{ origin: 'https://a.example;' }, `origin ${host}`],
  [{ base: 'x/a/' }, `base ${segments}`],
  [{ doors: [{ ...door, path: '/a/b' }] }, `doors.0.path ${slashes}`],
  [{ moved: [{ from: '/a', to: '/b/' }] }, `moved.0.from ${slashes}`],
  [{ moved: [{ from: '/a/', to: 'b/' }] }, 'moved.0.to 站内路径，以斜杠开头'],
  [{ origin: 'https://a.example/' }, `origin ${host}`],
  [{ origin: 'ftp://a.example' }, `origin ${host}`],
  [{ origin: 'https://a..example' }, `origin ${host}`],
  [{ origin: 'https://-a.example' }, `origin ${host}`],
  [{ origin: 'https://a.example:0' }, `origin ${host}`],
  [{ origin: 'https://a.example:65536' }, `origin ${host}`],
  [{ origin: 'https://1.2.3.256' }, `origin ${host}`],
  [{ base: '/../' }, `base ${segments}`],
  [{ base: '/a/./' }, `base ${segments}`],
  [{ contact: { ...site['contact'], email: '甲' } }, 'contact.email 写邮箱'],
  [{ footer: { ...site['footer'], siteId: '12' } }, 'footer.siteId 10 位数字'],
  [{ footer: { ...site['footer'], errorReport: 'javascript:alert(1)' } }, 'footer.errorReport 写完整的网址'],
  [{ origin: 'a https://a.example' }, `origin ${host}`],
  [{ shortName: '一二三四五六七八九十一二三' }, 'shortName 简称不超过 12 个字'],
])('siteSchema refuses %j: %s', (change, message) => {
  expect(faults(change).join('\n')).toContain(message);
});

it.each([
  ...['name', 'shortName', 'description', 'city', 'bureau'].map((key) => ({ [key]: '' })),
  { accentHue: -1 },
  { accentHue: 361 },
  ...['hotlines', 'navigation', 'doors'].map((key) => ({ [key]: [] })),
  { columns: [{ name: '甲', description: '乙', keywords: [] }] },
  { unknown: '甲' },
])('siteSchema refuses %j', (change) => {
  expect(faults(change)).toHaveLength(1);
});
