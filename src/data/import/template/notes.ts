import { kindWords } from '../../kind-words.ts';
import { limitOf, type Column, type DatasetSchema } from '../../schema.ts';
import type { WordList } from './words.ts';

/** Columns that the import fills in from others: a code by its name, the unit of an indicator. */
const isFollowing = ({ key }: Column, { columns }: DatasetSchema): boolean =>
  (key === 'areaCode' && columns.some((column) => column.key === 'area')) ||
  (key === 'unit' && columns.some((column) => column.list === 'indicators'));

/** Whether an editor has to fill a column; what follows from other cells may be left empty. */
export const isToFill = (column: Column, schema: DatasetSchema): boolean =>
  column.required && !isFollowing(column, schema);

function formOf(column: Column, lists: readonly WordList[]): string {
  const isListed = lists.some(({ key }) => key === column.key);
  const limit = isListed ? null : limitOf(column);
  return [
    isListed ? '从下拉列表里选，见「可选的词」' : (kindWords[column.kind] ?? '文字'),
    ...(limit === null ? [] : [`至多 ${String(limit)} 个字`]),
    ...(column.since === undefined ? [] : [`${column.since} 起发布的版本才有这一列`]),
  ].join('；');
}

function needOf(column: Column, schema: DatasetSchema): string {
  if (isToFill(column, schema)) return '必填';
  if (column.required) return '可空，导入时按别的格补上';
  return column.key === schema.value ? '有数字就填' : '可空';
}

/** The lines of the sheet that explains a dataset's table: how to fill it, then each column. */
export function noteRecords(
  schema: DatasetSchema,
  lists: readonly WordList[],
  tableName: string,
): readonly (readonly string[])[] {
  const value = schema.columns.find(({ key }) => key === schema.value);
  const hasStatus = schema.columns.some(({ kind }) => kind === 'status');
  return [
    [`${schema.title}：${schema.about}`],
    [`在「${tableName}」里从示例下面一行填起，一行一条。带 * 的列必填。`],
    ['示例那一行、「可选的词」和这一页都不会导入，可以留着，也可以删去。'],
    ...(value !== undefined && hasStatus
      ? [
          [
            `没有数字时「${value.heading}」留空，状态写 未公布、不予公布 或 待发布；0 只表示数字就是零，不要用「—」「/」代替状态。`,
          ],
        ]
      : []),
    ['不要改表头，不要合并单元格；没有的内容留空。填好后原样保存为 .xlsx 即可导入，不必另存为 CSV。'],
    [],
    ['列', '写什么', '必填', '单位', '写法'],
    ...schema.columns.map((column) => [
      column.heading,
      column.about,
      needOf(column, schema),
      column.unit ?? '',
      formOf(column, lists),
    ]),
  ];
}
