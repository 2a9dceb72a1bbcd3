import { expect, test } from 'vitest';
import type { LngLat } from '../place.ts';
import { directionWord } from './direction.ts';
import { distanceKm } from './distance.ts';

const origin: LngLat = [119.6, 29.1];

test.each<[LngLat, string | null]>([
  [[119.6, 29.2], '北'],
  [[119.7, 29.19], '东北'],
  [[119.7, 29.1], '东'],
  [[119.7, 29.01], '东南'],
  [[119.6, 29], '南'],
  [[119.5, 29.01], '西南'],
  [[119.5, 29.1], '西'],
  [[119.5, 29.19], '西北'],
  [[119.599, 29.2], '北'],
  [[119.6, 29.1], null],
])('directionWord(from, to) names one of eight directions (%j)', (to, word) => {
  expect(directionWord(origin, to)).toBe(word);
});

test('distanceKm(from, to) knows a degree of latitude and a degree of longitude', () => {
  expect(distanceKm([119, 29], [119, 30])).toBeCloseTo(111.195, 3);
  expect(distanceKm([119, 60], [120, 60])).toBeCloseTo(55.595, 2);
  expect(distanceKm(origin, origin)).toBe(0);
});
