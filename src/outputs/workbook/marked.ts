import type { CsvRecord } from '../../data/csv.ts';
import { findingsColumn, findingsSheet } from '../../data/import/template/findings.ts';
import { columnLetter, type Problem } from '../../data/problem.ts';
import { workbookBytes } from './workbook.ts';
import type { WrittenCell, WrittenSheet } from './written-sheet.ts';

/** What is wrong with a line or a cell of an office's table. A question to the editor is told as a warning. */
export type Finding = Omit<Problem, 'file'>;

/** An office's own table, as it was read. */
export interface CheckedTable {
  /** The sheet's name; null for a file without one. */
  readonly name: string | null;
  readonly records: readonly CsvRecord[];
  /** The line of the heading, where the table has one. */
  readonly headingLine: number | null;
}

/** A number as a spreadsheet writes it: nothing is lost when it becomes one, unlike 0579, 1e3 or 20 digits. */
const isPlainNumber = (text: string): boolean =>
  /^-?\d{1,15}(?:\.\d{1,9})?$/.test(text) && String(Number(text)) === text;

const valueOf = (text: string): string | number => (isPlainNumber(text) ? Number(text) : text);

const letterOf = ({ columnIndex }: Finding): string =>
  columnIndex === undefined ? '' : `${columnLetter(columnIndex)} 列`;

const told = (finding: Finding): string => {
  const letter = letterOf(finding);
  return `${letter}${letter === '' ? '' : '：'}${finding.message}`;
};

const isError = ({ severity }: Finding): boolean => severity === 'error';

type Row = (WrittenCell | null)[];

/** A row of the table with its faulty cells marked and everything that is wrong with it told in the last column. */
function markedRow(record: CsvRecord, width: number, findings: readonly Finding[]): Row {
  const row: Row = Array.from({ length: width }, (_, index) => ({ value: valueOf(record.cells[index] ?? '') }));
  for (const finding of findings.toSorted((a, b) => Number(isError(a)) - Number(isError(b)))) {
    const at = finding.columnIndex;
    const cell = at === undefined ? undefined : row[at];
    if (at !== undefined && cell != null) row[at] = { ...cell, style: isError(finding) ? 'fault' : 'warning' };
  }
  if (findings.length > 0)
    row.push({ value: findings.map(told).join('\n'), style: findings.some(isError) ? 'fault' : 'warning' });
  return row;
}

function tableSheet({ name, records, headingLine }: CheckedTable, findings: readonly Finding[]): WrittenSheet {
  const width = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const byLine = new Map<number, Finding[]>();
  for (const finding of findings)
    if (finding.line !== null) byLine.set(finding.line, [...(byLine.get(finding.line) ?? []), finding]);
  const rows: Row[] = [];
  const heading = headingLine ?? records[0]?.line;
  for (const record of records) {
    // A row keeps its number, so that the messages name it.
    while (rows.length < record.line - 1) rows.push([]);
    const row = markedRow(record, width, byLine.get(record.line) ?? []);
    if (record.line === heading) {
      const own = row[width]?.value;
      row[width] = { value: own === undefined ? findingsColumn : `${findingsColumn}\n${own}`, style: 'heading' };
    }
    rows.push(row);
  }
  return {
    name: sheetName(name),
    columns: [...Array.from({ length: width }, () => ({ width: 14 })), { width: 60, text: true }],
    rows,
  };
}

/** A name as the format allows it: short, without its reserved characters and the name of our own sheet. */
function sheetName(name: string | null): string {
  const allowed = (name ?? '')
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  const short = [...allowed].slice(0, 15).join('');
  return short === '' || short === findingsSheet.name ? '表' : short;
}

function listSheet(findings: readonly Finding[]): WrittenSheet {
  const rows = findings.map((finding): readonly WrittenCell[] => [
    { value: finding.line ?? '' },
    { value: letterOf(finding) },
    { value: finding.column ?? '' },
    { value: isError(finding) ? '要改' : '请看', style: isError(finding) ? 'fault' : 'warning' },
    { value: finding.message, style: 'note' },
  ]);
  return {
    name: findingsSheet.name,
    columns: [8, 8, 16, 8, 90].map((width) => ({ width })),
    rows: [findingsSheet.headings.map((value) => ({ value, style: 'heading' })), ...rows],
    frozen: 1,
  };
}

/**
 * The office's own table as .xlsx: each row where it was, faulty cells marked, what is wrong in a last column; a second sheet lists everything.
 * Mended, it can be imported as it is: the import leaves out what was added.
 */
export const markedWorkbook = (table: CheckedTable, findings: readonly Finding[]): Uint8Array<ArrayBuffer> =>
  workbookBytes([tableSheet(table, findings), listSheet(findings)]);
