import { expect, test } from 'vitest';
import { matches, parseFilter } from '../filter.ts';
import { samplePlaces } from '../sample-places.ts';
import { cutDirectory } from './cut.ts';
import { encodeFacets, placesOfBlock, readFacets, rowsOf } from './facets.ts';

const places = samplePlaces(500);
const byId = new Map(places.map((place) => [place.id, place]));
const cut = cutDirectory(places, { stamp: 's' });
const ordered = cut.blocks.map(({ columns: [ids = ''] }) => ids.split('\n').flatMap((id) => byId.get(id) ?? []));
const file = readFacets(JSON.parse(JSON.stringify(encodeFacets(ordered, cut.table))));

test('rowsOf(file) gives every place once, with what it is filtered by and where the rest of it lies', () => {
  const rows = rowsOf(file);
  expect(rows).toHaveLength(places.length);
  for (const { block, at, ...row } of rows) {
    const near = placesOfBlock(JSON.parse(JSON.stringify(cut.blocks[block])), file, row.kind)[at];
    const { kind, county, town, industries, state } = byId.get(near?.id ?? '') ?? {};
    expect(row).toEqual({ kind, county, town, industries, state });
  }
});

test('rowsOf(file) passes the same filters as the places', () => {
  const filter = parseFilter('kind=service-points&industry=新材料&county=county-1&county=county-2');
  expect(rowsOf(file).filter((row) => matches(row, filter))).toHaveLength(
    places.filter((place) => matches(place, filter)).length,
  );
});

test.each([[null], [{ version: 0, stamp: 's' }], [{ ...file, blocks: [1] }]])(
  'readFacets(value) refuses %j',
  (value) => {
    expect(() => readFacets(value)).toThrow(/damaged|version/);
  },
);
