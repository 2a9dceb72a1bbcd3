import { describe, expect, test } from 'vitest';
import { datasetNames, datasets } from '../../registry.ts';
import { testContext, testKnown } from '../../testing.ts';
import { importOffice, type ImportResult } from '../import-office.ts';
import type { Sheet } from '../sheet.ts';
import { templateOf, templateSheets, type Template } from './template.ts';

const sheet = (name: string, records: readonly (readonly string[])[]): Sheet => ({
  name,
  visibility: 'visible',
  records: records.map((cells, index) => ({ line: index + 1, cells })),
  problems: [],
  remarks: [],
});

const headings = ({ columns }: Template): readonly string[] => columns.map(({ heading }) => heading);

/** The row that the example shows, without its mark, as an editor would type one. */
const likeExample = ({ example }: Template): readonly string[] => example.map((cell) => cell.replace('示例：', ''));

const sheetsOf = (template: Template, ...rows: readonly (readonly string[])[]): readonly Sheet[] => [
  sheet(templateSheets.table, [headings(template), template.example, ...rows]),
  sheet(templateSheets.words, template.words),
  sheet(templateSheets.notes, template.notes),
];

const context = { ...testContext, date: '2027-01-16' };

describe.each(datasetNames)('templateOf(%s, known)', (name) => {
  const schema = datasets[name];
  const template = templateOf(schema, testKnown);
  const imported = (sheets: readonly Sheet[]): ImportResult<unknown> => importOffice(schema, sheets, context, {});

  test('is imported as it is when filled, without the example, without a question', () => {
    const { rows, problems, questions, csv } = imported(sheetsOf(template, likeExample(template)));
    expect({ problems, questions, lines: rows.map((row) => (row as { line: number }).line) }).toEqual({
      problems: [],
      questions: [],
      lines: [3],
    });
    expect(csv).not.toContain('示例：');
  });
  test('needs only the cells that are marked as such', () => {
    const least = likeExample(template).map((cell, index) =>
      template.columns[index]?.isToFill === true || template.columns[index]?.column.key === schema['value' as never]
        ? cell
        : '',
    );
    expect(imported(sheetsOf(template, least))).toMatchObject({ problems: [], questions: [] });
  });
  test('is refused when nothing is filled in', () => {
    expect(imported(sheetsOf(template)).problems).not.toEqual([]);
  });
  test('is refused while data still bears the mark of the example', () => {
    const changed = template.example.map((cell, index) => (index === 2 ? `${cell}0` : cell));
    const { csv, problems } = imported([
      sheet(templateSheets.table, [headings(template), changed, likeExample(template)]),
    ]);
    expect(csv).toBeNull();
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toContain(
      '2 第一格写着「示例：」，这一行却与模板的示例不同；要导入请删去「示例：」，不要请删去这一行',
    );
  });
  test('is on file', async () => {
    const tables = [[headings(template), template.example], template.words, template.notes];
    const text = tables.map((table) => table.map((cells) => cells.join(' | ')).join('\n')).join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`written/${name}.txt`);
  });
});
