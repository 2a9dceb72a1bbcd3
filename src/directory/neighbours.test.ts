import { expect, test } from 'vitest';
import { distanceKm } from './geometry/distance.ts';
import { openNeighbours } from './neighbours.ts';
import { samplePlaces } from './sample-places.ts';

test('openNeighbours(places) finds what measuring every other place finds, for every place', () => {
  const places = samplePlaces(1000);
  const neighboursOf = openNeighbours(places);
  let asked = 0;
  for (const { id, wgs84 } of places) {
    if (wgs84 === null) {
      expect(neighboursOf({ id, wgs84 }, 3)).toEqual([]);
      continue;
    }
    asked++;
    const all = places
      .flatMap((place) =>
        place.id === id || place.wgs84 === null || place.state === '已撤销'
          ? []
          : [{ id: place.id, distanceKm: distanceKm(wgs84, place.wgs84) }],
      )
      .sort((a, b) => a.distanceKm - b.distanceKm || (a.id < b.id ? -1 : 1));
    const found = neighboursOf({ id, wgs84 }, 3).map((each) => ({ id: each.place.id, distanceKm: each.distanceKm }));
    expect(found).toEqual(all.slice(0, 3));
  }
  expect(asked).toBeGreaterThan(900);
});

test('openNeighbours(places) gives all others where they are few, equal distances by id', () => {
  const at = (id: string, x: number, y: number) => ({ id, wgs84: [x, y] as const, state: '在运行' as const });
  const places = [at('c', 120, 29.1), at('b', 120, 28.9), at('a', 120, 29), at('d', 120, 29)];
  expect(openNeighbours(places)(at('a', 120, 29), 9).map(({ place }) => place.id)).toEqual(['d', 'b', 'c']);
  expect(openNeighbours([])(at('a', 120, 29), 3)).toEqual([]);
});
