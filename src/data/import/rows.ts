import type { CsvRecord } from '../csv.ts';
import type { Known } from '../lookup.ts';
import type { ProblemList } from '../problem.ts';
import type { Column, DatasetSchema } from '../schema.ts';
import { areaAlias, normaliseCell } from './normalise-cell.ts';
import type { Plan, PlacedNumbers } from './columns.ts';
import type { QuestionList } from './question.ts';
import { statedState } from './states.ts';
import type { Example } from './tally.ts';

/** What a row of an office file is turned with. */
export interface RowTurner {
  readonly schema: DatasetSchema;
  readonly plan: Plan;
  readonly known: Known;
  readonly list: QuestionList;
  readonly report: ProblemList['report'];
  readonly note: (change: string, example: Example) => void;
  /** Areas that were written by an alias: the name meant, with the first line and spelling. */
  readonly aliases: Map<string, { readonly line: number; readonly text: string }>;
  /** Collects the lines whose state nobody gave: told together at the end. */
  readonly unstated: { readonly numbers: number[]; readonly gaps: number[] };
}

type Cells = Record<string, string>;

const startsHidden = /^[\t\r\n]/;

/** One cell of the file in canonical spelling; a cell that hides its start behind a tab or line return is refused before that is trimmed away. */
function take(turner: RowTurner, record: CsvRecord, column: Column, index: number): string {
  const raw = record.cells[index] ?? '';
  if (startsHidden.test(raw) && raw.trim() !== '')
    turner.report(
      record.line,
      column.heading,
      '不能以制表符或换行开头，电子表格会把它当公式执行；请删去',
      'error',
      index,
    );
  return write(turner, record.line, column, raw);
}

/** A text in canonical spelling, with what was changed noted. */
function write(turner: RowTurner, line: number, column: Column, raw: string): string {
  const { text, change } = normaliseCell(raw, column, turner.known);
  if (change === areaAlias && !turner.aliases.has(text)) turner.aliases.set(text, { line, text: raw.trim() });
  if (change !== null) turner.note(change, { line, heading: column.heading, from: raw, to: text });
  return text;
}

/** The key cells that headings fix, in canonical spelling: once for all rows. */
export function settleHeadings(turner: RowTurner, line: number): RowTurner {
  const settle = (cells: Cells): Cells =>
    Object.fromEntries(
      turner.schema.columns.flatMap((column) => {
        const cell = cells[column.key];
        return cell === undefined ? [] : [[column.key, write(turner, line, column, cell)]];
      }),
    );
  const numbers = turner.plan.numbers.map((one) => ({ ...one, cells: settle(one.cells) }));
  return { ...turner, plan: { ...turner.plan, numbers } };
}

/** The number's state: the file's own word, else the heading's, else what the command states. */
function takeStatus(turner: RowTurner, line: number, own: string, inHeading: string | null, value: string): string {
  if (own !== '') return own;
  const isGap = value === '';
  if (inHeading !== null && !isGap) return inHeading;
  const stated = statedState(turner.list.answers, isGap);
  if (stated === null) {
    (isGap ? turner.unstated.gaps : turner.unstated.numbers).push(line);
    return '';
  }
  turner.note(isGap ? '按选定写的状态（没有数字）' : '按选定写的状态', {
    line,
    heading: '状态',
    from: '',
    to: stated,
  });
  return stated;
}

/** Cells that follow from others: the code of an area, its name, the unit of an indicator. */
function derive(turner: RowTurner, line: number, cells: Cells): void {
  const { areaByName, areaByCode, context } = turner.known;
  const set = (key: string, text: string | undefined): void => {
    const column = turner.schema.columns.find((one) => one.key === key);
    if (column === undefined || text === undefined || cells[key] !== '') return;
    cells[key] = text;
    if (turner.plan.places.has(key))
      turner.note('补齐代码或名称', { line, heading: column.heading, from: '', to: text });
  };
  set('areaCode', areaByName.get(cells['area'] ?? '')?.code);
  if (turner.schema.key.includes('areaCode')) set('area', areaByCode.get(cells['areaCode'] ?? '')?.name);
  set('unit', context.vocabulary.indicators.find(({ name }) => name === cells['indicator'])?.unit);
}

/** One row of the release: the cells of the row, those that the heading of its number fixes, the number, and what follows from them. */
function finish(turner: RowTurner, record: CsvRecord, shared: Cells, numbers: PlacedNumbers | null): CsvRecord {
  const { schema, plan } = turner;
  const cells = { ...shared, ...numbers?.cells };
  const value = schema.columns.find(({ key }) => key === schema.value);
  derive(turner, record.line, cells);
  if (numbers !== null && value !== undefined) {
    const number = take(turner, record, value, numbers.index);
    cells[value.key] = number;
    if ('status' in cells) cells['status'] = takeStatus(turner, record.line, cells['status'], numbers.status, number);
  }
  return {
    line: record.line,
    cells: schema.columns.map(({ key }) => cells[key] ?? ''),
    positions: (numbers ?? plan).positions,
  };
}

/** One canonical record for each number of a row of the file: one in a long table, more in a cross-table. */
export function turnRow(turner: RowTurner, record: CsvRecord): readonly CsvRecord[] {
  const { schema, plan } = turner;
  const shared: Cells = {};
  for (const column of schema.columns) {
    const index = plan.places.get(column.key);
    shared[column.key] = index === undefined ? (plan.whole[column.key] ?? '') : take(turner, record, column, index);
  }
  if (plan.numbers.length === 0) return [finish(turner, record, shared, null)];
  return plan.numbers.map((numbers) => finish(turner, record, shared, numbers));
}

/** Whether a record is as wide as its heading, but for empty cells behind it. */
export function isShaped(record: CsvRecord, width: number): boolean {
  return (
    record.cells.length === width ||
    (record.cells.length > width && record.cells.slice(width).every((cell) => cell.trim() === ''))
  );
}
