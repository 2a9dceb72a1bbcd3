import { describe, expect, test } from 'vitest';
import { isLong } from '../../../tests/fixtures/long.ts';
import { cutDirectory } from '../files/cut.ts';
import { ForeignDataError } from '../files/foreign.ts';
import { readTable } from '../files/table.ts';
import { sampleCounties, sampleKinds, samplePlaces } from '../sample-places.ts';
import { bruteForce, cutAndOpened, lines, names, nearPlace, originOf, states, tenNearest } from '../testing.ts';
import { findNearest, findUnplaced, openDirectory } from './many-files.ts';

/** The part of the origins that are asked from. */
const extent = isLong ? 1 : 0.1;

describe('findNearest(data, query)', () => {
  test.each([
    { count: 100, inlineUpTo: 128, origins: 2000 },
    { count: 100, inlineUpTo: 0, origins: 1000 },
    { count: 3000, pagesFrom: Infinity, origins: 500 },
    { count: 3000, pagesFrom: 1, pageSize: 8, origins: 500 },
  ])(
    'equals brute force for each kind, all kinds and one county (%j)',
    async ({ count, origins, ...options }) => {
      const places = samplePlaces(count);
      const { data } = cutAndOpened(places, options);
      for (let turn = 0; turn < origins * extent; turn += 1) {
        const origin = originOf(places);
        const kind = [[], ...sampleKinds.map((one) => [one])][turn % 4] ?? [];
        const county = turn % 3 === 0 ? (sampleCounties[turn % sampleCounties.length] ?? null) : null;
        const query = { origin, kinds: kind, county, states, limit: 10 };
        expect(lines(await findNearest(data, query))).toEqual(lines(bruteForce(places, query)));
      }
    },
    60_000,
  );

  test(`equals brute force for every kind from ${10_000 * extent} origins among 10,000 places`, async () => {
    const places = samplePlaces(10_000, 3);
    const { data } = cutAndOpened(places);
    const truth = tenNearest(places);
    const wrong: string[] = [];
    for (let turn = 0; turn < 10_000 * extent; turn += 1) {
      const origin = originOf(places);
      for (const [at, expected] of truth(origin).entries()) {
        const query = { origin, kinds: sampleKinds.slice(at, at + 1), county: null, states, limit: 10 };
        const found = await findNearest(data, query);
        if (names(found).join() !== expected.join()) wrong.push(`${origin.join()} ${query.kinds.join()}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 180_000);

  test('opens few blocks and none twice', async () => {
    const places = samplePlaces(3000);
    const { data, opened } = cutAndOpened(places);
    const query = { origin: [119.62, 28.76] as const, kinds: ['service-points'], county: null, states, limit: 10 };
    await findNearest(data, query);
    const first = [...opened];
    await findNearest(data, query);
    expect(first.length).toBeLessThanOrEqual(6);
    expect(opened).toEqual(first);
  });

  test('gives back what an answer shows of a place', async () => {
    const places = samplePlaces(50);
    const { data } = cutAndOpened(places, { inlineUpTo: 0 });
    const query = { origin: [120, 29] as const, kinds: [], county: null, states: [...states, '已撤销'], limit: 50 };
    const found = [...(await findNearest(data, query)), ...(await findUnplaced(data, query))].map(({ place }) => place);
    expect(found.sort((a, b) => a.id.localeCompare(b.id))).toEqual(places.map(nearPlace));
  });
});

describe('openDirectory(table, fetchBlock)', () => {
  const query = { origin: [120, 29] as const, kinds: [], county: null, states, limit: 3 };
  const { table, blocks } = cutDirectory(samplePlaces(200), { stamp: 'new' });
  const withBlock = (value: unknown) => openDirectory(table, async () => value);

  test.each([
    ['of another day', { ...blocks[0], stamp: 'old' }, 'version 2 old, expected 2 new'],
    ['of another version', { ...blocks[0], version: 9 }, 'version 9 new, expected 2 new'],
    ['that is no object', 'x', 'version undefined'],
    ['with a short column', { ...blocks[0], x: [] }, 'damaged'],
    ['without a column', { ...blocks[0], columns: [] }, 'damaged'],
  ])('refuses a block %s', async (_, value, message) => {
    const answer = findNearest(withBlock(value), query);
    await expect(answer).rejects.toThrow(message);
    await expect(answer).rejects.toBeInstanceOf(ForeignDataError);
  });

  test('fetches again what failed before', async () => {
    let turn = 0;
    const fetchBlock = async (_: unknown, number: number): Promise<unknown> => {
      turn += 1;
      if (turn === 1) throw new Error('offline');
      return blocks[number];
    };
    const data = openDirectory(table, fetchBlock);
    await expect(findNearest(data, query)).rejects.toThrow('offline');
    expect(await findNearest(data, query)).toHaveLength(3);
  });
});

describe('readTable(value)', () => {
  test.each([[null], [{}], ['x'], [{ version: 3, stamp: 'a' }], [{ version: 2, stamp: 'a' }]])(
    'refuses %j',
    (value) => {
      expect(() => readTable(value)).toThrow(ForeignDataError);
    },
  );
});
