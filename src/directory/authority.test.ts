import { expect, test } from 'vitest';
import { authorityOf } from './authority.ts';
import type { PlaceCard } from './place.ts';
import { samplePlace } from './sample-places.ts';

const place = (
  county: string,
  authority: string | null,
  authorityPhones: readonly string[],
  state = '在运行',
): PlaceCard => ({
  ...samplePlace('x'),
  county,
  authority,
  authorityPhones,
  state,
});
const places = [
  place('A', '甲局', ['2', '1']),
  place('A', '甲局', ['1']),
  place('A', '乙局', ['9']),
  place('A', '丙局', ['8'], '已撤销'),
  place('B', null, ['7']),
  place('D', '戊局', ['4']),
  place('D', '丁局', ['3']),
];

test.each([
  ['A', { name: '甲局', phones: ['1', '2'] }],
  ['B', null],
  ['D', { name: '丁局', phones: ['3'] }],
  ['C', null],
])('authorityOf(%s, places) is the office that most places name', (county, expected) => {
  expect(authorityOf(county, places)).toEqual(expected);
});
