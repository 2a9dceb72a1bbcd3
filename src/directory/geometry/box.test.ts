import { expect, test } from 'vitest';
import type { LngLat } from '../place.ts';
import { sampleRandom } from '../sample-places.ts';
import { leastDistanceKm, type Box } from './box.ts';
import { distanceKm } from './distance.ts';

const box: Box = { west: 119.5, south: 28.9, east: 119.9, north: 29.2 };

test.each<[string, LngLat, number]>([
  ['inside', [119.7, 29], 0],
  ['on the edge', [119.5, 29], 0],
  ['due north', [119.7, 29.3], distanceKm([119.7, 29.2], [119.7, 29.3])],
  ['due south', [119.7, 28.8], distanceKm([119.7, 28.9], [119.7, 28.8])],
  ['beyond a corner', [119, 28.5], distanceKm([119.5, 28.9], [119, 28.5])],
])('leastDistanceKm(point, box) is the distance to the box (%s)', (_, point, km) => {
  expect(leastDistanceKm(point, box)).toBeCloseTo(km, 6);
});

test('leastDistanceKm(point, box) never exceeds the distance to a point of the box, and comes close to one', () => {
  const random = sampleRandom(5);
  const between = (low: number, high: number): number => low + random() * (high - low);
  for (let turn = 0; turn < 300; turn += 1) {
    const far = turn % 3 === 0 ? 40 : 1;
    const point: LngLat = [between(119.7 - far, 119.7 + far), between(29 - far, 29 + far)];
    const steps = Array.from({ length: 41 }, (_, at) => at / 40);
    const edges = steps.flatMap((step): LngLat[] => {
      const [x, y] = [box.west + step * 0.4, box.south + step * 0.3];
      return [
        [x, box.south],
        [x, box.north],
        [box.west, y],
        [box.east, y],
      ];
    });
    const least = leastDistanceKm(point, box);
    const measured = Math.min(...edges.map((edge) => distanceKm(point, edge)));
    expect(least).toBeLessThanOrEqual(measured);
    if (least > 0) expect(measured - least).toBeLessThan(0.5);
  }
});
