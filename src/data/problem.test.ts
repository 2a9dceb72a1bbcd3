import { expect, test } from 'vitest';
import { columnLetter, formatProblem, formatProblems, hasErrors, problemList, type Problem } from './problem.ts';

const problem = (file: string, line: number | null, message = '错'): Problem => ({
  file,
  line,
  column: null,
  message,
  severity: 'error',
});

test('formatProblem(problem) names file, line and column', () => {
  const found = {
    ...problem('data/engineers/2025-01-16.csv', 3),
    column: '人数',
    message: '应为非负整数，实际为「约2万」',
  };
  expect(formatProblem(found)).toBe('data/engineers/2025-01-16.csv:3 [人数] 应为非负整数，实际为「约2万」');
  expect(formatProblem(problem('a.csv', null))).toBe('a.csv 错');
  expect(formatProblem({ ...problem('a.csv', 1), severity: 'warning' })).toBe('a.csv:1 提醒：错');
  expect(formatProblem({ ...problem('a.csv', 1), columnIndex: 27 })).toBe('a.csv:1 （AB 列） 错');
  expect(formatProblem({ ...found, columnIndex: 3 })).toContain(':3 [人数]（D 列） 应为');
});

test('formatProblems(problems) sorts by file and line and keeps the order within a line', () => {
  const found = [problem('b', 1), problem('a', 10), problem('a', 2, '一'), problem('a', 2, '二'), problem('a', null)];
  expect(formatProblems(found)).toBe('a 错\na:2 一\na:2 二\na:10 错\nb:1 错');
});

test('columnLetter(index) counts as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('hasErrors(problems) lets warnings pass', () => {
  const { problems, report } = problemList('a');
  report(1, null, '提醒', 'warning');
  expect(hasErrors(problems)).toBe(false);
  report(1, null, '错');
  expect(hasErrors(problems)).toBe(true);
});
