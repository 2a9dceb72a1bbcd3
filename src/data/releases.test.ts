import { expect, test } from 'vitest';
import { perDataset, type DatasetName, type Rows } from './registry.ts';
import { snapshotAt, type Built, type BuiltDataset, type Release } from './releases.ts';
import { testAreas, testTowns, testVocabulary } from './testing.ts';

function published<N extends DatasetName>(dataset: N, ...dates: readonly string[]): BuiltDataset<N> {
  const releases = dates.map((date): Release<Rows[N]> => ({
    ...{ dataset, date, demo: false, file: `data/${dataset}/${date}.csv`, sha256: '', publisher: '' },
    ...{ title: '', page: null, licence: '', asOf: null, notes: [], rows: [] },
  }));
  return { dataset, demo: false, releases, revisions: [] };
}

const built: Built = {
  ...{ vocabulary: testVocabulary, areas: testAreas, towns: testTowns, holidays: [] },
  datasets: {
    ...(perDataset((name) => published(name)) as Built['datasets']),
    targets: published('targets', '2022-01-10'),
    engineers: published('engineers', '2023-01-16', '2024-01-16'),
    professionals: published('professionals', '2021-12-31'),
    places: published('places', '2024-01-17'),
  },
};

test.each([
  ['2023-01-15', null, null],
  ['2023-01-16', '2023-01-16', null],
  ['2024-01-16', '2024-01-16', null],
  [undefined, '2024-01-16', '2024-01-17'],
])('snapshotAt(built, %s) holds the newest releases up to that day', (date, engineers, places) => {
  const { releases } = snapshotAt(built, date);
  expect(releases.engineers?.date ?? null).toBe(engineers);
  expect(releases.places?.date ?? null).toBe(places);
  expect(releases.indicators).toBeNull();
});
