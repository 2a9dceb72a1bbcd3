import { expect, test } from 'vitest';
import { isStale } from './freshness.ts';

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
