import { describe, expect, test } from 'vitest';
import { answerTo } from './answer.ts';
import { cutDirectory } from './cut.ts';
import { distanceKm } from './distance.ts';
import { ForeignDataError } from './foreign.ts';
import { findNearest, findUnplaced, openDirectory, type FoundPlace, type NearestQuery } from './nearest.ts';
import { readHours } from './hours.ts';
import type { LngLat, NearPlace, PlaceCard } from './place.ts';
import { sampleCounties, sampleKinds, samplePlace, samplePlaces, sampleRandom } from './samplePlaces.ts';
import { readTable, type PartType } from './table.ts';

const states = ['在运行', '暂停'];

/** What a block keeps of a place. */
const nearPlace = (place: PlaceCard): NearPlace => {
  const { id, name, kind, state, county, town, address, wgs84, precision, booking, phones, hours } = place;
  const kept = { id, name, kind, state, county, town, address, wgs84, precision, booking, phones };
  return { ...kept, hours: readHours(hours) };
};

const isOpen = ({ wgs84, state }: PlaceCard): boolean => wgs84 !== null && states.includes(state);

/** Every place measured, in a plain loop: millions of distances are asked for below. */
function bruteForce(
  places: readonly PlaceCard[],
  { origin, kinds, county, limit }: NearestQuery,
): readonly FoundPlace[] {
  const best: { place: PlaceCard; distanceKm: number }[] = [];
  for (const place of places) {
    if (place.wgs84 === null || !isOpen(place) || (county !== null && place.county !== county)) continue;
    if (kinds.length > 0 && !kinds.includes(place.kind)) continue;
    const km = distanceKm(origin, place.wgs84);
    if (km > (best[limit - 1]?.distanceKm ?? Infinity)) continue;
    const at = best.findIndex((one) => km < one.distanceKm || (km === one.distanceKm && place.id < one.place.id));
    best.splice(at < 0 ? best.length : at, 0, { place, distanceKm: km });
    best.length = Math.min(best.length, limit);
  }
  return best.map((one) => ({ place: nearPlace(one.place), distanceKm: one.distanceKm }));
}

/** As the browser gets it: through JSON, block by block. */
function directoryOf(places: readonly PlaceCard[], options = {}) {
  const { table, pages, blocks } = cutDirectory(places, { stamp: 's1', ...options });
  const opened: string[] = [];
  const fetchPart = async (type: PartType, number: number): Promise<unknown> => {
    opened.push(`${type} ${number}`);
    return JSON.parse(JSON.stringify((type === 'page' ? pages : blocks)[number]));
  };
  return { data: openDirectory(readTable(JSON.parse(JSON.stringify(table))), fetchPart), opened, table, blocks };
}

const random = sampleRandom(7);
/** Mostly inside the sample, some far outside, some on a place itself. */
function originOf(places: readonly PlaceCard[]): LngLat {
  const chance = random();
  const place = places[Math.floor(random() * places.length)]?.wgs84;
  if (chance < 0.1 && place) return place;
  const span = chance < 0.2 ? 6 : 1;
  return [119.95 + (random() - 0.5) * 1.9 * span, 29 + (random() - 0.5) * 1.3 * span];
}

const ids = (found: readonly FoundPlace[]): readonly string[] =>
  found.map(({ place, distanceKm }) => `${place.id} ${distanceKm}`);

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
      const { data } = directoryOf(places, options);
      for (let turn = 0; turn < origins; turn += 1) {
        const origin = originOf(places);
        const kind = [[], ...sampleKinds.map((one) => [one])][turn % 4] ?? [];
        const county = turn % 3 === 0 ? (sampleCounties[turn % sampleCounties.length] ?? null) : null;
        const query = { origin, kinds: kind, county, states, limit: 10 };
        expect(ids(await findNearest(data, query))).toEqual(ids(bruteForce(places, query)));
      }
    },
    60_000,
  );

  // scripts/bench/directory.ts asks every kind from each of 10,000 origins.
  test('equals brute force from 10,000 origins among 10,000 places, one kind after another', async () => {
    const places = samplePlaces(10_000, 3);
    const byKind = sampleKinds.map(
      (kind) => [kind, places.filter((place) => isOpen(place) && place.kind === kind)] as const,
    );
    const { data } = directoryOf(places);
    let wrong = 0;
    for (let turn = 0; turn < 10_000; turn += 1) {
      const origin = originOf(places);
      const [kind, pool] = byKind[turn % byKind.length] ?? ['', []];
      const query = { origin, kinds: [kind], county: null, states, limit: 10 };
      const [found, expected] = [ids(await findNearest(data, query)), ids(bruteForce(pool, query))];
      if (found.join() !== expected.join()) wrong += 1;
    }
    expect(wrong).toBe(0);
  }, 180_000);

  test('opens few blocks and none twice', async () => {
    const places = samplePlaces(3000);
    const { data, opened } = directoryOf(places);
    const query = { origin: [119.62, 28.76] as const, kinds: ['service-points'], county: null, states, limit: 10 };
    await findNearest(data, query);
    const first = [...opened];
    await findNearest(data, query);
    expect(first.length).toBeLessThanOrEqual(6);
    expect(opened).toEqual(first);
  });

  test('gives back what an answer shows of a place', async () => {
    const places = samplePlaces(50);
    const { data } = directoryOf(places, { inlineUpTo: 0 });
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
    ['of another day', { ...blocks[0], stamp: 'old' }, 'stamp old, expected new'],
    ['of another version', { ...blocks[0], version: 9 }, 'version 9, this page reads 2'],
    ['that is no object', 'x', 'damaged'],
    ['with a short column', { ...blocks[0], x: [] }, 'damaged'],
    ['without a column', { ...blocks[0], columns: [] }, 'damaged'],
  ])('refuses a block %s', async (_, value, message) => {
    const answer = findNearest(withBlock(value), query);
    await expect(answer).rejects.toThrow(message);
    await expect(answer).rejects.toBeInstanceOf(ForeignDataError);
  });

  test('fetches again what failed before', async () => {
    let turn = 0;
    const fetchBlock = async (_: PartType, number: number): Promise<unknown> => {
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

describe('answerTo(data, question)', () => {
  const template = samplePlace('template');
  const place = (id: string, county: string, wgs84: LngLat | null, state = '在运行'): PlaceCard => ({
    ...template,
    id,
    county,
    wgs84,
    gcj02: null,
    state,
    kind: 'service-points',
  });
  const places = [
    place('own-far', 'A', [119.9, 29]),
    place('own-nowhere', 'A', null),
    place('own-revoked', 'A', [120, 29], '已撤销'),
    place('other-near', 'B', [120.001, 29]),
    place('other-far', 'B', [120.4, 29]),
  ];
  const { data } = directoryOf(places);
  const ask = (county: string | null, kinds = ['service-points']) =>
    answerTo(data, { origin: [120, 29], county, kinds, limit: 3 });
  const names = (found: readonly FoundPlace[]): readonly string[] => found.map(({ place }) => place.id);

  test('puts the own county first, even where another county is nearer', async () => {
    const answer = await ask('A');
    expect(names(answer.own)).toEqual(['own-far', 'own-nowhere']);
    expect(names(answer.nearest)).toEqual(['other-near', 'own-far', 'other-far']);
    expect(answer.isNearestElsewhere).toBe(true);
  });

  test('is not empty where the own county has none', async () => {
    const answer = await ask('C');
    expect(answer.own).toEqual([]);
    expect(names(answer.nearest)).toEqual(['other-near', 'own-far', 'other-far']);
  });

  test('names no own county while it is not known', async () => {
    const answer = await ask(null);
    expect(answer.own).toEqual([]);
    expect(answer.isNearestElsewhere).toBe(false);
  });

  test('does not call the own county elsewhere', async () => {
    expect((await ask('B')).isNearestElsewhere).toBe(false);
  });

  test('gives places without a position where there are no others', async () => {
    const { data } = directoryOf([place('nowhere', 'A', null)]);
    expect(names((await answerTo(data, { origin: [120, 29], county: 'B', kinds: [], limit: 3 })).nearest)).toEqual([
      'nowhere',
    ]);
  });
});
