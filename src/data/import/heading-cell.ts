import type { Known } from '../lookup.ts';
import type { Column, DatasetSchema } from '../schema.ts';
import { folded, headingWords, readWords, type HeadingWords, type Said } from './heading-words.ts';

/** What a heading says of the numbers below it. */
export interface Numbers extends Omit<Said, 'isContradictory' | 'named'> {
  /** The heading as it is written, all its lines. */
  readonly text: string;
}

/** A heading that stands for nothing known. */
interface Unknown {
  readonly unknown: string;
  /** Whether it names two columns and nothing else, as the corner of a cross-table does: 地区\\年份. */
  readonly isCorner: boolean;
}

/** What one heading of an office file stands for: a column of the dataset, its numbers, some key cells of which the heading may fix, or nothing known. */
export type HeadingCell = { readonly column: Column; readonly text: string } | { readonly numbers: Numbers } | Unknown;

/** A heading without what only decorates it: width, spaces, line breaks, the star of required columns. */
const bare = (text: string): string => folded(text).replace(/\*/g, '');

/** The headings of a dataset, ready for looking one up. */
export interface KnownHeadings {
  readonly columns: ReadonlyMap<string, Column>;
  /** The column of the published number, where there is one. */
  readonly value: Column | undefined;
  readonly words: HeadingWords;
  /** What was read before: a file is looked through line by line, and repeats its labels. */
  readonly read: { readonly lines: Map<string, Said>; readonly cells: Map<string, HeadingCell> };
}

/** Every way to write each heading of a dataset: its own and those of office files; with `known`, the words that fix key cells too. */
export function knownHeadings(schema: DatasetSchema, known: Known | null = null): KnownHeadings {
  const names = schema.columns.flatMap((column) =>
    [column.heading, ...(column.also ?? [])].map((name) => [bare(name), column] as const),
  );
  // A dataset's own headings come first where another column also goes by that name.
  const columns = new Map(names.reverse());
  for (const column of schema.columns) columns.set(bare(column.heading), column);
  const value = schema.columns.find(({ key }) => key === schema.value);
  return { columns, value, words: headingWords(schema, known), read: { lines: new Map(), cells: new Map() } };
}

function said(text: string, known: KnownHeadings): Said {
  const found = known.read.lines.get(text) ?? readWords(text, known.words);
  known.read.lines.set(text, found);
  return found;
}

/** Lines of one heading together: a key that two of them fix differently makes them contradict each other. */
function together(lines: readonly Said[]): Said {
  const cells: Record<string, string> = {};
  let isContradictory = lines.some((line) => line.isContradictory);
  for (const line of lines)
    for (const [key, cell] of Object.entries(line.cells)) {
      isContradictory ||= cells[key] !== undefined && cells[key] !== cell;
      cells[key] = cell;
    }
  const last = <T>(of: (line: Said) => T | null): T | null => lines.map(of).reduce((found, one) => one ?? found, null);
  return {
    cells,
    isContradictory,
    named: lines.flatMap(({ named }) => named),
    status: last(({ status }) => status),
    unit: last(({ unit }) => unit),
    rest: lines.map(({ rest }) => rest).join(''),
  };
}

/** A label that changes nothing: it only names what the headings below it fix, or the numbers. */
const isLabel = ({ cells, rest, unit, status }: Said): boolean =>
  Object.keys(cells).length === 0 && rest === '' && unit === null && status === null;

/** Reads a heading of one or more lines, the upper ones first; merged cells repeat their text. */
export function headingCell(lines: readonly string[], known: KnownHeadings): HeadingCell {
  const name = lines.join('\u0000');
  const found = known.read.cells.get(name) ?? readHeading(lines, known);
  known.read.cells.set(name, found);
  return found;
}

function readHeading(lines: readonly string[], known: KnownHeadings): HeadingCell {
  const filled = lines.map((line) => line.trim()).filter((line, index, all) => line !== '' && line !== all[index - 1]);
  const text = filled.join('/');
  const [last, ...upper] = [...filled].reverse();
  if (last === undefined) return { unknown: '', isCorner: false };
  const column = known.columns.get(bare(last));
  const above = upper.map((line) => said(line, known));
  if (column !== undefined && column !== known.value)
    return above.every(isLabel) ? { column, text } : { unknown: text, isCorner: false };
  const { isContradictory, named, ...rest } = together([...above, said(last, known)]);
  const fixed = Object.keys(rest.cells);
  const value = known.value?.key;
  const isKnown =
    value !== undefined &&
    !isContradictory &&
    named.every((key) => key === value || fixed.includes(key)) &&
    (fixed.length > 0 || named.includes(value));
  if (isKnown) return { numbers: { ...rest, text } };
  return { unknown: text, isCorner: named.length > 1 && rest.rest === '' && fixed.length === 0 };
}
