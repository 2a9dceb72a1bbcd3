import { textWidth } from '../charts/text.ts';
import { printedDatum } from '../claims/print.ts';
import type { Datum } from '../kit/datum.ts';
import type { FigureTable } from './figure.ts';

/** Px of text in cells, of headings and of the mark behind a number that is not final; px between columns and of a heading's sign for sorting. As in src/ui/styles/table.css. */
const sizes = { cell: 17, heading: 14, mark: 14, gap: 16, sign: 16 };
/** The same where a window is narrower than 768 px. */
const small = { ...sizes, cell: 15, mark: 13, gap: 12 };
/** A row's name may break from here on, in em. */
const longestName = 9;

/** Px that the smallest phones have for a table, and that every page of figures has from 768 px on, at the middle size of text. */
const room = { phone: 280, page: 600 };

/** The unit that all numbers of a table have: its caption says it, so that no heading need. Undefined where they differ. */
export function sharedUnit({ columns, rows }: FigureTable): string | undefined {
  const units = new Set(columns.slice(1).map(({ unit }) => unit));
  const [unit] = units;
  return units.size === 1 && rows.every((row) => row.unit === undefined) ? unit : undefined;
}

/** Headings as they are printed. */
export function printedHeadings(table: FigureTable): readonly string[] {
  const shared = sharedUnit(table);
  return table.columns.map(({ heading, unit }) =>
    unit === undefined || unit === shared ? heading : `${heading}（${unit}）`,
  );
}

function cellParts(cell: Datum | string): readonly [number: string, mark: string] {
  if (typeof cell === 'string') return [cell, ''];
  const [number = '', mark = ''] = printedDatum(cell, '').split(/[（）]/u);
  return [number, mark];
}

/** Px of a table: the widest entry of each column, and the spaces between them. */
function widthOf(table: FigureTable, gap: number, widths: Widths): number {
  const { head, cell, name } = widths;
  const columns = printedHeadings(table).map((heading, column) => {
    const entries = table.rows.map((row) =>
      column === 0 ? name(row.head) : cell(...cellParts(row.cells[column - 1] ?? '')),
    );
    return Math.max(head(heading), ...entries);
  });
  return columns.reduce((sum, width) => sum + width + gap, -gap);
}

interface Widths {
  readonly head: (heading: string) => number;
  readonly cell: (number: string, mark: string) => number;
  readonly name: (name: string) => number;
}

/** Px that a table takes when no number and no heading breaks. */
export const tableWidth = (table: FigureTable): number =>
  widthOf(table, sizes.gap, {
    head: (heading) => textWidth(heading, sizes.heading) + sizes.sign,
    cell: (number, mark) => textWidth(number, sizes.cell) + textWidth(mark, sizes.mark),
    name: (name) => Math.min(longestName * sizes.cell, textWidth(name, sizes.cell)),
  });

/** Px that a table takes at least: headings and names in two lines, marks below their numbers. */
const leastWidth = (table: FigureTable): number =>
  widthOf(table, small.gap, {
    head: (heading) => Math.ceil(heading.length / 2) * small.heading + small.sign,
    cell: (number, mark) => Math.max(textWidth(number, small.cell), textWidth(mark, small.mark)),
    name: (name) => Math.min(textWidth(name, small.cell), Math.ceil(name.length / 2) * small.cell),
  });

/** Px of a tiny line with the space before it. */
const spark = 80 + sizes.gap;

/** Whether a table has years to draw each row by, three at least, and room for that. */
export const sparksFit = (table: FigureTable): boolean =>
  table.series !== undefined &&
  table.series.to - table.series.from > 2 &&
  !isSlim(table) &&
  tableWidth(table) + spark <= room.page;

/** Whether a table fits the smallest phone. */
export const isSlim = (table: FigureTable): boolean => leastWidth(table) <= room.phone;

/** Whether a table fits every page of figures from 768 px on, with nothing broken. */
export const fitsPage = (table: FigureTable): boolean => tableWidth(table) <= room.page;

/** Px of the widest number of a table. */
export const widestNumber = ({ rows }: FigureTable): number =>
  Math.max(0, ...rows.flatMap(({ cells }) => cells.map((cell) => textWidth(cellParts(cell)[0], sizes.cell))));
