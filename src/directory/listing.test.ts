import { expect, test } from 'vitest';
import { cutList } from './listing.ts';

const places = (towns: Readonly<Record<string, number>>): readonly { readonly town: string | null }[] =>
  Object.entries(towns).flatMap(([town, count]) => Array.from({ length: count }, () => ({ town: town || null })));
const summary = (towns: Readonly<Record<string, number>>, limit: number): readonly string[] =>
  cutList(places(towns), (town) => town || 'other', limit).map(
    ({ path, number, pages, places: { length } }) => `${path} ${number}/${pages} ${length}`,
  );

test.each<[Readonly<Record<string, number>>, number, readonly string[]]>([
  [{}, 3, [' 1/1 0']],
  [{ a: 2, '': 1 }, 3, [' 1/1 3']],
  [{ a: 2, '': 1, b: 1 }, 3, [' 1/1 0', 'a/ 1/1 2', 'b/ 1/1 1', 'other/ 1/1 1']],
  [{ a: 3 }, 3, [' 1/1 3']],
  [{ '': 2, a: 1, b: 3 }, 3, [' 1/1 0', 'a/ 1/1 1', 'b/ 1/1 3', 'other/ 1/1 2']],
  [{ a: 7 }, 3, [' 1/1 0', 'a/ 1/3 3', 'a/2/ 2/3 3', 'a/3/ 3/3 1']],
])('cutList(%o) with at most %i a page', (towns, limit, pages) => {
  expect(summary(towns, limit)).toEqual(pages);
});

test('cutList(places) holds each place once', () => {
  const all = places({ a: 40, b: 3, '': 9 });
  const cut = cutList(all, (town) => town || 'other', 8).flatMap(({ places: own }) => own);
  expect(new Set(cut).size).toBe(all.length);
  expect(cut).toHaveLength(all.length);
});

test('cutList(places) keeps up to 128 places on one page, and tells the first page from those of towns', () => {
  const town = (own: string): string => own || 'other';
  expect(cutList(places({ a: 128 }), town)).toHaveLength(1);
  const pages = cutList(places({ a: 128, '': 1 }), town);
  expect(pages.map((page) => page.town)).toEqual([null, 'a', '']);
});
