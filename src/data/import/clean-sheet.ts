import { columnLetter } from '../problem.ts';
import type { Sheet } from './sheet.ts';
import type { Example } from './tally.ts';
import { holdsInvisible, withoutInvisible } from './unwrap.ts';

/** A sheet without the characters that nobody sees, each cell that held some noted. */
export function cleanSheet(sheet: Sheet, note: (change: string, example: Example) => void): Sheet {
  const records = sheet.records.map((record) => {
    if (!record.cells.some(holdsInvisible)) return record;
    const cells = record.cells.map((from, index) => {
      if (!holdsInvisible(from)) return from;
      const to = withoutInvisible(from);
      note('看不见的字符', { line: record.line, heading: `${columnLetter(index)} 列`, from, to });
      return to;
    });
    return { ...record, cells };
  });
  return { ...sheet, records };
}
