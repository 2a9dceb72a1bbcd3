import { expect, test } from 'vitest';
import { distanceKm, earthRadiusKm, radians } from './distance.ts';

test.each([
  ['a degree of the meridian', [120, 29], [120, 30], 111.1951],
  ['a degree of the equator', [0, 0], [1, 0], 111.1951],
  ['a degree of the parallel of 60°', [0, 60], [1, 60], 55.597],
  ['a quarter round', [0, 0], [90, 0], 10_007.557],
  ['half round', [0, 0], [180, 0], 20_015.1144],
  ['from pole to pole', [0, -90], [0, 90], 20_015.1144],
  ['a step in both', [119.6, 29.1], [119.7, 29.2], 14.7632],
  ['no way', [119.6, 29.1], [119.6, 29.1], 0],
] as const)('distanceKm of %s', (_, from, to, km) => {
  expect(distanceKm(from, to)).toBeCloseTo(km, 3);
  expect(distanceKm(to, from)).toBeCloseTo(km, 3);
});

test('earthRadiusKm is the mean radius of the IUGG, radians(180) is π', () => {
  expect(earthRadiusKm).toBe(6371.0088);
  expect(radians(180)).toBeCloseTo(Math.PI, 12);
});
