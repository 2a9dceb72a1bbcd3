import { describe, expect, test } from 'vitest';
import type { Tally } from './tally.ts';
import { importReport, type ReportInput } from './report.ts';

const normalised: Tally = new Map();
const input: ReportInput = {
  ...{
    from: 'a.csv',
    to: 'b.csv',
    office: { kind: 'CSV', remarks: [], text: { encoding: 'utf-8', delimiter: ',', lineEnds: ['LF'] } },
    rows: 1,
    totals: 0,
    totalNotes: [],
  },
  facts: {
    ...{ sheet: null, otherSheets: [], remarks: [] },
    ...{ headingLine: 1, headingHeight: 1, above: [], notes: [], empty: 0, repeated: 0 },
    ...{ extras: [], absent: [], readings: [], numbersPerRow: 1, rowsRead: 1, normalised },
  },
  previous: null,
};

const linesAfter = (count: number): readonly string[] => {
  const differences = Array.from({ length: count }, (_, index) => `不同 ${String(index + 1)}`);
  const lines = importReport({ ...input, previous: { date: '2024-01-16', added: 1200, differences } }).split('\n');
  return lines.slice(lines.findIndex((line) => line.startsWith('与上一版')));
};

describe('importReport(input)', () => {
  test('lists up to twenty differences from the release before', () => {
    const lines = linesAfter(20);
    expect(lines[0]).toBe('与上一版 2024-01-16 相比：新增 1,200 行，已公布的内容变了 20 处');
    expect(lines.slice(1)).toHaveLength(20);
    expect(lines.at(-1)).toBe('  不同 20');
  });

  test('says how many more there are', () => {
    expect(linesAfter(21).slice(-2)).toEqual(['  不同 20', '  …… 还有 1 处']);
  });
});
