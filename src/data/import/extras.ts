import { foldWidth } from '../canonical.ts';
import type { CsvRecord } from '../csv.ts';
import type { Column } from '../schema.ts';
import type { Extra } from './columns.ts';
import { ignored, type QuestionList } from './question.ts';

const counter = /^(?:序号?|顺序号?|行号|编?次|排名|排序|名次|位次|no\.?|#)$/i;
const counted =
  /^(?:第?\d+[.、号名]?|\(\d+\)|[一二三四五六七八九十百]+|\([一二三四五六七八九十]+\)|[-—/]*|合计|总计|小计)$/;
const person = /联系人|负责人|经办人|填报人|审核人|姓名|代表人|^法人$|手机|移动电话|身份证|证件号|邮箱|邮件|微信|QQ/i;
const shownValues = 3;

const plain = (text: string): string => foldWidth(text).replace(/\s/g, '');

const cellsOf = (rows: readonly CsvRecord[], index: number): readonly string[] =>
  rows.flatMap(({ cells }) => {
    const cell = (cells[index] ?? '').trim();
    return cell === '' ? [] : [cell];
  });

/** Asks for every column with content that the dataset does not have; counters and persons are left out and only told. `later` are columns that a release of this date has not. Gives what the report says. */
export function askExtras(
  extras: readonly Extra[],
  rows: readonly CsvRecord[],
  line: number,
  { later, isMeasured }: { readonly later: readonly Column[]; readonly isMeasured: boolean },
  list: QuestionList,
): readonly string[] {
  return extras.flatMap(({ heading, index }) => {
    const cells = cellsOf(rows, index);
    const name = heading.replace(/\s+/g, '');
    if (cells.length === 0) return [`「${name}」是空的，没有导入`];
    const isCounter = counter.test(plain(heading)) && cells.every((cell) => counted.test(plain(cell)));
    if (isCounter) return [`「${name}」只是行的顺序，没有导入，也不能当编号`];
    if (person.test(plain(heading))) return [`「${name}」是个人信息，不公开，没有导入`];
    const since = later.find((column) => plain(column.heading) === plain(heading))?.since;
    const values = [...new Set(cells)].slice(0, shownValues).map((cell) => `「${cell}」`);
    const why =
      since === undefined
        ? `数据集没有这一列${isMeasured ? '；如果数字是按它分开的，不用它就会把一部分当成全部' : ''}`
        : `这一列从 ${since} 起发布的版本才有；请核对发布日期`;
    const text = `没有用上「${name}」这一列，里面有${values.join('、')}${values.length < new Set(cells).size ? '等' : ''}。${why}`;
    const choices = [{ value: ignored, label: `不导入「${name}」` }];
    const answer = list.ask({ id: `ignore:${name}`, line, column: name, columnIndex: index, text, choices });
    return answer === undefined ? [] : [`「${name}」按选定没有导入`];
  });
}
