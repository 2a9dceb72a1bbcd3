import { expect, test } from 'vitest';
import { isStale } from './freshness.ts';

test.each([
  ['2025-11-23', '2026-11-23', false],
  ['2025-11-22', '2026-11-23', true],
  ['2024-02-29', '2025-03-01', true],
  ['2026-03-01', '2026-11-23', false],
  [null, '2026-11-23', true],
])('isStale(%s, %s) is %s', (verified, today, stale) => {
  expect(isStale(verified, today)).toBe(stale);
});
