import { expect, test } from 'vitest';
import { columnsFor, scaleWords, unitsOfPanels } from './multiples.ts';
import { numbers } from './sample-data.ts';
import type { MultiplesChart } from './types.ts';

test.each([
  [1, 3, 1],
  [2, 3, 2],
  [3, 3, 3],
  [3, 2, 1],
  [4, 3, 2],
  [4, 4, 4],
  [5, 3, 3],
  [6, 3, 3],
  [6, 4, 3],
  [7, 4, 4],
  [8, 5, 4],
  [9, 5, 3],
  [10, 5, 5],
  [10, 4, 4],
  [10, 2, 2],
  [1, 9, 1],
  [3, 0, 1],
])('columnsFor(%i panels, %i at most) is %i', (count, most, columns) => {
  expect(columnsFor(count, most)).toBe(columns);
});

const chart = (scale: MultiplesChart['scale'], ...units: readonly (string | undefined)[]): MultiplesChart => ({
  ...{ kind: 'multiples', mark: 'bars', unit: '人', categories: ['2022'] },
  scale,
  panels: units.map((unit, index) => ({
    title: String(index),
    values: numbers(5),
    ...(unit === undefined ? {} : { unit }),
  })),
});

test.each([
  [chart('free', '家'), '单位：家'],
  [chart('shared', undefined, undefined), '单位：人，各图刻度相同'],
  [chart('free', undefined, undefined), '单位：人，各图刻度不同，高低不可互比'],
  [chart('free', '家', '个'), '各图刻度不同，高低不可互比'],
  [chart('shared', '家', '个'), '单位：人，各图刻度相同'],
])('scaleWords(chart) %#', (given, words) => {
  expect(scaleWords(given)).toBe(words);
});

test('unitsOfPanels(chart) gives each panel its own on a free scale, one to all on a shared one', () => {
  expect(unitsOfPanels(chart('free', '家', undefined)).map(({ label }) => label)).toEqual(['家', '人']);
  expect(unitsOfPanels(chart('shared', '家', undefined)).map(({ label }) => label)).toEqual(['人', '人']);
});
