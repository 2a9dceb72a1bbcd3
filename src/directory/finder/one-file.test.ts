import { describe, expect, test } from 'vitest';
import { ForeignDataError } from '../files/foreign.ts';
import { sampleCounties, sampleKinds, samplePlaces } from '../sample-places.ts';
import { bruteForce, cutAndOpened, lines, originOf, states } from '../testing.ts';
import { findNearest, findUnplaced } from './many-files.ts';
import { wholeFinder } from './one-file.ts';

describe('wholeFinder(table)', () => {
  const places = samplePlaces(120);
  const { data, table } = cutAndOpened(places);
  const whole = wholeFinder(table);

  test('equals the search of blocks and brute force, for each kind and county', async () => {
    for (let turn = 0; turn < 300; turn += 1) {
      const kinds = [[], ...sampleKinds.map((one) => [one])][turn % 4] ?? [];
      const county = turn % 3 === 0 ? (sampleCounties[turn % sampleCounties.length] ?? null) : null;
      const query = { origin: originOf(places), kinds, county, states, limit: 10 };
      const found = await whole.nearest(query);
      expect(lines(found)).toEqual(lines(bruteForce(places, query)));
      expect(found).toEqual(await findNearest(data, query));
      expect(await whole.unplaced(query)).toEqual(await findUnplaced(data, query));
    }
  }, 60_000);

  test('refuses a table whose blocks are files of their own', () => {
    expect(() => wholeFinder(cutAndOpened(places, { inlineUpTo: 0 }).table)).toThrow(ForeignDataError);
  });
});
