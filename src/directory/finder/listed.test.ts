import { expect, test } from 'vitest';
import { sampleCounties, samplePlaces } from '../sample-places.ts';
import { cutAndOpened, states } from '../testing.ts';
import { finderOf } from './many-files.ts';
import { wholeFinder } from './one-file.ts';
import { readTable } from '../files/table.ts';

const places = samplePlaces(1200);
const county = sampleCounties[0] ?? '';
const towns = [...new Set(places.filter((place) => place.county === county).map(({ town }) => town))];

/** What a query passes, by number, asked one by one. */
const expected = (town: string | null, limit: number): readonly string[] =>
  places
    .filter(
      (place) => place.county === county && (town === null || place.town === town) && states.includes(place.state),
    )
    .map(({ id }) => id)
    .sort()
    .slice(0, limit);

test('wholeFinder(table).listed gives the places of a county or a town by number', async () => {
  const { table } = cutAndOpened(places, { inlineUpTo: Infinity });
  const finder = wholeFinder(readTable(JSON.parse(JSON.stringify(table))));
  for (const town of [null, ...towns])
    expect((await finder.listed({ county, town, kinds: [], states, limit: 7 })).map(({ id }) => id)).toEqual(
      expected(town, 7),
    );
});

test('finderOf(data).listed gives the same for a town, and opens few files', async () => {
  const { data, opened } = cutAndOpened(places, { blockSize: 32 });
  const town = towns.find((one) => one !== null) ?? '';
  const found = await finderOf(data).listed({ county, town, kinds: [], states, limit: 200 });
  expect(found.map(({ id }) => id)).toEqual(expected(town, 200));
  expect(opened.filter((file) => file.startsWith('block')).length).toBeLessThanOrEqual(8);
});
