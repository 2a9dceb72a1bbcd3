import { expect, test } from 'vitest';
import { formatProblems, problemList } from '../problem.ts';
import { reportMergedNumbers } from './merged-numbers.ts';

const rows = (...numbers: readonly (readonly string[])[]) =>
  numbers.map((cells, index) => ({ line: index + 2, cells: ['2025', ...cells] }));

/** A range of the cells below a heading in line 1, counted from 0. */
const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const numbers = [{ index: 1 }, { index: 2 }];
const said = '是合并的单元格，里面的「5」看不出是哪一格的数；请取消合并，每一格写自己的数';

test.each([
  ['one number over two rows', range(1, 1, 2, 1), rows(['5', '1'], ['5', '2']), `表.xlsx:2 （B 列） B2:B3 ${said}`],
  ['one number over two columns', range(1, 1, 1, 2), rows(['5', '5']), `表.xlsx:2 （B 列） B2:C2 ${said}`],
  ['a merged key', range(1, 0, 2, 0), rows(['5', '1'], ['5', '2']), ''],
  ['a merged gap', range(1, 1, 2, 1), rows(['—', '1'], ['—', '2']), ''],
  ['cells mended since', range(1, 1, 2, 1), rows(['5', '1'], ['6', '2']), ''],
  ['a title above the rows', range(0, 0, 0, 2), rows(['5', '5']), ''],
])('reportMergedNumbers(merged, numbers, rows, report): %s', (_what, merged, records, expected) => {
  const { problems, report } = problemList('表.xlsx');
  reportMergedNumbers([merged], numbers, records, report);
  expect(formatProblems(problems)).toBe(expected);
});
