import { expect, test } from 'vitest';
import { countChoices, emptyFilter, filterPlaces, parseFilter, printFilter } from './filter.ts';
import type { PlaceCard } from './place.ts';
import { samplePlace, samplePlaces } from './sample-places.ts';

const template = samplePlace('template');
const place = (
  id: string,
  kind: string,
  county: string,
  town: string | null,
  industries: readonly string[],
  state = '在运行',
): PlaceCard => ({
  ...template,
  id,
  kind,
  county,
  town,
  industries,
  state,
});
const places = [
  place('1', 'base', 'A', '城东街道', ['五金', '医药']),
  place('2', 'base', 'B', '城东街道', ['五金']),
  place('3', 'point', 'A', null, [], '暂停'),
  place('4', 'point', 'A', '城西街道', ['医药']),
];
const ids = (query: string): string =>
  filterPlaces(places, parseFilter(query))
    .map(({ id }) => id)
    .join('');

test.each([
  ['', '1234'],
  ['kind=base', '12'],
  ['kind=base&kind=point', '1234'],
  ['kind=base&county=A', '1'],
  ['town=A/城东街道', '1'],
  ['industry=医药', '14'],
  ['industry=医药&industry=五金', '124'],
  ['state=暂停', '3'],
  ['kind=nothing', ''],
  ['kind=&unknown=1', '1234'],
])('filterPlaces(places, parseFilter(%s)) keeps %s', (query, expected) => {
  expect(ids(query)).toBe(expected);
});

test('countChoices(places, filter) counts each choice with the other facets as chosen', () => {
  const counts = countChoices(places, parseFilter('kind=base&county=A'));
  expect(Object.fromEntries(counts.kind)).toEqual({ base: 1, point: 2 });
  expect(Object.fromEntries(counts.county)).toEqual({ A: 1, B: 1 });
  expect(Object.fromEntries(counts.industry)).toEqual({ 五金: 1, 医药: 1 });
  expect(Object.fromEntries(counts.town)).toEqual({ 'A/城东街道': 1, 'B/城东街道': 0, 'A/城西街道': 0 });
});

test('countChoices(places, filter) says what choosing the value alone would show', () => {
  const sample = samplePlaces(300);
  for (const filter of [
    emptyFilter,
    parseFilter('kind=workstations&state=在运行'),
    parseFilter('industry=五金制造&county=county-1'),
  ]) {
    const counts = countChoices(sample, filter);
    for (const facet of ['kind', 'county', 'town', 'industry', 'state'] as const)
      for (const [value, count] of counts[facet])
        expect(filterPlaces(sample, { ...filter, [facet]: [value] }), `${facet}=${value}`).toHaveLength(count);
  }
});

test('printFilter(filter) comes back through parseFilter, in one order', () => {
  const query = printFilter(parseFilter('state=暂停&kind=point&kind=base&kind=base&town=A/城东街道'));
  expect(decodeURIComponent(query)).toBe('kind=base&kind=point&town=A/城东街道&state=暂停');
  expect(printFilter(parseFilter(query))).toBe(query);
  expect(printFilter(emptyFilter)).toBe('');
});
