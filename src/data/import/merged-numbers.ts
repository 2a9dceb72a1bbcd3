import type { CsvRecord } from '../csv.ts';
import type { ProblemList } from '../problem.ts';
import type { NumberColumn } from './number-columns.ts';
import { isMissing } from './normalise-cell.ts';
import { rangeName, type Range } from './workbook/places.ts';

/** One number in a merged cell that lies over several numbers is a problem: it may be their sum, and filling would count it twice. Keys and gaps may be merged. */
export function reportMergedNumbers(
  merged: readonly Range[],
  numbers: readonly Pick<NumberColumn, 'index'>[],
  rows: readonly CsvRecord[],
  report: ProblemList['report'],
): void {
  for (const range of merged) {
    const columns = numbers.filter(({ index }) => index >= range.left && index <= range.right);
    const lines = rows.filter(({ line }) => line > range.top && line <= range.bottom + 1);
    const texts = lines.flatMap(({ cells }) => columns.map(({ index }) => (cells[index] ?? '').trim()));
    const [first] = texts;
    if (first === undefined || texts.length < 2 || isMissing(first)) continue;
    // A cell that was mended since then says what it holds.
    if (texts.some((text) => text !== first)) continue;
    const place = `${rangeName(range)} 是合并的单元格，里面的「${first}」看不出是哪一格的数`;
    report(lines[0]?.line ?? null, null, `${place}；请取消合并，每一格写自己的数`, 'error', columns[0]?.index);
  }
}
