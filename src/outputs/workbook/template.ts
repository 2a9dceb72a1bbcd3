import type { Known } from '../../data/lookup.ts';
import { limitOf, type Column, type DatasetSchema } from '../../data/schema.ts';
import { templateOf, templateSheets, type Template, type TemplateColumn } from '../../data/import/template/template.ts';
import { columnLetter } from '../../data/problem.ts';
import type { Rule, WrittenCell, WrittenColumn, WrittenSheet } from './written-sheet.ts';
import type { CellStyle } from './styles.ts';
import { workbookBytes } from './workbook.ts';

const cells = (texts: readonly string[], style: CellStyle): readonly WrittenCell[] =>
  texts.map((value) => ({ value, style }));

/** Kinds whose cells are numbers: a spreadsheet may add them up. All others stay as they are typed. */
const isNumber = ({ kind }: Column): boolean =>
  kind === 'year' || kind === 'count' || kind === 'number' || kind === 'degrees';

/** Han characters are twice as wide. */
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);

const widest = (texts: readonly string[], most: number): number =>
  Math.min(most, Math.max(8, ...texts.map((text) => widthOf(text) + 2)));

function wordsAt(key: string, { lists }: Template): string | undefined {
  const index = lists.findIndex((list) => list.key === key);
  const name = columnLetter(index);
  const last = (lists[index]?.words.length ?? 0) + 1;
  return index < 0 ? undefined : `'${templateSheets.words}'!$${name}$2:$${name}$${last}`;
}

function ruleOf(column: Column, template: Template): Rule | undefined {
  const words = wordsAt(column.key, template);
  const limit = limitOf(column);
  if (words !== undefined) return { kind: 'list', words };
  if (column.kind === 'year') return { kind: 'whole', from: 1900, to: 2100 };
  if (column.kind === 'count') return { kind: 'whole', from: 0, to: 999_999_999 };
  return limit === null ? undefined : { kind: 'length', to: limit };
}

function writtenColumn(one: TemplateColumn, index: number, template: Template): WrittenColumn {
  const { column, heading } = one;
  const list = template.lists.find(({ key }) => key === column.key);
  const rule = ruleOf(column, template);
  return {
    width: widest([heading, template.example[index] ?? '', ...(list?.words ?? [])], 40),
    text: !isNumber(column),
    ...(rule === undefined ? {} : { rule }),
    hint: { title: heading, text: column.about + (column.unit === undefined ? '' : `单位：${column.unit}。`) },
  };
}

function tableSheet(template: Template): WrittenSheet {
  const { columns, example } = template;
  const exampleCell = (value: string, index: number): WrittenCell => {
    const column = columns[index]?.column;
    const isCount = column !== undefined && isNumber(column) && /^\d+$/.test(value);
    return { value: isCount ? Number(value) : value, style: 'example' };
  };
  return {
    name: templateSheets.table,
    columns: columns.map((column, index) => writtenColumn(column, index, template)),
    rows: [
      columns.map(({ heading, isToFill }) => ({ value: heading, style: isToFill ? 'required' : 'heading' })),
      example.map(exampleCell),
    ],
    frozen: 1,
    ruledFrom: 3,
  };
}

const wordSheet = ({ lists, words: [headings = [], ...rows] }: Template): WrittenSheet => ({
  name: templateSheets.words,
  columns: lists.map(({ heading, words }) => ({ width: widest([heading, ...words], 40), text: true })),
  rows: [cells(headings, 'heading'), ...rows.map((row) => cells(row, 'plain'))],
  frozen: 1,
});

/** The lines before the list of columns are sentences, which run over the empty cells beside them. */
function noteSheet({ notes }: Template): WrittenSheet {
  const start = notes.findIndex((record) => record.length === 0) + 1;
  const styleOf = (index: number): CellStyle => (index === start ? 'heading' : index < start ? 'plain' : 'note');
  return {
    name: templateSheets.notes,
    columns: [18, 50, 26, 8, 50].map((width) => ({ width, text: true })),
    rows: notes.map((record, index) => cells(record, styleOf(index))),
  };
}

/** template.xlsx of a dataset: the table to fill with one example, the allowed words, what each column means. It is imported as it is when filled. */
export function templateBytes(schema: DatasetSchema, known: Known): Uint8Array<ArrayBuffer> {
  const template = templateOf(schema, known);
  return workbookBytes([tableSheet(template), wordSheet(template), noteSheet(template)]);
}
