import { describe, expect, it } from 'vitest';
import { checkPlausible } from './plausible.ts';
import { datasets } from './registry.ts';
import { testAreas } from './testing.ts';

const row = (line: number, year: number, areaCode: string, value: number | null) => ({
  line,
  year,
  areaCode,
  tier: '初阶',
  value,
  status: value === null ? 'missing' : 'final',
});
const context = { areas: testAreas, period: { from: 2022, to: 2025 }, asOf: null };
const check = (rows: readonly ReturnType<typeof row>[], asOf: string | null = null) =>
  checkPlausible(datasets.engineers, rows, { ...context, asOf }, 'x.csv').map(
    ({ line, column, severity, message }) => [line, column, severity, message] as const,
  );

describe('checkPlausible(schema, rows, context, file)', () => {
  it('refuses an area above an area that contains it, however far up', () => {
    expect(check([row(2, 2023, '1', 5), row(3, 2023, '11', 10), row(4, 2023, 'zone', 3)])).toEqual([
      [3, '人数', 'error', '2023年初阶：甲区 10，多于包含它的全市 5（第 2 行）；请核对这两行'],
    ]);
  });
  it('accepts equal parts, zeros, gaps and other years', () => {
    expect(
      check([
        row(2, 2023, '1', 10),
        row(3, 2023, '11', 10),
        row(4, 2023, '12', 0),
        row(5, 2023, '13', null),
        row(6, 2024, '13', 11),
      ]),
    ).toEqual([]);
  });
  it('refuses a number of a year that lies behind the as-of day', () => {
    expect(check([row(2, 2024, '1', 5), row(3, 2025, '1', 5)], '2024年底')).toEqual([
      [3, '年份', 'error', '数据截至 2024年底，不能有 2025 年的数；请改年份，或改 sources.yaml 的 asOf'],
    ]);
  });
  it('accepts a year that the as-of day lies in, and gaps of later years', () => {
    expect(check([row(2, 2025, '1', 5), row(3, 2026, '1', null)], '2025-09')).toEqual([]);
  });
  it('reminds of a year outside of the plan, once', () => {
    expect(check([row(2, 2026, '1', 5), row(3, 2026, '11', 5)])).toEqual([
      [2, '年份', 'warning', '2026 年在计划期（2022—2025）以外：列在数据集里，图中不画，也不与目标比较'],
    ]);
  });
});
