import type { CsvRecord } from '../csv.ts';
import type { Sheet } from './sheet.ts';

export { columnLetter } from '../problem.ts';

/** Cells that the editor has written anew before the import, by `cellName`. */
export type Edits = Readonly<Record<string, string>>;

/** How edits name a cell: index of the sheet from 0, line of the sheet from 1, index of the column from 0. */
export const cellName = (sheet: number, line: number, column: number): string => `${sheet}/${line}/${column}`;

type EditedCells = ReadonlyMap<number, string>;

/** The edits of one sheet, by line and column. */
function editsOf(edits: Edits, sheet: number): ReadonlyMap<number, EditedCells> {
  const lines = new Map<number, Map<number, string>>();
  for (const [name, text] of Object.entries(edits)) {
    const [at, line = 0, column = 0] = name.split('/').map(Number);
    if (at === sheet) lines.set(line, (lines.get(line) ?? new Map<number, string>()).set(column, text));
  }
  return lines;
}

/** A record with its edited cells; a line that ends too early grows up to the last of them. */
function editRecord(record: CsvRecord, edited: EditedCells): CsvRecord {
  const length = Math.max(record.cells.length, ...[...edited.keys()].map((column) => column + 1));
  const cells = Array.from({ length }, (_, column) => edited.get(column) ?? record.cells[column] ?? '');
  return { ...record, cells };
}

/** The sheets with the edited cells in place. What could not be read of a cell is no longer held against it once it is written anew. */
export function editSheets(sheets: readonly Sheet[], edits: Edits): readonly Sheet[] {
  return sheets.map((sheet, index) => {
    const lines = editsOf(edits, index);
    if (lines.size === 0) return sheet;
    return {
      ...sheet,
      records: sheet.records.map((record) => {
        const edited = lines.get(record.line);
        return edited === undefined ? record : editRecord(record, edited);
      }),
      problems: sheet.problems.filter(({ line, columnIndex }) => lines.get(line ?? 0)?.has(columnIndex ?? -1) !== true),
    };
  });
}
