import { placeOf, type Fault } from './faults.ts';
import type { GridTable } from './grid-view.ts';

/** The table with a column behind it that says what is wrong in each line; what concerns the file as a whole stands below. */
export function markedCsv({ records, marks }: GridTable, faults: readonly Fault[]): string {
  const width = Math.max(1, ...records.map(({ cells }) => cells.length));
  const pad = (cells: readonly string[]): readonly string[] =>
    Array.from({ length: width }, (_, at) => cells[at] ?? '');
  const lines = records.map(({ line, cells }) => {
    const found = [...(marks.get(line) ?? [])].flatMap(([column, inCell]) =>
      inCell.map(({ message }) =>
        `${placeOf({ line: null, column: null, ...(column < 0 ? {} : { columnIndex: column }) })} ${message}`.trim(),
      ),
    );
    return [...pad(cells), found.join('；')];
  });
  const whole = faults.filter(({ places }) => places.some(({ line }) => line === null)).map(({ message }) => [message]);
  return csvOf([...lines, ...whole]);
}

const quote = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.split('"').join('""')}"` : cell);
const csvOf = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`;
