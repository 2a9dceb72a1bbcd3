import Papa from 'papaparse';
import { problemList, type Problem } from './problem.ts';

/** One line of a table; a record with quoted line breaks spans several physical lines and is named by its first. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** Where each cell stands in the office file that the record was made from, null where it has none; left out in a release, where cells stand as they are. */
  readonly positions?: readonly (number | null)[];
}

/** A table as written, before anyone knows what its columns mean. */
export interface CsvTable {
  readonly records: readonly CsvRecord[];
  readonly problems: readonly Problem[];
}

const quoteMessages: Readonly<Record<string, string>> = {
  MissingQuotes: '引号没有闭合，后面的内容全被当成一格；请补上右引号「"」，格内的引号要写两个「""」',
  InvalidQuotes: '右引号后面只能是逗号或换行；请删去多余的引号，格内的引号要写两个「""」',
};

const lineBreaks = (text: string): number => {
  let found = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found += 1;
  return found;
};

/** CRLF and CR become LF: Papa Parse misreads files that mix them. */
export const normaliseNewlines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0] === '';

/** Every record with its line. Damaged quotes are problems, and the damaged records are left out; the last line break makes no record. */
export function parseCsv(text: string, file: string, delimiter = ','): CsvTable {
  const { problems, report } = problemList(file);
  const clean = normaliseNewlines(text);
  const parsed = Papa.parse<string[]>(clean, { delimiter, newline: '\n', header: false, skipEmptyLines: false });
  const damaged = new Set<number>();
  for (const error of parsed.errors) {
    // One misplaced quote makes Papa Parse complain at every later one of its record.
    if (damaged.has(error.row ?? -1)) continue;
    damaged.add(error.row ?? -1);
    const line = error.index === undefined ? null : lineBreaks(clean.slice(0, error.index)) + 1;
    report(line, null, quoteMessages[error.code] ?? `无法按 CSV 读取（${error.message}）`);
  }
  let line = 1;
  const records: CsvRecord[] = [];
  for (const [index, cells] of parsed.data.entries()) {
    if (!damaged.has(index)) records.push({ line, cells });
    line += 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
  }
  const last = records.at(-1);
  if (last !== undefined && isBlank(last.cells)) records.pop();
  return { records, problems };
}

const isEmpty = (record: CsvRecord): boolean => record.cells.every((cell) => cell.trim() === '');

const shape = (expected: number, actual: number): string =>
  actual < expected
    ? `少了 ${expected - actual} 格：应有 ${expected} 格，实际 ${actual} 格；没有内容的格也要留逗号`
    : `多了 ${actual - expected} 格：应有 ${expected} 格，实际 ${actual} 格；格内有逗号时整格要加引号`;

/** A release as heading and records: comma-separated, every record as wide as the heading, no empty lines. Misshapen records are problems and left out. */
export function readTable(text: string, file: string): CsvTable & { readonly heading: CsvRecord | null } {
  const table = parseCsv(text, file);
  const { problems, report } = problemList(file);
  const [heading, ...rest] = table.records;
  if (heading === undefined) {
    if (table.problems.length === 0) report(null, null, '文件是空的；第一行应为表头');
    return { heading: null, records: [], problems: [...table.problems, ...problems] };
  }
  const width = heading.cells.length;
  const records = rest.filter((record) => {
    if (isEmpty(record)) report(record.line, null, '整行为空，请删除这一行');
    else if (record.cells.length !== width) report(record.line, null, shape(width, record.cells.length));
    else return true;
    return false;
  });
  return { heading, records, problems: [...table.problems, ...problems] };
}
