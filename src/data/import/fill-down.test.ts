import { describe, expect, test } from 'vitest';
import { problemList } from '../problem.ts';
import { datasets } from '../registry.ts';
import { testKnown } from '../testing.ts';
import { fillDown } from './fill-down.ts';

const places = new Map([
  ['year', 0],
  ['area', 1],
  ['tier', 2],
]);

/** The rows as text after filling, what was said and what was reported. */
function filled(lines: readonly string[]) {
  const { problems, report } = problemList('x.csv');
  const rows = lines.map((text, index) => ({ line: index + 2, cells: text.split(',') }));
  const { rows: after, remarks } = fillDown({
    rows,
    schema: datasets.engineers,
    known: testKnown,
    places,
    report,
  });
  return {
    rows: after.map(({ cells }) => cells.join()),
    remarks,
    problems: problems.map(({ line, columnIndex }) => `${String(line)}/${String(columnIndex)}`),
  };
}

describe('fillDown(rows) fills', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['a column that is merged as a whole', ['2024,甲区,初阶', ',乙区,初阶'], ['2024,甲区,初阶', '2024,乙区,初阶']],
    [
      'two columns, one inside the other',
      ['2024,甲区,初阶', ',,高阶', ',乙区,初阶', ',,高阶'],
      ['2024,甲区,初阶', '2024,甲区,高阶', '2024,乙区,初阶', '2024,乙区,高阶'],
    ],
    [
      'a column beside one that is written out',
      ['2024,甲区,初阶', '2024,,高阶', '2025,甲区,初阶', '2025,,高阶'],
      ['2024,甲区,初阶', '2024,甲区,高阶', '2025,甲区,初阶', '2025,甲区,高阶'],
    ],
  ])('%s', (_name, lines, rows) => {
    expect(filled(lines)).toMatchObject({ rows, problems: [] });
  });

  test('and says so', () => {
    const { remarks } = filled(['2024,甲区,初阶', ',乙区,初阶', ',丙县,初阶']);
    expect(remarks).toEqual(['A 列「年份」合并的单元格已按上一行填满（2 格）']);
  });
});

describe('fillDown(rows) refuses', () => {
  test.each<[string, readonly string[], string]>([
    [
      'groups that differ: a last total may be of all',
      ['2024,甲区,初阶', '2024,乙区,', '2024,甲区,高阶', '2024,全市,'],
      '3/2',
    ],
    ['an inner cell that is empty where the outer one begins', ['2024,甲区,初阶', '2024,,高阶', '2025,,初阶'], '3/1'],
    ['what would stand twice', ['2024,甲区,初阶', '2024,,初阶'], '3/1'],
  ])('%s', (_name, lines, problem) => {
    expect(filled(lines).problems).toEqual([problem]);
  });
});

test.each([
  ['a single gap among repeated cells', ['2024,甲区,初阶', '2024,乙区,初阶', ',丙县,初阶']],
  ['a first cell that is empty', [',甲区,初阶', '2024,乙区,初阶']],
  ['a table without gaps', ['2024,甲区,初阶', '2025,甲区,初阶']],
])('fillDown(rows) leaves %s to the strict reader', (_name, lines) => {
  expect(filled(lines)).toEqual({ rows: lines, remarks: [], problems: [] });
});
