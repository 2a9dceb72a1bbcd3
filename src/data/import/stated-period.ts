import type { CsvRecord } from '../csv.ts';
import type { DatasetSchema } from '../schema.ts';
import type { Body } from './body.ts';
import { isAdministrative } from './line-meaning.ts';
import { findPeriod, periodRemark, type Period } from './period.ts';
import type { QuestionList } from './question.ts';

interface Stated {
  readonly period: Period;
  /** Null for the name of the sheet. */
  readonly line: number | null;
  readonly text: string;
}

/** A month alone may be that of the numbers or of the day when the table was made. */
const isMonth = /^\s*[（(]?\s*(?:19|20)\d\d\s*年\s*\d{1,2}\s*月(?:份)?\s*[)）]?\s*$/;

/** A part of a year that the lines around the table, or the name of its sheet, say the numbers are of. */
function statedPeriod({ above, notes }: Body, sheetName: string | null): Stated | undefined {
  const cells = [...above, ...notes].flatMap(({ cells: texts, line }) =>
    texts.map((text) => ({ text: text.trim(), line })),
  );
  for (const { text, line } of [...cells, ...(sheetName === null ? [] : [{ text: sheetName, line: null }])]) {
    const period = isAdministrative(text) && !isMonth.test(text) ? undefined : findPeriod(text);
    if (period !== undefined) return { period, line, text };
  }
  return undefined;
}

/** What a part of a year is asked and written with. */
export interface PeriodInput {
  readonly body: Body;
  readonly sheetName: string | null;
  readonly schema: DatasetSchema;
  readonly records: readonly CsvRecord[];
  /** Whether the file has a column for the state: it is then left as it says. */
  readonly hasStatus: boolean;
  readonly list: QuestionList;
}

const partial = /截至|季度|半年|\d月/;

/** The rows of a release whose numbers are of a part of a year: once the editor has said so, 初步 and with the part in their remarks, as pages and claims understand it. */
export function applyPeriod({ body, sheetName, schema, records, hasStatus, list }: PeriodInput): readonly CsvRecord[] {
  const at = (key: string): number => schema.columns.findIndex((column) => column.key === key);
  const [year, status, note, value] = [at('year'), at('status'), at('note'), at(schema.value ?? '')];
  const stated = statedPeriod(body, sheetName);
  if (stated === undefined || year < 0 || status < 0 || note < 0) return records;
  const { period, line, text } = stated;
  const years = [...new Set(records.map(({ cells }) => cells[year] ?? ''))].sort();
  const meant = period.year ?? years[years.length - 1] ?? '';
  const isMeant = ({ cells }: CsvRecord): boolean =>
    cells[year] === meant && cells[value] !== '' && !partial.test(cells[note] ?? '');
  if (!records.some(isMeant)) return records;
  const remark = periodRemark(period, meant);
  const answer = list.ask({
    id: 'period',
    line,
    column: null,
    text: `「${text}」写着「${period.text}」，${meant} 年的数是不是整年的`,
    choices: [
      { value: '不是整年', label: `不是，${hasStatus ? '' : '作为初步数，'}备注写「${remark}」` },
      { value: '整年', label: '是整年的数' },
    ],
  });
  if (answer !== '不是整年') return records;
  return records.map((record) => {
    if (!isMeant(record)) return record;
    const cells = [...record.cells];
    if (!hasStatus) cells[status] = '初步';
    cells[note] = [cells[note] ?? '', remark].filter((part) => part !== '').join('；');
    return { ...record, cells };
  });
}
