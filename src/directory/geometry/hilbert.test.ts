import { expect, test } from 'vitest';
import { hilbertIndex } from './hilbert.ts';

test.each([1, 2, 3, 5])(
  'hilbertIndex(column, row) passes each cell once and only steps to a neighbour (%i bits)',
  (bits) => {
    const side = 2 ** bits;
    const cells: (readonly [number, number])[] = [];
    for (let column = 0; column < side; column += 1)
      for (let row = 0; row < side; row += 1) cells[hilbertIndex(column, row, bits)] = [column, row];
    expect(cells).toHaveLength(side * side);
    for (const [at, [column, row]] of cells.entries()) {
      const [nextColumn, nextRow] = cells[at + 1] ?? [column + 1, row];
      expect(Math.abs(nextColumn - column) + Math.abs(nextRow - row)).toBe(1);
    }
  },
);

test('hilbertIndex(column, row) stays exact in the last corner of 16 bits', () => {
  expect(hilbertIndex(0, 0)).toBe(0);
  expect(hilbertIndex(65535, 0)).toBe(2 ** 32 - 1);
});
