import type { CsvRecord } from '../csv.ts';
import type { DatasetSchema } from '../schema.ts';
import { meaningOf } from './line-meaning.ts';
import type { QuestionList } from './question.ts';

/** Numbers whose own remark says 预估, 快报 or a part of the year, while nothing but the editor's word for all of them says 正式: asked for, and 初步 where the editor says so. */
export function settleRemarks(
  records: readonly CsvRecord[],
  schema: DatasetSchema,
  hasStatus: boolean,
  list: QuestionList,
): readonly CsvRecord[] {
  const at = (key: string): number => schema.columns.findIndex((column) => column.key === key);
  const [status, note, value] = [at('status'), at('note'), at(schema.value ?? '')];
  if (hasStatus || status < 0 || note < 0 || value < 0) return records;
  const isDoubtful = ({ cells }: CsvRecord): boolean => {
    if (cells[status] !== '正式' || cells[value] === '') return false;
    const { status: word, period } = meaningOf(cells[note] ?? '');
    return word !== null || period !== undefined;
  };
  const found = records.filter(isDoubtful);
  const [first] = found;
  if (first === undefined) return records;
  const answer = list.ask({
    id: 'remarks',
    line: first.line,
    column: '备注',
    text: `备注写着「${first.cells[note] ?? ''}」${found.length > 1 ? `等 ${String(found.length)} 处` : ''}，这些数是不是正式数`,
    choices: [
      { value: '初步', label: '不是，作为初步数，备注照样公布' },
      { value: '正式', label: '是正式数，备注照样公布' },
    ],
  });
  if (answer !== '初步') return records;
  return records.map((record) =>
    isDoubtful(record)
      ? { ...record, cells: record.cells.map((cell, index) => (index === status ? '初步' : cell)) }
      : record,
  );
}
