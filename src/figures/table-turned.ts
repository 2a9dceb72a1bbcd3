import type { FigureTable } from './figure.ts';
import { fitsPage, isSlim } from './table-width.ts';

/** A table with its columns as rows. Rows of words, as goals are, come last; a row's unit goes into its heading. */
export function turnTable({ across = '', columns, rows }: FigureTable): FigureTable {
  const turned = columns.slice(1).map(({ heading }, at) => ({
    head: heading,
    cells: rows.flatMap(({ cells }) => cells[at] ?? []),
  }));
  const isWords = ({ cells }: (typeof turned)[number]): boolean => cells.every((cell) => typeof cell === 'string');
  const goals = turned.filter(isWords).map((row) => ({ ...row, total: true }));
  return {
    columns: [
      { heading: across },
      ...rows.map(({ head, unit = columns[1]?.unit }) =>
        unit === undefined ? { heading: head } : { heading: head.replace(`（${unit}）`, ''), unit },
      ),
    ],
    rows: [...turned.filter((row) => !isWords(row)), ...goals],
  };
}

/** A table as pages show it: its columns as rows where that fits a phone, or where they are too many for a page, so that no year is cut off. */
export function tableOnPage(table: FigureTable): { readonly table: FigureTable; readonly isTurned: boolean } {
  const turned = table.across === undefined ? null : turnTable(table);
  return turned !== null && (isSlim(turned) || !fitsPage(table))
    ? { table: turned, isTurned: true }
    : { table, isTurned: false };
}
