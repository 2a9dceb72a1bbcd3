import { expect, test } from 'vitest';
import { duesOf, isOver, isStale } from './freshness.ts';

test.each([
  ['2025-11-23', '2026-11-23', false],
  ['2025-11-22', '2026-11-23', true],
  ['2024-02-29', '2025-03-01', true],
  ['2026-03-01', '2026-11-23', false],
  [null, '2026-11-23', true],
  ['2024-11-24', '2026-11-23', true],
  ['2024-12-31', '2025-12-31', false],
])('isStale(%s, %s) is %s', (verified, today, stale) => {
  expect(isStale(verified, today)).toBe(stale);
});

test.each([
  ['2025-06-30', '2025-06-30', false],
  ['2025-06-30', '2025-07-01', true],
  ['2025-06', '2025-06-30', false],
  ['2025-06', '2025-07-01', true],
  ['2025', '2025-12-31', false],
  ['2025', '2026-01-01', true],
  [null, '2026-01-01', false],
])('isOver(%j, %s) is %s', (until, day, expected) => expect(isOver(until, day)).toBe(expected));

test('duesOf(record, published) says what was past due when the list came out', () => {
  expect(duesOf({ validUntil: '2025-06-30', verified: '2024-01-05' }, '2026-03-20')).toEqual([
    '有效期已过（至 2025-06-30）',
    '核实已逾一年（2024-01-05）',
  ]);
  expect(duesOf({ validUntil: '2026-06-30', verified: '2026-01-05' }, '2026-03-20')).toEqual([]);
  expect(duesOf({ validUntil: null, verified: null }, '2026-03-20')).toEqual([]);
});
