import type { CsvRecord } from '../csv.ts';
import type { ProblemList } from '../problem.ts';
import type { NumberColumn } from './number-columns.ts';

/** `1,234` that nobody put into quotes lies in two cells: 1, and 234 in the column of remarks. A remark of three digits behind a number of one to three is a problem, for nobody remarks a bare number. */
export function reportSplitThousands(
  rows: readonly CsvRecord[],
  numbers: readonly Pick<NumberColumn, 'index' | 'heading'>[],
  note: number | undefined,
  report: ProblemList['report'],
): void {
  const number = numbers.find(({ index }) => index + 1 === note);
  if (number === undefined || note === undefined) return;
  for (const { line, cells } of rows) {
    const [left, right] = [number.index, note].map((index) => (cells[index] ?? '').trim());
    if (left === undefined || right === undefined || !/^\d{1,3}$/.test(left) || !/^\d{3}$/.test(right)) continue;
    const message = `「${left}」后面的「${right}」像是从「${left},${right}」拆开的；请去掉数字里的逗号，或给整格加引号`;
    report(line, number.heading, message, 'error', number.index);
  }
}
