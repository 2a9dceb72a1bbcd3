import type { CsvRecord } from '../csv.ts';
import type { DatasetSchema } from '../schema.ts';
import { headingCell, headingPair, type HeadingCell } from './headingCell.ts';

/** Where the table lies among the records of an office file. */
export interface Layout {
  /** Index of the record that holds the heading, and how many records it takes: one or two. */
  readonly start: number;
  readonly height: 1 | 2;
  readonly cells: readonly HeadingCell[];
}

const isKnown = (cell: HeadingCell): boolean => !('unknown' in cell);

/** Two known headings are the least that no title or unit line shows by chance. */
const leastKnown = 2;
const searchedLines = 60;

const score = (cells: readonly HeadingCell[]): number => cells.filter(isKnown).length;

/** Merged cells leave their text in the first column: the columns behind it carry it on where the second line is filled. */
function carried(upper: readonly string[], lower: readonly string[]): readonly string[] {
  let last = '';
  return lower.map((below, index) => {
    const own = upper[index] ?? '';
    if (own.trim() !== '') last = own;
    return own.trim() === '' && below.trim() !== '' ? last : own;
  });
}

function pairs(upper: readonly string[], lower: readonly string[], schema: DatasetSchema): readonly HeadingCell[] {
  const width = Math.max(upper.length, lower.length);
  const bottom = Array.from({ length: width }, (_, index) => lower[index] ?? '');
  const top = carried(upper, bottom);
  return bottom.map((below, index) => headingPair(top[index] ?? '', below, schema));
}

/** The second line belongs to the heading when it adds known headings, or when each of its cells is a unit or a heading. */
function isTaller(single: readonly HeadingCell[], double: readonly HeadingCell[], lower: readonly string[]): boolean {
  if (score(double) > score(single)) return true;
  const filled = lower.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]));
  return (
    score(double) === score(single) &&
    filled.length > 0 &&
    filled.every((index) => isKnown(double[index] ?? { unknown: '' }))
  );
}

/** Finds the heading in the first lines: the record, or pair of records, with the most known headings. Undefined when none has two. */
export function findLayout(records: readonly CsvRecord[], schema: DatasetSchema): Layout | undefined {
  let best: Layout | undefined;
  for (const [start, { cells }] of records.slice(0, searchedLines).entries()) {
    const single = cells.map((cell) => headingCell(cell, schema));
    const lower = records[start + 1]?.cells ?? [];
    const double = pairs(cells, lower, schema);
    const found: Layout = isTaller(single, double, lower)
      ? { start, height: 2, cells: double }
      : { start, height: 1, cells: single };
    if (score(found.cells) >= leastKnown && score(found.cells) > (best === undefined ? 0 : score(best.cells)))
      best = found;
  }
  return best;
}

/** How many headings a layout knows: the better of two readings of a file knows more. */
export const knownHeadings = (layout: Layout | undefined): number => (layout === undefined ? 0 : score(layout.cells));
