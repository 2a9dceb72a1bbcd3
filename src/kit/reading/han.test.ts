import { expect, it } from 'vitest';
import { hanNumeral, hanStep, hanValue } from './han.ts';

it.each([
  ['十', 10],
  ['二十', 20],
  ['三十五', 35],
  ['一百零八', 108],
  ['一百二十一', 121],
  ['一千二百', 1200],
  ['两万', 20_000],
  ['两万三千', 23_000],
  ['二十一万', 210_000],
  ['一亿二千万', 120_000_000],
  ['四百五十六', 456],
  ['七千八百九十', 7890],
  ['一百〇五', 105],
  ['十万', 100_000],
  ['一亿零三万', 100_030_000],
])('hanValue(%s) is %d', (text, expected) => {
  expect(hanValue(text)).toBe(expected);
});

it.each([
  ['两万', 10_000],
  ['两万三千', 1000],
  ['一百', 1],
  ['三十五', 1],
])('hanStep(%s) is %d', (text, expected) => {
  expect(hanStep(text)).toBe(expected);
});

it.each([
  ...['一', '二', '两', '三', '四', '五', '六', '七', '八', '九'].map((digit) => `${digit}百`),
  ...['一', '二', '三', '四', '五', '六', '七', '八', '九'].map((digit) => `二十${digit}`),
  ...['一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '零', '〇', '十', '百', '千', '万', '亿'].map(
    (sign) => `一${sign}千`,
  ),
  ...['十', '百', '千', '万', '亿'].map((unit) => `三${unit}`),
])('hanNumeral finds %s whole', (text) => {
  expect(`有${text}人`.match(hanNumeral)).toEqual([text]);
});

it.each(['十条', '千万', '万家', '一是', '二零'])('hanNumeral finds nothing in %s', (text) => {
  expect(text.match(hanNumeral)).toBeNull();
});
