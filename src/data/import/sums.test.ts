import { describe, expect, test } from 'vitest';
import { datasets } from '../registry.ts';
import { testAreas } from '../testing.ts';
import { sumsOf } from './sums.ts';

const row = (areaCode: string, value: number | null, year = 2025) => ({ line: 2, year, areaCode, tier: '初阶', value });

describe('sumsOf(schema, rows, areas)', () => {
  test('sets the row of the whole beside the sum of its topmost parts, each counted once', () => {
    const rows = [row('1', 9), row('core', 5), row('11', 2), row('12', 3), row('13', 4)];
    expect(sumsOf(datasets.engineers, rows, testAreas)).toEqual([{ label: '2025年初阶', rows: 5, total: 9, parts: 9 }]);
  });

  test('says null where the whole or its parts are not there', () => {
    const rows = [row('1', 9), row('13', 4, 2024), row('1', null, 2024)];
    expect(sumsOf(datasets.engineers, rows, testAreas)).toEqual([
      { label: '2025年初阶', rows: 1, total: 9, parts: null },
      { label: '2024年初阶', rows: 2, total: null, parts: 4 },
    ]);
  });

  test('counts the rows of a list by its kinds and counties', () => {
    const rows = ['中心', '站', '站'].map((kind) => ({ line: 2, kind, county: '甲区' }));
    expect(sumsOf(datasets.places, rows, testAreas).map(({ label, rows: count }) => [label, count])).toEqual([
      ['中心', 1],
      ['站', 2],
      ['甲区', 3],
    ]);
  });
});
