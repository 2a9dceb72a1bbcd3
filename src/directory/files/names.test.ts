import { expect, test } from 'vitest';
import { suggest } from '../finder/suggest.ts';
import { samplePlaces } from '../sample-places.ts';
import { blocksFor, cutNames, readNames } from './names.ts';
import { encodeSuggestions, readSuggestions, type Origin } from './suggestions.ts';

/** A made-up reading: three letters for each character. */
const syllable = (character: string): string => {
  const code = character.charCodeAt(0);
  return [code, code >> 4, code >> 8].map((number) => String.fromCharCode(97 + (number % 26))).join('');
};
const soundOf = (name: string): string => [...name].map(syllable).join(' ');

const counties = [{ code: 'c', name: '甲县', authority: null, phones: [] }];
const origins = samplePlaces(3000).map(({ id, name, host, wgs84 }): Origin => ({
  type: 'place',
  id,
  name,
  also: [host],
  sounds: [soundOf(name)],
  county: 'c',
  at: wgs84,
  precision: '门址',
}));
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const { root, blocks } = cutNames(origins, counties, 's');
const words = readSuggestions(throughJson(encodeSuggestions([], counties, 's', true)));
const names = readNames(throughJson(root), 's');

const known = new Map<number, readonly Origin[]>();
function originsIn(number: number): readonly Origin[] {
  const found = known.get(number) ?? readSuggestions(throughJson(blocks[number]), words).origins;
  known.set(number, found);
  return found;
}

/** As the browser suggests: from the blocks that the root names. */
function suggestions(typed: string): readonly Origin[] {
  const found = blocksFor(names, typed).flatMap(originsIn);
  return suggest([...new Map(found.map((origin) => [origin.id, origin])).values()], typed, 8);
}

const ways: readonly (readonly [string, (origin: Origin) => string])[] = [
  ['number', ({ id }) => id],
  ['whole name', ({ name }) => name],
  ['host', ({ also }) => also[0] ?? ''],
  ['name from the second character on', ({ name }) => name.slice(1)],
  ['first four characters', ({ name }) => name.slice(0, 4)],
  ['pinyin in full', ({ sounds }) => sounds[0]?.replaceAll(' ', '') ?? ''],
  [
    'initials',
    ({ sounds }) =>
      sounds[0]
        ?.split(' ')
        .map((one) => one.charAt(0))
        .join('') ?? '',
  ],
];

test.each(ways)('blocksFor(root, text) opens the block of a place by its %s', (_, typedOf) => {
  const missed = origins.filter(
    (origin, at) => at % 23 === 0 && !suggestions(typedOf(origin)).some(({ id }) => id === origin.id),
  );
  expect(missed.map(typedOf)).toEqual([]);
});

test('blocksFor(root, text) opens two blocks at most, whatever is typed', () => {
  for (const typed of ['', '示', 'a', '有限公司', '\uffff', 'zzzz'])
    expect(blocksFor(names, typed).length).toBeLessThanOrEqual(2);
});

test.each([
  ['', [0, 1]],
  ['!', [0]],
  ['\uffff', [3]],
  ['b', [1]],
  ['ba', [1]],
  ['c', [1, 2]],
  ['cb', [2]],
  ['c0', [1]],
  ['d', [2, 3]],
])('blocksFor(four blocks from a, b, ca and da on, %j) is %j', (typed, blocks_) => {
  expect(blocksFor({ version: 2, stamp: 's', firsts: 'a\nb\nca\nda' }, typed)).toEqual(blocks_);
});

test('readNames(value) refuses names of another day', () => {
  expect(() => readNames({ ...root, stamp: 'old' }, 's')).toThrow('3 old, expected 3 s');
});
