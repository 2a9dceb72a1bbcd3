import { parseCsv } from '../../src/data/csv.ts';
import type { Finding, PageCheck } from './finding.ts';
import { demoColumn } from '../../src/data/write-csv.ts';

/** Names and large numbers that stand in demo data and nowhere in `others`, the published files and the authors' texts. */
export function demoValues(demoFiles: readonly string[], others: readonly string[]): ReadonlySet<string> {
  const known = others.join('\n');
  const cells = demoFiles.flatMap((text) => parseCsv(text, '').records.flatMap((record) => record.cells));
  const telling = cells.filter((cell) => /^\d{4,}$/.test(cell) || (cell.length >= 6 && !/^[\d.:-]+$/.test(cell)));
  return new Set(telling.filter((cell) => !known.includes(cell)));
}

/** The page that shows every component in every state, the demo band among them. */
const showcase = 'about/components/index.html';

/** Files of demo data, by their names. */
export const demoFiles = (files: ReadonlySet<string>): readonly Finding[] =>
  [...files]
    .filter((file) => /(?:^|\/)demo-[^/]*$/.test(file))
    .map((file) => ({ file, message: '正式发布里有示例文件' }));

/** A page of an official site holds nothing of demo data: no mark, no name, no large number. `values` as demoValues gives them. */
export function official(values: ReadonlySet<string>): PageCheck {
  const names = [...values].filter((value) => !/^\d+$/.test(value));
  return ({ file, text, attributes, hasDemo, hasDemoBand }) => {
    if (file === showcase) return [];
    const words = [...text, ...attributes].join('\n');
    const numbers = (words.match(/\d{1,3}(?:,\d{3})+|\d{4,}/g) ?? []).map((number) => number.replaceAll(',', ''));
    const found = [...names.filter((name) => words.includes(name)), ...numbers.filter((number) => values.has(number))];
    const shown = [...new Set(found)].slice(0, 3).join('、');
    return [
      ...(hasDemo || hasDemoBand ? ['正式发布里有示例数据的标记'] : []),
      ...(words.includes(demoColumn.value) ? [`正式发布里写着“${demoColumn.value}”`] : []),
      ...(shown === '' ? [] : [`正式发布里有只见于 data/demo/ 的内容：${shown}（删去 data/demo/ 总是安全的）`]),
    ];
  };
}
