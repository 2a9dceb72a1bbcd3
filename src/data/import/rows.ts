import type { CsvRecord } from '../csv.ts';
import type { Known } from '../lookup.ts';
import type { ProblemList } from '../problem.ts';
import type { Column, DatasetSchema } from '../schema.ts';
import { areaAlias, normaliseCell } from './normalise-cell.ts';
import type { Plan, YearColumn } from './columns.ts';
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
  const { text, change } = normaliseCell(raw, column, turner.known);
  if (change === areaAlias && !turner.aliases.has(text))
    turner.aliases.set(text, { line: record.line, text: raw.trim() });
  if (change !== null) turner.note(change, { line: record.line, heading: column.heading, from: raw, to: text });
  return text;
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

/** Fills in the year, the number and what follows from the other cells; `shared` are the cells that all years of a row have in common. */
function finish(turner: RowTurner, record: CsvRecord, shared: Cells, year: YearColumn | null): CsvRecord {
  const { schema, plan } = turner;
  const cells = { ...shared };
  const value = schema.columns.find(({ key }) => key === schema.value);
  if (year !== null && value !== undefined) {
    cells['year'] = year.year;
    cells[value.key] = take(turner, record, value, year.index);
  }
  if (value !== undefined && 'status' in cells)
    cells['status'] = takeStatus(
      turner,
      record.line,
      cells['status'] ?? '',
      year?.status ?? null,
      cells[value.key] ?? '',
    );
  return {
    line: record.line,
    cells: schema.columns.map(({ key }) => cells[key] ?? ''),
    positions: year === null ? plan.positions : year.positions,
  };
}

/** One canonical record for each row of the file, or one for each year of it when the table is wide. */
export function turnRow(turner: RowTurner, record: CsvRecord): readonly CsvRecord[] {
  const { schema, plan } = turner;
  const shared: Cells = {};
  for (const column of schema.columns) {
    const index = plan.places.get(column.key);
    shared[column.key] = index === undefined ? '' : take(turner, record, column, index);
  }
  derive(turner, record.line, shared);
  if (plan.years.length === 0) return [finish(turner, record, shared, null)];
  return plan.years.map((year) => finish(turner, record, shared, year));
}

/** Whether a record is as wide as its heading, but for empty cells behind it. */
export function isShaped(record: CsvRecord, width: number): boolean {
  return (
    record.cells.length === width ||
    (record.cells.length > width && record.cells.slice(width).every((cell) => cell.trim() === ''))
  );
}
