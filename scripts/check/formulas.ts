import { parseCsv } from '../../src/data/csv.ts';
import { isFormula } from '../../src/data/guard.ts';

/** Cells of a published table that a spreadsheet would run. Releases are refused on the way in; here the tables made of them are looked at too. */
export function formulaFaults(csv: string): readonly string[] {
  const { records } = parseCsv(csv.replace(/^\uFEFF/, ''), '');
  const found = records.flatMap(({ line, cells }) => cells.filter(isFormula).map((cell) => ({ line, cell })));
  return found
    .slice(0, 3)
    .map(({ line, cell }) => `第 ${line} 行有一格会被电子表格当公式执行：「${cell.slice(0, 30)}」`);
}
