import { describe, expect, test } from 'vitest';
import type { Status } from '../kit/datum.ts';
import { findDifferences } from './differences.ts';
import { datasets, type EngineerRow, type PlaceRow } from './registry.ts';
import type { ComparedRelease } from './revisions.ts';
import { rowOf, testAreas } from './testing.ts';

const number = (value: number | null, status: Status, more: Partial<EngineerRow> = {}) =>
  [
    rowOf('engineers', { line: 9, year: 2024, areaCode: '1', area: '全市', tier: '初阶', value, status, ...more }),
  ] as const;
const facts = { line: 9, id: 'a-1', name: '甲点', address: '甲路 1 号', longitude: 120, updated: '2025-01-01' };
const place = (more: Partial<PlaceRow>) => [rowOf('places', { ...facts, ...more })] as const;

const differences = (
  older: ComparedRelease['rows'],
  newer: ComparedRelease['rows'],
  schema: typeof datasets.engineers | typeof datasets.places = datasets.engineers,
) =>
  findDifferences(schema, older, newer, testAreas).differences.map(({ cell, from, to }) => `${cell}: ${from} → ${to}`);

const cell = 'engineers/2024/全市/初阶';

describe('findDifferences(older, newer)', () => {
  test.each([
    ['another number', number(1000, 'final'), number(1001, 'final'), '1,000 → 1,001'],
    ['another number while confirming', number(1000, 'provisional'), number(1001, 'final'), '1,000（初步） → 1,001'],
    ['a final number that is provisional again', number(10, 'final'), number(10, 'provisional'), '10 → 10（初步）'],
    ['a number withheld', number(10, 'final'), number(null, 'withheld'), '10 → 不予公布'],
    ['a provisional number withdrawn', number(10, 'provisional'), number(null, 'missing'), '10（初步） → 未公布'],
    ['zero withdrawn', number(0, 'final'), number(null, 'pending'), '0 → 待发布'],
    ['a row no longer listed', number(10, 'final'), number(3, 'final', { tier: '高阶' }), '10 → 不再列出'],
  ])('counts %s', (_name, older, newer, expected) => {
    expect(differences(older, newer)).toEqual([`${cell}: ${expected}`]);
  });

  test.each([
    ['the same number', number(10, 'final'), number(10, 'final')],
    ['a provisional number confirmed', number(10, 'provisional'), number(10, 'final')],
    ['a pending number published', number(null, 'pending'), number(10, 'final')],
    ['a withheld number published', number(null, 'withheld'), number(10, 'final')],
    ['one gap for another', number(null, 'missing'), number(null, 'withheld')],
    ['a gap no longer listed', number(null, 'missing'), []],
    ['a new row', [], number(10, 'final')],
    ['a remark', number(10, 'final'), number(10, 'final', { note: '注' })],
  ])('does not count %s', (_name, older, newer) => {
    expect(differences(older, newer)).toEqual([]);
  });

  test('compares each text of a place by its heading', () => {
    const newer = place({ address: null, phones: '12333', longitude: 120.1, updated: '2026-01-01', note: '迁址' });
    expect(differences(place({}), newer, datasets.places)).toEqual([
      'places/a-1/地址: 甲路 1 号 → 未公布',
      'places/a-1/经度: 120 → 120.1',
    ]);
    expect(differences(place({}), [], datasets.places)).toEqual(['places/a-1: 甲点 → 不再列出']);
  });
});
