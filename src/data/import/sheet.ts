import { parseCsv, type CsvRecord } from '../csv.ts';
import type { Problem } from '../problem.ts';
import { findDelimiter, type Delimiter } from './delimiter.ts';
import type { Range } from './workbook/places.ts';

/** One table of an office file as it was written, whatever the file's format: a CSV is one sheet without a name. */
export interface Sheet {
  /** Null for a file that has no named sheets. */
  readonly name: string | null;
  readonly visibility: 'visible' | 'hidden' | 'unknown';
  /** Cells as exact text; `line` is the row as the office program counts it. */
  readonly records: readonly CsvRecord[];
  /** What cannot be read of the sheet: damaged quotes, error cells, shown texts that round. */
  readonly problems: readonly Problem[];
  /** What was done to read the sheet, for the report: merged cells filled, hidden rows read. */
  readonly remarks: readonly string[];
  /** Merged cells that were filled with the text of their first one; left out where the format has none. */
  readonly merged?: readonly Range[];
  /** That the last line of a text file has no end: it may have been cut off, certainly looked at when the other lines end as office programs end them. */
  readonly openEnd?: 'office' | 'other';
}

/** The text of a CSV as its one sheet, and the separator that was found. */
export function textSheet(text: string, file: string): { readonly sheet: Sheet; readonly delimiter: Delimiter } {
  const delimiter = findDelimiter(text);
  const { records, problems } = parseCsv(text, file, delimiter);
  const openEnd = text.includes('\r\n') ? 'office' : 'other';
  const end = /[\r\n]$/.test(text) ? {} : ({ openEnd } as const);
  return { sheet: { name: null, visibility: 'visible', records, problems, remarks: [], ...end }, delimiter };
}
