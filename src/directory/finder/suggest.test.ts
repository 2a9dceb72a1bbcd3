import { expect, test } from 'vitest';
import { encodeSuggestions, readSuggestions, type Origin } from '../files/suggestions.ts';
import { findNamed } from './named.ts';
import { suggest } from './suggest.ts';

const origin = (type: Origin['type'], id: string, name: string, sound: string, more: Partial<Origin> = {}): Origin => ({
  type,
  id,
  name,
  also: [],
  sounds: [sound],
  county: type === 'area' ? id : 'c1',
  at: [119.5, 29.1],
  precision: '县级',
  ...more,
});

// Invented names: only the rules are tested here.
const origins: readonly Origin[] = [
  origin('area', 'c1', '甲山市', 'jia shan shi', { also: ['甲山'], sounds: ['jia shan shi', 'jia shan'] }),
  origin('area', 'c2', '山南县', 'shan nan xian', { at: [120.1, 29.3] }),
  origin('town', 't1', '城东街道', 'cheng dong jie dao'),
  origin('town', 't2', '城东街道', 'cheng dong jie dao', { county: 'c2', at: [120.1, 29.3] }),
  origin('place', 'p1', '甲山示例服务点', 'jia shan shi li fu wu dian', {
    also: ['东方示例公司'],
    sounds: ['jia shan shi li fu wu dian', 'dong fang shi li gong si'],
    at: [119.6, 29.2],
    precision: '门址',
  }),
];
const ids = (text: string): readonly string[] => suggest(origins, text, 9).map(({ id }) => id);

test.each<[string, readonly string[]]>([
  ['甲山', ['c1', 'p1']],
  ['山', ['c2', 'c1', 'p1']],
  ['jiashan', ['c1', 'p1']],
  ['jss', ['c1', 'p1']],
  ['nanx', ['c2']],
  ['cdjd', ['t1', 't2']],
  ['东方', ['p1']],
  ['ｄｏｎｇ ｆａｎｇ', ['p1']],
  ['', []],
  ['zzz', []],
  ['p1', ['p1']],
  ['P1', ['p1']],
  ['甲山市', ['c1']],
  ['市', ['c1']],
  ['s', ['c2', 'c1', 'p1']],
  ['sn', ['c2']],
  ['ssl', ['p1']],
  ['dfsl', ['p1']],
  ["jia'shan’shi", ['c1', 'p1']],
  ['街道x', []],
])('suggest(origins, %s)', (text, expected) => {
  expect(ids(text)).toEqual(expected);
});

test('findNamed(origins, text) takes a name that one origin alone has', () => {
  expect(findNamed(origins, '甲山')?.id).toBe('c1');
  expect(findNamed(origins, '东方示例公司')?.id).toBe('p1');
  expect(findNamed(origins, '城东街道')).toBeUndefined();
});

test('readSuggestions(encodeSuggestions(origins)) gives the same back', () => {
  const counties = ['c1', 'c2'].map((code) => ({ code, name: code, authority: null, phones: [] }));
  const file: unknown = JSON.parse(JSON.stringify(encodeSuggestions(origins, counties, 'today')));
  expect(readSuggestions(file)).toEqual({ counties, origins, more: false, stamp: 'today' });
});

test('readSuggestions(value) refuses what it did not write', () => {
  expect(() => readSuggestions({ version: 0, stamp: 'x' })).toThrow(/version 0/);
  expect(() => readSuggestions(null)).toThrow(/version undefined/);
});

test('suggest(origins, text) puts a name that holds the letters before one that only sounds so', () => {
  const all = [origin('area', '1', '丙', 'ab'), origin('area', '2', 'xab', 'x'), origin('area', '3', '丁', 'x ab')];
  expect(suggest(all, 'ab', 9).map(({ id }) => id)).toEqual(['2', '1', '3']);
});

test('suggest(origins, text, limit) gives so many, by how well they answer, then areas before towns before places', () => {
  const named = (type: Origin['type'], id: string, name: string) => origin(type, id, name, 'x');
  const all = [
    named('place', '1', '丙丁'),
    named('town', '2', '丙丁'),
    named('area', '3', '丙丁'),
    named('area', '4', '甲丙丁'),
    named('place', '5', '丙丁戊'),
  ];
  expect(suggest(all, '丙丁', 9).map(({ id }) => id)).toEqual(['3', '2', '1', '5', '4']);
  expect(suggest(all, '丙丁', 2).map(({ id }) => id)).toEqual(['3', '2']);
});
