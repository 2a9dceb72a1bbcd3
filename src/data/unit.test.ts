import { describe, expect, test } from 'vitest';
import { factorBetween, readUnit, scaled, unitsIn } from './unit.ts';

describe('readUnit(text)', () => {
  test.each([
    ['人', { base: '人', factor: 1 }],
    ['万人', { base: '人', factor: 10_000 }],
    ['10人', { base: '人', factor: 10 }],
    ['万', { base: '', factor: 10_000 }],
    ['10', null],
    ['人社局', null],
  ])('%s is %j', (text, unit) => {
    expect(readUnit(text)).toEqual(unit);
  });
});

test.each([
  ['名', '人', 1],
  ['百人', '人', 100],
  ['10人', '人', 10],
  ['家', '人', null],
])('factorBetween(%s, %s) is %j', (stated, own, factor) => {
  expect(factorBetween(stated, own)).toBe(factor);
});

test.each([
  ['1.25', 10_000, '12500'],
  ['0.3', 10, '3'],
  ['1.234', 100, null],
])('scaled(%s, %d) is %j', (text, factor, result) => {
  expect(scaled(text, factor)).toBe(result);
});

describe('unitsIn(cells)', () => {
  test.each([
    [['单位：人、家'], '人 家'],
    [['单位：', '万人'], '万人'],
    [['单 位：万人'], '万人'],
    [['2025年培育情况　单位/千人'], '千人'],
    [['2025年培育情况（万人）'], '万人'],
    [['（千人）'], '千人'],
    [['本表人数单位为百人。'], '百人'],
    [['单位：人社局'], ''],
    [['培育情况（第二批）'], ''],
  ])('%j states %s', (cells, units) => {
    expect(unitsIn(cells).join(' ')).toBe(units);
  });
});
