import { describe, expect, test } from 'vitest';
import { placeGoalWords } from './line-labels.ts';
import { placeLine } from './line-path.ts';
import { namesAtEnds, placeLines } from './lines.ts';
import { data, datum } from './testing.ts';
import type { LinesChart } from './types.ts';

const x = (index: number): number => index * 10;
const y = (value: number): number => 100 - value;

describe('placeLine(values, x, y)', () => {
  test.each([
    ['joins neighbours', data(1, 2, 3), 'M0,99L10,98L20,97', ''],
    ['breaks where a number is missing', data(1, 2, null, 4, 5), 'M0,99L10,98M30,96L40,95', ''],
    ['draws nothing for a single point', data(null, 2, null), '', ''],
    ['draws through zero', data(0, 0), 'M0,100L10,100', ''],
    ['dashes the way to a provisional number', [...data(1, 2), datum(3, 'provisional')], 'M0,99L10,98', 'M10,98L20,97'],
    ['is solid again after it', [datum(1, 'provisional'), datum(2)], 'M0,99L10,98', ''],
  ])('%s', (_, values, solid, dashed) => {
    const line = placeLine(values, x, y);
    expect([line.solid, line.dashed]).toEqual([solid, dashed]);
  });

  test('keeps a point for each number and an absence for each other', () => {
    const line = placeLine([...data(1, null), datum(null, 'withheld')], x, y);
    expect(line.points.map((point) => point.x)).toEqual([0]);
    expect(line.absent.map((absence) => [absence.x, absence.datum.status])).toEqual([
      [10, 'missing'],
      [20, 'withheld'],
    ]);
  });
});

const chart = (...series: readonly (readonly number[])[]): LinesChart => ({
  kind: 'lines',
  unit: '家',
  years: [2022, 2023],
  series: series.map((values, index) => ({ name: `示例工作站${index + 1}`, values: data(...values) })),
});

describe('placeLines(chart, width, top)', () => {
  test('writes every number of a single line and no name', () => {
    const { values, ends } = placeLines(chart([5, 11]), 340, 0);
    expect(values.map((value) => value.text)).toEqual(['5', '11']);
    expect(ends).toEqual([]);
  });

  test('writes names and latest numbers of several lines at their ends, apart', () => {
    const { ends } = placeLines(chart([1, 20], [2, 20.1], [3, 19.9]), 720, 0);
    expect(ends.map((end) => end.lines)).toEqual([['示例工作站1 20.0'], ['示例工作站2 20.1'], ['示例工作站3 19.9']]);
    const middles = ends.map((end) => end.middle).sort((a, b) => a - b);
    expect(Math.min(...middles.slice(1).map((middle, index) => middle - (middles[index] ?? 0)))).toBeGreaterThanOrEqual(
      18,
    );
  });

  test('starts at zero', () => {
    const { plot, lines } = placeLines(chart([0, 10]), 340, 0);
    expect(lines[0]?.points[0]?.y).toBe(plot.y + plot.height);
  });
});

test('namesAtEnds(chart, width) leaves the names to a key where they have no room', () => {
  const many = chart([1, 2], [2, 3], [3, 4], [4, 5], [5, 6]);
  const long = { ...many, series: many.series.map((own) => ({ ...own, name: '婺城区（不含开发区）' })) };
  expect([namesAtEnds(many, 340), namesAtEnds(long, 340), namesAtEnds(long, 720)]).toEqual([true, false, true]);
});

test('placeGoalWords(targets, …) keeps clear of lines and of one another', () => {
  const plot = { x: 0, y: 0, width: 300, height: 100 };
  const line = placeLine(data(52, 80), (index) => index * 300, y);
  const unit = { label: '家', divisor: 1, decimals: 0 };
  const words = placeGoalWords([{ value: 50 }, { value: 51 }], y, unit, [line], plot, 13);
  expect(words.map((word) => word.text)).toEqual(['目标≥50家', '目标≥51家']);
  const [a, b] = words;
  expect(Math.abs((a?.baseline ?? 0) - (b?.baseline ?? 0)) > 12 || Math.abs((a?.x ?? 0) - (b?.x ?? 0)) > 70).toBe(true);
});
