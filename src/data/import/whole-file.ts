import type { CsvRecord } from '../csv.ts';
import type { ProblemList } from '../problem.ts';
import type { DatasetSchema } from '../schema.ts';
import type { Plan } from './columns.ts';
import { ignored, type Choice, type QuestionList } from './question.ts';
import type { Sheet } from './sheet.ts';
import { gapStates, numberStates } from './states.ts';

/** Asks for the state of numbers and of gaps that neither the file nor the editor has stated; tells whether any is open. */
export function askUnstated(records: readonly CsvRecord[], schema: DatasetSchema, list: QuestionList): boolean {
  const status = schema.columns.findIndex(({ key }) => key === 'status');
  const value = schema.columns.findIndex(({ key }) => key === schema.value);
  if (status < 0 || value < 0) return false;
  const open = records.filter(({ cells }) => cells[status] === '');
  const ask = (id: string, rows: readonly CsvRecord[], what: string, choices: readonly Choice[]): void => {
    const [first] = rows;
    const text = `${rows.length} 格${what}没有写明状态，表里也可以补上状态列`;
    if (first !== undefined) list.ask({ id, line: first.line, column: '状态', text, choices });
  };
  const isGap = ({ cells }: CsvRecord): boolean => cells[value] === '';
  ask(
    'status',
    open.filter((record) => !isGap(record)),
    '数字',
    numberStates,
  );
  ask('missing', open.filter(isGap), '没有数字，也', gapStates);
  return open.length > 0;
}

const closed = new Set(['status', 'term', 'areaName']);

/** Asks whether a file is whole whose last line has no end, unless its last cell is a word of a list: office programs end every line, so it may have been cut off. Of a file that no office program wrote it is only told. */
export function askOpenEnd(
  { openEnd, records }: Sheet,
  plan: Plan,
  schema: DatasetSchema,
  list: QuestionList,
  report: ProblemList['report'],
): void {
  const last = records[records.length - 1];
  if (openEnd === undefined || last === undefined) return;
  const columnIndex = last.cells.length - 1;
  const cell = (last.cells[columnIndex] ?? '').trim();
  const column = schema.columns.find(({ key }) => plan.places.get(key) === columnIndex);
  if (column !== undefined && closed.has(column.kind) && cell !== '') return;
  const text = `最后一行没有换行，文件可能没有存完或传完；它的最后一格是「${cell}」，请和原表核对`;
  const choices = [{ value: ignored, label: '核对过，文件是完整的' }];
  if (openEnd === 'other') report(last.line, null, text, 'warning', columnIndex);
  else list.ask({ id: 'ignore:最后一行没有换行', line: last.line, column: null, columnIndex, text, choices });
}

/** A day that stands in a file as a bare number, with its readings from 1900 and from 1904. */
export interface Serial {
  readonly line: number;
  readonly heading: string;
  readonly raw: string;
  readonly text: string;
  readonly other: string;
}

/** Asks in which system days are counted that stand in a file as bare numbers. */
export function askSerials(serials: readonly Serial[], list: QuestionList): void {
  const [first] = serials;
  if (first === undefined) return;
  const choices = [
    { value: '1900', label: `${first.raw} 是 ${first.text}（Excel 和 WPS 通常如此）` },
    { value: '1904', label: `${first.raw} 是 ${first.other}（旧版苹果电脑上的表）` },
  ];
  const text = `${serials.length} 个日期存成了数字，如「${first.raw}」，看不出从哪一天数起`;
  list.ask({ id: 'serial', line: first.line, column: first.heading, text, choices });
}
