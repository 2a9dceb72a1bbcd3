import type { CsvRecord } from '../csv.ts';
import type { Known } from '../lookup.ts';
import { withoutMobiles } from '../phones.ts';
import type { ProblemList } from '../problem.ts';
import type { Column, DatasetSchema } from '../schema.ts';
import { cellFault } from './cell-fault.ts';
import { laterSystem, normaliseCell, serialDate } from './normalise-cell.ts';
import { readNumber, type CellNumber } from './cell-number.ts';
import type { Writing } from './scope-sums.ts';
import { ownUnit, type UnitReader } from './units.ts';
import type { Serial } from './whole-file.ts';
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
  /** How each area was written first, by the name that was read. */
  readonly writings: Map<string, Writing>;
  readonly units: UnitReader;
  /** Index of a column of units that the dataset has not. */
  readonly unitColumn: number | undefined;
  /** Columns of telephone numbers that the file gives as those of persons, or of nobody in particular. */
  readonly personal: ReadonlySet<number>;
  /** Collects the days that are bare numbers: asked for together at the end. */
  readonly serials: Serial[];
}

type Cells = Record<string, string>;

const startsHidden = /^[\t\r\n]/;

/** The text of a cell. What a spreadsheet left in it, or what hides its start behind a tab or line return, is refused before anything is trimmed away. */
function rawCell({ report }: RowTurner, record: CsvRecord, { heading, kind }: Column, index: number): string {
  const raw = record.cells[index] ?? '';
  if (raw === '') return raw;
  if (startsHidden.test(raw) && raw.trim() !== '')
    report(record.line, heading, '不能以制表符或换行开头，电子表格会把它当公式执行；请删去', 'error', index);
  const fault = cellFault(raw, kind === 'url');
  if (fault !== null) report(record.line, heading, fault, 'error', index);
  return raw;
}

/** One cell of the file in canonical spelling, without private mobile numbers where the file does not say that they are an office's. */
function take(turner: RowTurner, record: CsvRecord, column: Column, index: number): string {
  const raw = rawCell(turner, record, column, index);
  if (!turner.personal.has(index)) return write(turner, record.line, column, raw);
  const { text, left } = withoutMobiles(raw);
  const example = { line: record.line, heading: column.heading, from: '手机号', to: '' };
  if (left > 0) turner.note('私人手机号，不公开，没有导入', example);
  return write(turner, record.line, column, text);
}

/** A text in canonical spelling, with what was changed noted. */
function write(turner: RowTurner, line: number, column: Column, raw: string): string {
  const normal = normaliseCell(raw, column, turner.known);
  const { change } = normal;
  const text = change === serialDate ? serialText(turner, line, column.heading, raw.trim(), normal.text) : normal.text;
  if (column.key === 'area' && !turner.writings.has(text)) turner.writings.set(text, { line, text: raw.trim() });
  if (change !== null) turner.note(change, { line, heading: column.heading, from: raw, to: text });
  return text;
}

/** A day that a text file holds as a bare number, in the system that the editor has named. */
function serialText({ serials, list }: RowTurner, line: number, heading: string, raw: string, text: string): string {
  const other = laterSystem(text);
  serials.push({ line, heading, raw, text, other });
  return list.answers['serial'] === '1904' ? other : text;
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
  if (stated === null) return '';
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

/** The number of a row in the dataset's unit, and the state that its cell says instead of a number. `rowUnit` is the unit that the row itself states. */
function takeNumber(
  turner: RowTurner,
  record: CsvRecord,
  cells: Cells,
  { index, unit }: PlacedNumbers,
  rowUnit: string,
): CellNumber {
  const { schema, known, unitColumn } = turner;
  const column = schema.columns.find(({ key }) => key === schema.value);
  if (column === undefined) return { text: '', change: null, status: '' };
  const own = ownUnit({ schema, known }, cells['indicator'] ?? '');
  const stated = unitColumn === undefined ? rowUnit : (record.cells[unitColumn] ?? '').trim();
  const place = turner.plan.places.get('unit') ?? unitColumn;
  const where = { line: record.line, column: '单位', ...(place === undefined ? {} : { columnIndex: place }) };
  const isOwn = unitColumn === undefined && turner.plan.places.has('unit');
  const row = stated === '' ? null : { unit: stated, isOwn, ...where };
  const factor = turner.units(own, [row, unit]);
  if (own !== undefined && 'unit' in cells && factor !== 1) cells['unit'] = own;
  const raw = rawCell(turner, record, column, index);
  const read = readNumber(raw, { ...column, ...(own === undefined ? {} : { unit: own }) }, known, factor);
  if (read.change !== null)
    turner.note(read.change, { line: record.line, heading: column.heading, from: raw, to: read.text });
  return read;
}

/** One row of the release: the cells of the row, those that the heading of its number fixes, what follows from them, and the number. */
function finish(turner: RowTurner, record: CsvRecord, shared: Cells, numbers: PlacedNumbers | null): CsvRecord {
  const { schema, plan } = turner;
  const cells = { ...shared, ...numbers?.cells };
  const unit = cells['unit'] ?? '';
  derive(turner, record.line, cells);
  if (numbers !== null && schema.value !== undefined) {
    const { text, status } = takeNumber(turner, record, cells, numbers, unit);
    cells[schema.value] = text;
    const own = cells['status'] ?? '';
    if ('status' in cells)
      cells['status'] = takeStatus(turner, record.line, own === '' ? status : own, numbers.status, text);
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
