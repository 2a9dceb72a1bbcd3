import { plainText } from '../canonical.ts';
import type { CsvRecord } from '../csv.ts';
import { columnLetter } from '../problem.ts';
import type { FilledRows } from './fill-down.ts';

const total = /^(?:合计|总计|共计)$/;

const cellOf = ({ cells }: CsvRecord, index: number): string => plainText(cells[index] ?? '').replace(/\s/g, '');

/** Rows whose 合计 stands in a column before that of the areas, as where 序号 and area were merged for it: it is moved to where it belongs, and that is said. */
export function moveTotals(rows: readonly CsvRecord[], places: ReadonlyMap<string, number>): FilledRows {
  const area = places.get('area');
  if (area === undefined) return { rows, remarks: [] };
  const used = new Set(places.values());
  const free = Array.from({ length: area }, (_, index) => index).filter((index) => !used.has(index));
  const remarks: string[] = [];
  const moved = rows.map((row) => {
    const from = cellOf(row, area) === '' ? free.find((index) => total.test(cellOf(row, index))) : undefined;
    if (from === undefined) return row;
    const text = cellOf(row, from);
    remarks.push(`第 ${row.line} 行的「${text}」写在 ${columnLetter(from)} 列，作为地区读`);
    return { ...row, cells: row.cells.map((cell, index) => (index === area ? text : cell)) };
  });
  return { rows: moved, remarks };
}
