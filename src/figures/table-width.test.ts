import { describe, expect, it } from 'vitest';
import type { Datum } from '../kit/datum.ts';
import type { FigureTable } from './figure.ts';
import { fitsPage, isSlim, printedHeadings, tableWidth, widestNumber } from './table-width.ts';

const datum = (value: number, status: Datum['status'] = 'final'): Datum => ({ value, status, ref: 'x' });
const tableOf = (columns: number, unit: string | undefined = '人', value = 12345): FigureTable => ({
  columns: [
    { heading: '层级' },
    ...Array.from({ length: columns }, (_, at) => ({ heading: `${2022 + at}年`, ...(unit && { unit }) })),
  ],
  rows: [{ head: '企业工程师', cells: Array.from({ length: columns }, () => datum(value)) }],
});

describe('printedHeadings(table)', () => {
  it('leaves out a unit that all columns share: the caption says it', () => {
    expect(printedHeadings(tableOf(2))).toEqual(['层级', '2022年', '2023年']);
  });
  it('says units that differ', () => {
    const { columns, rows } = tableOf(2);
    const mixed = { columns: [...columns, { heading: '合计', unit: '处' }], rows };
    expect(printedHeadings(mixed)).toEqual(['层级', '2022年（人）', '2023年（人）', '合计（处）']);
  });
});

describe('tableWidth(table)', () => {
  it('grows with each column', () => {
    expect(tableWidth(tableOf(5)) - tableWidth(tableOf(4))).toBeGreaterThan(60);
  });
  it('counts the mark of a provisional number', () => {
    const { columns } = tableOf(1);
    const widthWith = (status: Datum['status']): number =>
      tableWidth({ columns, rows: [{ head: '甲', cells: [datum(123456, status)] }] });
    expect(widthWith('provisional') - widthWith('final')).toBeCloseTo(28, 0);
  });
});

it.each([
  ['three columns of five digits', tableOf(3), true, true],
  ['five columns', tableOf(5), false, true],
  ['ten columns', tableOf(10), false, false],
])('isSlim(table) and fitsPage(table) of %s', (_case, table, slim, fits) => {
  expect([isSlim(table), fitsPage(table)]).toEqual([slim, fits]);
});

it('widestNumber(table) is that of the number alone', () => {
  expect(widestNumber(tableOf(2, '人', 7))).toBeLessThan(widestNumber(tableOf(1, '人', 1234567)));
});
