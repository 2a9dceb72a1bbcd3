import { expect, test } from 'vitest';
import { mapLinks, phoneHref } from './links.ts';

const target = { gcj02: [119.65, 29.08], name: '服务点 1号;A:B&C', address: '示例路 12 号' } as const;
const linkAt = (index: number): URL => new URL(mapLinks(target, '211计划')[index]?.href ?? '');
const [gaode, baidu, tencent] = [linkAt(0), linkAt(1), linkAt(2)];

test('mapLinks(target) gives 高德 longitude first, as 高德 coordinates', () => {
  expect(gaode.origin + gaode.pathname).toBe('https://uri.amap.com/marker');
  expect(Object.fromEntries(gaode.searchParams)).toEqual({
    position: '119.65,29.08',
    name: target.name,
    coordinate: 'gaode',
    callnative: '1',
  });
});

test('mapLinks(target) gives 百度 latitude first and names the system gcj02', () => {
  expect(baidu.origin + baidu.pathname).toBe('https://api.map.baidu.com/marker');
  expect(Object.fromEntries(baidu.searchParams)).toEqual({
    location: '29.08,119.65',
    title: target.name,
    content: '示例路 12 号',
    coord_type: 'gcj02',
    output: 'html',
    src: '211计划',
  });
});

test('mapLinks(target) gives 腾讯 latitude first and keeps its separators out of names', () => {
  expect(tencent.origin + tencent.pathname).toBe('https://apis.map.qq.com/uri/v1/marker');
  expect(Object.fromEntries(tencent.searchParams)).toEqual({
    marker: 'coord:29.08,119.65;title:服务点 1号；A：B&C;addr:示例路 12 号',
    referer: '211计划',
  });
});

test('mapLinks(target) names the services, and 腾讯 keeps every ; and : out of an address', () => {
  const links = mapLinks({ ...target, address: '甲;乙;丙:丁:1' }, 'x');
  expect(links.map(({ service }) => service)).toEqual(['高德地图', '百度地图', '腾讯地图']);
  expect(new URL(links[2]?.href ?? '').searchParams.get('marker')).toContain(';addr:甲；乙；丙：丁：1');
});

test('mapLinks(target) leaves out an address that is not published', () => {
  const links = mapLinks({ ...target, address: null }, 'x').map(({ href }) => new URL(href).searchParams);
  expect(links[1]?.get('content')).toBe(target.name);
  expect(links[2]?.get('marker')).not.toContain('addr');
});

test.each([
  ['0579-12345678', 'tel:0579-12345678'],
  ['０５７９－1234 5678', 'tel:0579-12345678'],
  ['12333', 'tel:12333'],
  ['+86 (579) 1234', 'tel:+865791234'],
])('phoneHref(%s) is %s', (phone, href) => expect(phoneHref(phone)).toBe(href));
