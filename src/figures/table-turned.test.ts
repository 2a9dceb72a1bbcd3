import { describe, expect, it } from 'vitest';
import type { Datum } from '../kit/datum.ts';
import type { FigureTable } from './figure.ts';
import { tableOnPage, turnTable } from './table-turned.ts';

const datum = (value: number): Datum => ({ value, status: 'final', ref: `x/${value}` });
const [a, b, c, d] = [datum(1), datum(2), datum(3), datum(4)] as const;
const table: FigureTable = {
  across: '年份',
  columns: [
    { heading: '层级' },
    { heading: '目标', unit: '人' },
    { heading: '2022年', unit: '人' },
    { heading: '2023年', unit: '人' },
  ],
  rows: [
    { head: '甲', cells: ['≥2,000', a, b] },
    { head: '乙', cells: ['计划未写明', c, d] },
  ],
};

describe('turnTable(table)', () => {
  it('has a row for each column, words last', () => {
    expect(turnTable(table)).toEqual({
      columns: [{ heading: '年份' }, { heading: '甲', unit: '人' }, { heading: '乙', unit: '人' }],
      rows: [
        { head: '2022年', cells: [a, c] },
        { head: '2023年', cells: [b, d] },
        { head: '目标', cells: ['≥2,000', '计划未写明'], total: true },
      ],
    });
  });
  it('says the units of rows in its headings', () => {
    const columns = [{ heading: '指标' }, { heading: '2022年' }];
    const rows = [{ head: '中心（个）', unit: '个', cells: [a] }];
    expect(turnTable({ across: '年份', columns, rows }).columns[1]).toEqual({ heading: '中心', unit: '个' });
  });
});

describe('tableOnPage(table)', () => {
  const named = (name: string): FigureTable => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, head: `${row.head}${name}` })),
  });
  const years = (count: number): FigureTable => {
    const { across = '', columns, rows } = named('类'.repeat(20));
    const more = Array.from({ length: count }, (_, at) => at);
    return {
      across,
      columns: [...columns.slice(0, 1), ...more.map((at) => ({ heading: `${2022 + at}年`, unit: '人' }))],
      rows: rows.map((row) => ({ ...row, cells: more.map(datum) })),
    };
  };
  it.each([
    ['turns what fits a phone then', table, true],
    ['leaves what fits a phone in neither way and a page as it is', named('类'.repeat(20)), false],
    ['turns what has too many columns for a page', years(12), true],
    ['never turns what has nothing across', { columns: table.columns, rows: table.rows }, false],
  ])('%s', (_case, given, isTurned) => {
    expect(tableOnPage(given).isTurned).toBe(isTurned);
  });
});
