import { thousands } from '../../kit/numbers.ts';
import { numberText, plainText } from '../canonical.ts';
import type { CsvRecord } from '../csv.ts';
import type { DatasetSchema } from '../schema.ts';
import type { Plan } from './columns.ts';
import { ignored, type QuestionList } from './question.ts';

const subtotal = /^(?:[本分]页|分组|其中)?小计$|^分计$/;
const total = /^(?:合计|总计|总数|共计|全市|全市合计)$/;

const cellOf = ({ cells }: CsvRecord, index: number | undefined): string =>
  index === undefined ? '' : plainText(cells[index] ?? '').replace(/\s/g, '');

const numberOf = (text: string): number | null => {
  const plain = numberText(text.replace(/[人名]$/, ''));
  return plain === null ? null : Number(plain);
};

/** A table without the rows that only add up the rows above them, and what the report says of each. A subtotal that does not add up is asked for. */
export function withoutSubtotals(
  rows: readonly CsvRecord[],
  plan: Plan,
  schema: DatasetSchema,
  list: QuestionList,
): { readonly rows: readonly CsvRecord[]; readonly remarks: readonly string[] } {
  const area = plan.places.get('area');
  if (area === undefined || !rows.some((row) => subtotal.test(cellOf(row, area)))) return { rows, remarks: [] };
  const code = plan.places.get('areaCode');
  const keys = schema.columns.flatMap(({ key }) => {
    const place = schema.key.includes(key) && key !== 'areaCode' ? plan.places.get(key) : undefined;
    return place === undefined || place === area ? [] : [place];
  });
  const kept: CsvRecord[] = [];
  const remarks: string[] = [];
  let block: CsvRecord[] = [];
  for (const row of rows) {
    if (!subtotal.test(cellOf(row, area)) || cellOf(row, code) !== '') {
      kept.push(row);
      if (!total.test(cellOf(row, area))) block.push(row);
      continue;
    }
    const parts = block.filter((one) => keys.every((key) => [cellOf(one, key), ''].includes(cellOf(row, key))));
    const isCheckable = parts.length > 0 && plan.numbers.some(({ index }) => numberOf(cellOf(row, index)) !== null);
    const wrong = plan.numbers.flatMap(({ index }) => {
      const stated = numberOf(cellOf(row, index));
      const sum = parts.reduce<number>((all, one) => all + (numberOf(cellOf(one, index)) ?? 0), 0);
      return stated === null || stated === sum ? [] : [`${thousands(stated)}，上面各行之和 ${thousands(sum)}`];
    });
    block = block.filter((one) => !parts.includes(one));
    const name = `第${row.line}行`;
    if (wrong.length === 0 && isCheckable) remarks.push(`${name}「小计」等于上面各行之和，没有导入`);
    else {
      const text = isCheckable ? `「小计」是 ${wrong[0] ?? ''}，对不上` : '「小计」上面没有可以核对的行';
      const choices = [{ value: ignored, label: '不导入这一行小计' }];
      const question = { id: `ignore:${name}`, line: row.line, column: '地区', columnIndex: area, text, choices };
      if (list.ask(question) !== undefined) remarks.push(`${name}「小计」按选定没有导入`);
    }
  }
  return { rows: kept, remarks };
}
