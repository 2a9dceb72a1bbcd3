import { describe, expect, it } from 'vitest';
import type { HBarsChart, MultiplesChart } from '../charts/index.ts';
import type { Datum } from '../kit/datum.ts';
import { barTable, panelTable } from './table.ts';

const datum = (value: number): Datum => ({ value, status: 'final', ref: `x/${value}` });
const [a, b, c, d] = [datum(1), datum(2), datum(3), datum(4)] as const;
const multiples: MultiplesChart = {
  ...{ kind: 'multiples', mark: 'bars', scale: 'free', unit: '人', categories: ['2022', '2023'] },
  panels: [
    { title: '甲', values: [a, b], target: { value: 2000 } },
    { title: '乙', values: [c, d] },
  ],
};
const year = (category: string): string => `${category}年`;

describe('panelTable(chart, headings)', () => {
  it('has a row for each panel and a column for each category', () => {
    expect(panelTable(multiples, { panel: '层级', category: year })).toEqual({
      across: '年份',
      series: { from: 0, to: 2 },
      columns: [{ heading: '层级' }, { heading: '2022年', unit: '人' }, { heading: '2023年', unit: '人' }],
      rows: [
        { head: '甲', cells: [a, b] },
        { head: '乙', cells: [c, d] },
      ],
    });
  });
  it('has the goals first where they have a heading', () => {
    const { columns, rows } = panelTable(multiples, { panel: '层级', goal: '目标', category: year });
    expect(columns[1]).toEqual({ heading: '目标', unit: '人' });
    expect(rows.map(({ cells }) => cells[0])).toEqual(['≥2,000', '计划未写明']);
  });
  it('says the units of the panels in their rows', () => {
    const panels = multiples.panels.map((panel) => ({ ...panel, unit: '家' }));
    const { columns, rows } = panelTable({ ...multiples, panels }, { panel: '类型', category: year });
    expect(columns[1]).toEqual({ heading: '2022年' });
    expect(rows[0]).toEqual({ head: '甲（家）', unit: '家', cells: [a, b] });
  });
});

describe('barTable(chart, columns, heads)', () => {
  const bars: HBarsChart = {
    ...{ kind: 'hbars', layout: 'stacked', unit: '处', categories: ['甲', '乙'] },
    series: [
      { name: '站', values: [a, b] },
      { name: '点', values: [c, d] },
    ],
  };
  const columns = [{ heading: '地区' }, { heading: '站', unit: '家' }, { heading: '点', unit: '个' }];
  it('has a row for each category and a column for each series', () => {
    expect(barTable(bars, columns, [{ head: '甲县' }, { head: '乙县', unit: '处' }])).toEqual({
      columns,
      rows: [
        { head: '甲县', cells: [a, c] },
        { head: '乙县', unit: '处', cells: [b, d] },
      ],
    });
  });
  it('has the totals last', () => {
    const { rows } = barTable({ ...bars, totals: [c, d] }, columns, [{ head: '甲县' }, { head: '乙县' }]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      [a, c, c],
      [b, d, d],
    ]);
  });
});
