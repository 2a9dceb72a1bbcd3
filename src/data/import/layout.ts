import type { CsvRecord } from '../csv.ts';
import { headingCell, headingPair, type HeadingCell, type KnownHeadings } from './heading-cell.ts';

/** Where the table lies among the records of an office file. */
export interface Layout {
  /** Index of the first record of the heading. */
  readonly start: number;
  /** The records that the heading takes: one or two. */
  readonly heading: readonly [CsvRecord] | readonly [CsvRecord, CsvRecord];
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

function pairs(upper: readonly string[], lower: readonly string[], known: KnownHeadings): readonly HeadingCell[] {
  const width = Math.max(upper.length, lower.length);
  const bottom = Array.from({ length: width }, (_, index) => lower[index] ?? '');
  const top = carried(upper, bottom);
  return bottom.map((below, index) => headingPair(top[index] ?? '', below, known));
}

/** The second line belongs to the heading when it adds known headings, or when each of its cells is a unit or a heading. */
function isTaller(single: readonly HeadingCell[], double: readonly HeadingCell[], lower: readonly string[]): boolean {
  if (score(double) > score(single)) return true;
  const filled = lower.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]));
  return filled.length > 0 && filled.every((index) => isKnown(double[index] ?? { unknown: '' }));
}

/** A heading that knows more, or as much while it starts inside the other: the other then begins with a title line. */
function isBetter(found: Layout, best: Layout | undefined): boolean {
  if (best === undefined) return true;
  const more = score(found.cells) - score(best.cells);
  return more > 0 || (more === 0 && found.start < best.start + best.heading.length);
}

/** Finds the heading in the first lines: the record, or pair of records, with the most known headings. Undefined when none has two. */
export function findLayout(records: readonly CsvRecord[], known: KnownHeadings): Layout | undefined {
  let best: Layout | undefined;
  for (const [start, record] of records.slice(0, searchedLines).entries()) {
    const { cells } = record;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const single = cells.map((cell) => headingCell(cell, known));
    const next = records[start + 1];
    const double = next && pairs(cells, next.cells, known);
    const found: Layout =
      double && isTaller(single, double, next.cells)
        ? { start, heading: [record, next], cells: double }
        : { start, heading: [record], cells: single };
    if (score(found.cells) >= leastKnown && isBetter(found, best)) best = found;
  }
  return best;
}

/** How many headings a layout knows: the better of two readings of a file knows more. */
export const scoreOf = (layout: Layout | undefined): number => (layout === undefined ? 0 : score(layout.cells));
