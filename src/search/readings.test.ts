import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { toAccent, toReadings } from './readings.ts';

const readings = toReadings();
const spoken = (character: string, multiple: boolean): string[] =>
  pinyin(character, { toneType: 'none', type: 'array', v: true, multiple });

test('toReadings() knows the 3755 characters of level 1', () => {
  expect(readings.size).toBe(3755);
  expect([...readings.keys()].slice(0, 3)).toEqual(['啊', '阿', '埃']);
  expect([...readings.keys()].slice(-2)).toEqual(['坐', '座']);
});

test('toReadings() gives each character readings that it has, the usual one among them', () => {
  const wrong = [...readings].filter(([character, own]) => {
    const all = spoken(character, true);
    return !own.every((syllable) => all.includes(syllable)) || !own.includes(spoken(character, false)[0] ?? '');
  });
  expect(wrong).toEqual([]);
});

test('toReadings(more) adds and replaces', () => {
  const more = toReadings('婺wu行hang xing');
  expect([more.get('婺'), more.get('行'), more.get('职')]).toEqual([['wu'], ['hang', 'xing'], ['zhi']]);
});

test.each([
  ['zheng', 'zen'],
  ['shi', 'si'],
  ['chuang', 'cuan'],
  ['lv', 'lu'],
  ['nin', 'nin'],
  ['hong', 'hon'],
])('toAccent(%j) is %j', (syllable, accent) => {
  expect(toAccent(syllable)).toBe(accent);
});
