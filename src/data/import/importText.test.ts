import { expect, test } from 'vitest';
import { datasets } from '../datasets.ts';
import { testContext } from '../testing.ts';
import { importText } from './importText.ts';

test('importText(text) tells how far it is, at the first row, every 5000 and at the end', () => {
  const rows = Array.from({ length: 6000 }, (_, index) => `2024,甲区,初阶,${String(index)}`);
  const told: (readonly [done: number, all: number])[] = [];
  const text = ['年份,地区,层级,人数', ...rows].join('\n');
  importText(datasets.engineers, text, testContext, { numbers: null, gaps: null }, (...step) => told.push(step));
  expect(told).toEqual([
    [0, 6000],
    [5000, 6000],
    [6000, 6000],
  ]);
});
