import { describe, expect, it } from 'vitest';
import { readNumbers } from './read-numbers.ts';
import { findLinks, withoutLinks } from './links.ts';
import { testFile } from './testing.ts';

const published = readNumbers(testFile);
const address = 'engineers/2023/甲区（不含开发区）/初阶工程师';

describe('findLinks(text, published)', () => {
  it.each([
    ['https://a.example/statistics/by-year/2024-03-01/', 'a.example', 'by-year', '2024-03-01', undefined],
    ['http://a.example:8080/211/statistics/by-year/2024-03-01', 'a.example:8080', 'by-year', '2024-03-01', undefined],
    ['/statistics/by-year/', '', 'by-year', null, undefined],
    ['https://a.example/embed/by-year/2024-03-01/?from=wechat', 'a.example', 'by-year', '2024-03-01', undefined],
    [`https://a.example/statistics/by-year/2024-03-01/#${address}`, 'a.example', 'by-year', '2024-03-01', address],
    [
      `https://a.example/statistics/by-year/2024-03-01/#${encodeURI(address)}`,
      'a.example',
      'by-year',
      '2024-03-01',
      address,
    ],
    [
      `https://a.example/statistics/by-year/2024-03-01/#${encodeURIComponent(address)}`,
      'a.example',
      'by-year',
      '2024-03-01',
      address,
    ],
    [`https://a.example/statistics/by-year/#${address}。后面`, 'a.example', 'by-year', null, address],
    ['/statistics/no-such/2024-03-01/', '', 'no-such', '2024-03-01', undefined],
  ])('%s', (text, host, figureId, date, number) => {
    const [link] = findLinks(text, published);
    expect(link).toMatchObject({ host, figureId, date });
    expect(link?.number?.address).toBe(number);
    expect(link?.figure?.id).toBe(figureId === 'no-such' ? undefined : figureId);
  });
  it('takes the longest address, and says what it does not know', () => {
    const [one, two] = findLinks(
      `/statistics/by-year/#${address} /statistics/by-year/#engineers/1999/甲区，`,
      published,
    );
    expect(one?.number?.address).toBe(address);
    expect(two).toMatchObject({ number: undefined, unknownAddress: 'engineers/1999/甲区' });
  });
  it.each([' ', '，', '。', '；', '、', '）', ')'])('ends an address that it does not know at %j', (mark) => {
    const [found] = findLinks(`/embed/by-year/index.html#abc${mark}后面`, published);
    expect(found?.unknownAddress).toBe('abc');
    expect(found?.end).toBe('/embed/by-year/index.html#abc'.length);
  });
  it('reads a link below any path, with a page name and a query', () => {
    const [found] = findLinks(
      '见https://a.example/211/a.b~c/%E5-_/statistics/by-year/2024-03-01/index.html?a=1&b 后',
      published,
    );
    expect(found).toMatchObject({ start: 1, host: 'a.example', figureId: 'by-year', date: '2024-03-01' });
    expect(found?.end).toBe(
      '见https://a.example/211/a.b~c/%E5-_/statistics/by-year/2024-03-01/index.html?a=1&b'.length,
    );
  });
  it('survives a cut-off percent sequence', () => {
    expect(findLinks('/statistics/by-year/#%E5%85', published)).toHaveLength(1);
  });
});

describe('withoutLinks(text, links)', () => {
  it.each([
    [`见/statistics/by-year/2024-03-01/#${address}，118人`, '，118人'],
    ['见https://b.example/2024/118.html，120人', '，120人'],
    ['见/data/engineers/2024-03-01.csv 121人', ' 121人'],
    ["见http://b.example:8/a1-b2.c3_d4~e5/?f6#[g7]@h8!i9$j1&k2'(l3)*m4+n5,o6;p7=q8%9 121人", ' 121人'],
  ])('%s', (text, rest) => {
    const plain = withoutLinks(text, findLinks(text, published));
    expect(plain).toHaveLength(text.length);
    expect(plain.replace(/^见 */, '').trimEnd()).toBe(rest.trimStart());
  });
});
