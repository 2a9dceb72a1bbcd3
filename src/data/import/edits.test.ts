import { describe, expect, test } from 'vitest';
import { cellName, editSheets } from './edits.ts';
import { textSheet, type Sheet } from './sheet.ts';

const { sheet } = textSheet('甲,乙\n1,2\n3', 'x.csv');
const faulty: Sheet = {
  ...sheet,
  problems: [0, 1].map((columnIndex) => ({
    file: 'x.csv',
    line: 2,
    column: null,
    columnIndex,
    message: '错误值',
    severity: 'error',
  })),
};

const cellsOf = (sheets: readonly Sheet[]): readonly (readonly string[])[] =>
  (sheets[0]?.records ?? []).map(({ cells }) => cells);

describe('editSheets(sheets, edits)', () => {
  test('puts a text into its cell alone', () => {
    const edited = editSheets([sheet, sheet], { [cellName(0, 2, 1)]: '二' });
    expect(cellsOf(edited)).toEqual([['甲', '乙'], ['1', '二'], ['3']]);
    expect(edited[1]).toBe(sheet);
  });

  test('lets a line that ends too early grow, an emptied cell stay', () => {
    expect(cellsOf(editSheets([sheet], { [cellName(0, 3, 2)]: '五', [cellName(0, 2, 0)]: '' }))).toEqual([
      ['甲', '乙'],
      ['', '2'],
      ['3', '', '五'],
    ]);
  });

  test('drops what could not be read of an edited cell, and keeps it of others', () => {
    const [edited] = editSheets([faulty], { [cellName(0, 2, 1)]: '2' });
    expect(edited?.problems.map(({ columnIndex }) => columnIndex)).toEqual([0]);
  });
});
