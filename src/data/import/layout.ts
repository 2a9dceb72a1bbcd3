import type { CsvRecord } from '../csv.ts';
import { folded } from './heading-words.ts';
import { isMissing } from './normalise-cell.ts';
import { headingCell, type HeadingCell, type KnownHeadings } from './heading-cell.ts';

/** Where the table lies among the records of an office file. */
export interface Layout {
  /** Index of the first record of the heading. */
  readonly start: number;
  /** The records that the heading takes: one to three, and a line that numbers the columns. */
  readonly heading: readonly [CsvRecord, ...CsvRecord[]];
  readonly cells: readonly HeadingCell[];
}

/** Two known headings are the least that no title or unit line shows by chance. */
const leastKnown = 2;
const searchedLines = 60;
const mostLines = 3;

const isKnown = (cell: HeadingCell | undefined): boolean => cell !== undefined && !('unknown' in cell);

/** Columns of the dataset, corners that name two of them, and headings whose numbers differ in the same keys: a row of a table, such as 2024年, 全市, 100, shows each key once. Two headings that say the same count as one. */
function score(cells: readonly HeadingCell[]): number {
  const columns = new Set<string>();
  const numbers = new Map<string, Set<string>>();
  for (const cell of cells)
    if ('column' in cell) columns.add(cell.column.key);
    else if ('unknown' in cell && cell.isCorner) columns.add('corner');
    else if ('numbers' in cell) {
      const { cells: fixed, rest } = cell.numbers;
      const keys = Object.keys(fixed).sort().join();
      const same = numbers.get(keys) ?? new Set();
      numbers.set(keys, same.add(`${Object.values(fixed).join('/')} ${rest}`));
    }
  return columns.size + Math.max(0, ...[...numbers.values()].map(({ size }) => size));
}

const filled = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell.trim() !== '');

/** Merged cells leave their text in the first column: the columns behind it carry it on where the line below is filled. */
function carried(upper: readonly string[], lower: readonly string[]): readonly string[] {
  let last = '';
  return lower.map((below, index) => {
    const own = upper[index] ?? '';
    if (own.trim() !== '') last = own;
    return own.trim() === '' && below.trim() !== '' ? last : own;
  });
}

/** The lines of each column's heading, the upper ones first. */
function stacked(lines: readonly CsvRecord[]): readonly (readonly string[])[] {
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  let below = Array<string>(width).fill('');
  const rows = [...lines].reverse().map(({ cells }, index) => {
    const padded = Array.from({ length: width }, (_, at) => cells[at] ?? '');
    const full = index === 0 ? padded : carried(padded, below);
    below = full.map((cell, at) => (cell.trim() === '' ? (below[at] ?? '') : cell));
    return full;
  });
  return Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? '').reverse());
}

/** What stands above a table and is no label: 单位：人, 统计表, 2025年1月. */
const aside = /[：:]|[表册]$|^(?:19|20)\d\d年\d{1,2}月/;

/** A line of group labels: not a title, which stands alone in the first cell or is merged over the table. */
function isLabelLine({ cells }: CsvRecord): boolean {
  const texts = filled(cells);
  const isAlone = texts.length === 1 && (cells[0] ?? '').trim() !== '';
  const isMerged = texts.length > 1 && new Set(texts).size === 1 && (cells[0] ?? '').trim() !== '';
  return texts.length > 0 && !isAlone && !isMerged && texts.every((text) => !aside.test(text.trim()));
}

const number = /^[\d,.]+$/;
const year = /^(?:19|20)\d\d$/;

/** A line with numbers that are no years is a row of the table; so is, below a heading, one that says of something that it is missing. */
const isRow = ({ cells }: CsvRecord, line: number): boolean =>
  cells
    .map(folded)
    .some((cell) => (number.test(cell) && !year.test(cell)) || (line > 0 && cell !== '' && isMissing(cell)));

const ordinals = '甲乙丙丁戊';

/** A line that only numbers the columns, as statistics offices print it: 甲, 乙, 1, 2. */
function isColumnNumbers({ cells }: CsvRecord): boolean {
  const texts = filled(cells).map(folded);
  const letters = texts.findIndex((text) => !ordinals.includes(text));
  const isCounted = texts.every(
    (text, index) => text === (index < letters ? ordinals[index] : String(index - letters + 1)),
  );
  return letters > 0 && texts.length - letters > 1 && isCounted;
}

/** The heading of so many lines from a record on; undefined when they cannot be one. */
function layoutAt(
  records: readonly CsvRecord[],
  start: number,
  height: number,
  known: KnownHeadings,
): Layout | undefined {
  const [first, ...more] = records.slice(start, start + height);
  if (first === undefined || more.length < height - 1 || filled(first.cells).length === 0) return undefined;
  const lines = [first, ...more] as const;
  if (!lines.slice(0, -1).every(isLabelLine) || lines.some(isRow)) return undefined;
  if (more.some(({ cells }) => filled(cells).length === 0)) return undefined;
  return { start, heading: lines, cells: stacked(lines).map((parts) => headingCell(parts, known)) };
}

/** A line more belongs to the heading when that makes more headings known, or as many while each of its cells is a part of one. */
function isBetter(found: Layout, best: Layout | undefined): boolean {
  if (best === undefined) return true;
  const more = score(found.cells) - score(best.cells);
  if (more !== 0) return more > 0;
  const [from, to] = [best.start, best.start + best.heading.length];
  const isTaller = found.heading.length > best.heading.length;
  if (!isTaller || found.start > from || found.start + found.heading.length < to) return false;
  const added = found.heading.filter((line) => !best.heading.includes(line));
  return added.every(({ cells }) =>
    cells.every((cell, index) => cell.trim() === '' || isKnown(found.cells[index]) || !isKnown(best.cells[index])),
  );
}

/** Finds the heading in the first lines: the one to three records with the most known headings. Undefined when none has two. */
export function findLayout(records: readonly CsvRecord[], known: KnownHeadings): Layout | undefined {
  let best: Layout | undefined;
  for (const start of records.slice(0, searchedLines).keys())
    for (let height = 1; height <= mostLines; height += 1) {
      const found = layoutAt(records, start, height, known);
      if (found !== undefined && score(found.cells) >= leastKnown && isBetter(found, best)) best = found;
    }
  const below = best && records[best.start + best.heading.length];
  return best && below && isColumnNumbers(below) ? { ...best, heading: [...best.heading, below] } : best;
}

/** How many headings a layout knows: the better of two readings of a file knows more. */
export const scoreOf = (layout: Layout | undefined): number => (layout === undefined ? 0 : score(layout.cells));
