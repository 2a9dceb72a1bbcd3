import type { ProblemList } from '../problem.ts';
import type { DatasetSchema } from '../schema.ts';
import type { Body } from './body.ts';
import type { NumberColumn } from './number-columns.ts';
import type { QuestionList } from './question.ts';

/** Columns whose cells all numbers of a row share. */
export interface SharedInput {
  readonly numbers: readonly NumberColumn[];
  /** Remarks that nobody wants at each number are taken out. */
  readonly places: Map<string, number>;
  readonly schema: DatasetSchema;
  readonly body: Body;
  /** Line of the heading. */
  readonly line: number;
  readonly list: QuestionList;
  readonly report: ProblemList['report'];
}

/** A state beside numbers of several years does not say of which, and a remark beside several numbers neither: the one is refused, the other asked. */
export function checkShared({ numbers, places, schema, body, line, list, report }: SharedInput): void {
  if (numbers.length < 2) return;
  for (const { key, kind, heading, upkeep } of schema.columns) {
    const place = places.get(key);
    if (place === undefined) continue;
    if (kind === 'status' && numbers.some(({ cells }) => 'year' in cells))
      report(line, heading, `各年已分列，不能再有「${heading}」一列；请只留一种写法`, 'error', place);
    const row = body.rows.find(({ cells }) => (cells[place] ?? '').trim() !== '');
    if (upkeep !== true || row === undefined) continue;
    const text = `一行有 ${numbers.length} 个数，看不出「${heading}」说的是哪一个`;
    const choices = [
      { value: '每个数', label: '写在这一行的每个数上' },
      { value: '不导入', label: `不导入「${heading}」` },
    ];
    const question = { id: `share:${heading}`, line: row.line, column: heading, columnIndex: place, text, choices };
    if (list.ask(question) !== '每个数') places.delete(key);
  }
}
