import { expect, test } from 'vitest';
import { distanceKm, gcj02Of, wgs84Of } from './position.ts';

const at = (system: string | null) => ({ longitude: 119.64759, latitude: 29.07919, system });

test('wgs84Of(row) keeps WGS-84 and CGCS2000 as given', () => {
  expect(wgs84Of(at('WGS-84'))).toEqual([119.64759, 29.07919]);
  expect(wgs84Of(at('CGCS2000'))).toEqual([119.64759, 29.07919]);
});

// Differences as measured for this latitude with gcoord: about 0.55 km for GCJ-02 and 1.15 km for BD-09.
test.each([
  ['GCJ-02', 0.4, 0.7],
  ['BD-09', 1, 1.3],
])('wgs84Of(row in %s) moves it by %f to %f km', (system, least, most) => {
  const moved = distanceKm(wgs84Of(at(system)) ?? [0, 0], [119.64759, 29.07919]);
  expect(moved).toBeGreaterThan(least);
  expect(moved).toBeLessThan(most);
});

test('gcj02Of(row) and wgs84Of(row) undo each other to 1 m', () => {
  const [longitude = 0, latitude = 0] = gcj02Of(at('WGS-84')) ?? [];
  const back = wgs84Of({ longitude, latitude, system: 'GCJ-02' });
  expect(distanceKm(back ?? [0, 0], [119.64759, 29.07919])).toBeLessThan(0.001);
});

test.each([at(null), at('火星坐标'), { longitude: null, latitude: 29, system: 'WGS-84' }])(
  'wgs84Of(%j) is null',
  (row) => expect(wgs84Of(row)).toBeNull(),
);

test('distanceKm(from, to) along a meridian is 111.195 km a degree', () => {
  expect(distanceKm([120, 29], [120, 30])).toBeCloseTo(111.195, 2);
});
