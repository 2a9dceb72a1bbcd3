import { describe, expect, test } from 'vitest';
import type { LngLat, PlaceCard } from '../place.ts';
import { samplePlace } from '../sample-places.ts';
import { cutAndOpened, names } from '../testing.ts';
import { answerTo } from './answer.ts';
import { finderOf } from './many-files.ts';

describe('answerTo(finder, question)', () => {
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
  const { data } = cutAndOpened(places);
  const ask = (county: string | null, kinds = ['service-points']) =>
    answerTo(finderOf(data), { origin: [120, 29], county, town: null, kinds, limit: 3 });
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
    const { data } = cutAndOpened([place('nowhere', 'A', null)]);
    expect(
      names(
        (await answerTo(finderOf(data), { origin: [120, 29], county: 'B', town: null, kinds: [], limit: 3 })).nearest,
      ),
    ).toEqual(['nowhere']);
  });

  test('tells no distance and nothing nearest without an origin: the own town first, then by number', async () => {
    const listed = [
      { ...place('3', 'A', [120, 29]), town: '乙镇' },
      { ...place('1', 'A', null), town: '乙镇' },
      { ...place('2', 'A', [119.9, 29]), town: '甲镇' },
      { ...place('4', 'A', [119.9, 29], '已撤销'), town: '甲镇' },
      { ...place('0', 'B', [120, 29]), town: '甲镇' },
    ];
    const finder = finderOf(cutAndOpened(listed).data);
    const question = { origin: null, county: 'A', town: '甲镇', kinds: [], limit: 3 };
    const { own, nearest } = await answerTo(finder, question);
    expect(names(own)).toEqual(['2', '1', '3']);
    expect(own.map(({ distanceKm }) => distanceKm)).toEqual([null, null, null]);
    expect(nearest).toEqual([]);
    expect(names((await answerTo(finder, { ...question, town: null, limit: 2 })).own)).toEqual(['1', '2']);
  });

  test('puts the own town first, whatever is nearer', async () => {
    const listed = [
      { ...place('far', 'A', [119.9, 29]), town: '甲镇' },
      { ...place('near', 'A', [120.001, 29]), town: '乙镇' },
    ];
    const finder = finderOf(cutAndOpened(listed).data);
    const { own } = await answerTo(finder, { origin: [120, 29], county: 'A', town: '甲镇', kinds: [], limit: 5 });
    expect(names(own)).toEqual(['far', 'near']);
    expect(own.every(({ distanceKm }) => distanceKm !== null)).toBe(true);
  });
});
