import { describe, expect, it } from 'vitest';
import { wgs84Of } from '../data/position.ts';
import { datasets, type PlaceRow } from '../data/registry.ts';
import type { Release } from '../data/releases.ts';
import { testAreas, testVocabulary } from '../data/testing.ts';
import { directoryOf } from '../directory/index.ts';
import { place, snapshotOf } from '../figures/testing.ts';
import { placeFile, placeFiles, placesCsv, placesGeoJson } from './place-files.ts';

const rows: readonly PlaceRow[] = [
  { ...place('p-1', '甲区', '2022-06-01'), longitude: 119.5, latitude: 29.1, system: 'WGS-84', precision: '门址' },
  place('p-2', '丙县', '2023-06-01'),
];
const released = snapshotOf({ places: rows }).releases.places;
if (released === null) throw new Error('no release');
const demo: Release<PlaceRow> = { ...released, demo: true };
const directory = directoryOf({
  rows: rows.map((row) => ({ ...row, wgs84: wgs84Of(row), gcj02: null })),
  demo: false,
  kinds: testVocabulary.placeKinds,
  areas: testAreas,
  towns: [],
  holidays: [],
});
const [county] = directory.areas.filter(({ name }) => name === '丙县');
if (county === undefined) throw new Error('no county');

describe('placeFiles(release, areas)', () => {
  it('has the whole directory, then each area, dated and marked', () => {
    expect(placeFiles(released, [county]).map(({ path }) => path)).toEqual([
      'places-2026-03-01',
      `${county.code}/places-${county.code}-2026-03-01`,
    ]);
    expect(placeFile(demo, null)?.path).toBe('demo-places-2026-03-01');
  });
  it('is empty while nothing is published', () => {
    expect([placeFiles(null, [county]), placeFile(null, null)]).toEqual([[], null]);
  });
});

describe('placesCsv(schema, file)', () => {
  it('holds the places of its area', () => {
    expect(
      placesCsv(datasets.places, { path: '', release: released, area: null }).split('\r\n').filter(Boolean),
    ).toHaveLength(3);
    const text = placesCsv(datasets.places, { path: '', release: released, area: county });
    expect(text).toContain('p-2');
    expect(text).not.toContain('p-1');
  });
});

describe('placesGeoJson(schema, file, directory)', () => {
  const read = (release: Release<PlaceRow>, area: typeof county | null) =>
    JSON.parse(placesGeoJson(datasets.places, { path: '', release, area }, directory)) as {
      readonly about: Readonly<Record<string, unknown>>;
      readonly features: readonly { readonly id: string; readonly geometry: unknown; readonly properties: object }[];
    };
  it('has a feature a place, without geometry where no position is published', () => {
    expect(read(released, null).features.map(({ id, geometry }) => [id, geometry])).toEqual([
      ['p-1', { type: 'Point', coordinates: [119.5, 29.1] }],
      ['p-2', null],
    ]);
    expect(read(released, null).features[0]?.properties).not.toHaveProperty('经度');
  });
  it('is called after its area', () => {
    expect(read(released, county).about['title']).toBe('丙县：场所名录');
    expect(read(released, county).features).toHaveLength(1);
  });
  it('says of demo data that it is, in the file and in each feature', () => {
    const { about, features } = read(demo, null);
    expect(Object.keys(about)[0]).toBe('数据性质');
    for (const { properties } of features) expect(Object.keys(properties)[0]).toBe('数据性质');
  });
});
