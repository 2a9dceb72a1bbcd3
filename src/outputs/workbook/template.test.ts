import { describe, expect, test } from 'vitest';
import { importOffice } from '../../data/import/import-office.ts';
import { readOffice } from '../../data/import/office-file.ts';
import { templateOf } from '../../data/import/template/template.ts';
import { datasetNames, datasets } from '../../data/registry.ts';
import { testContext, testKnown } from '../../data/testing.ts';
import { templateBytes } from './template.ts';
import { cellsOf, filled, partsOf } from './testing.ts';

const context = { ...testContext, date: '2027-01-16' };

describe.each(datasetNames)('templateBytes(%s, known)', (name) => {
  const schema = datasets[name];
  const template = templateOf(schema, testKnown);
  const bytes = templateBytes(schema, testKnown);
  const like = template.example.map((cell) => cell.replace('示例：', ''));

  test('is imported as it is when a row is filled in', async () => {
    const file = await readOffice(filled(bytes, like), '填报表.xlsx');
    expect({ kind: file.kind, problems: file.problems }).toMatchObject({ problems: [] });
    const { rows, problems, questions, csv } = importOffice(schema, file.sheets, context, {});
    expect({ problems, questions, rows: rows.length }).toEqual({ problems: [], questions: [], rows: 1 });
    expect(csv?.replace('\uFEFF', '').trimEnd().split('\r\n')).toEqual([
      schema.columns.map(({ heading }) => heading).join(','),
      like.join(','),
    ]);
  });
  test('lets a cell hold the words of its list alone', () => {
    const words = cellsOf(bytes)['可选的词'] ?? {};
    const rules = [
      ...(partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '').matchAll(
        /type="list".*? sqref="([A-Z]+)3:(?:\1)1048576"><formula1>'可选的词'!\$([A-Z]+)\$2:\$\2\$(\d+)<\/formula1>/g,
      ),
    ];
    const listed = template.lists.filter(({ key }) => key !== null);
    expect(rules).toHaveLength(listed.length);
    for (const [index, [, , column = '', last = '']] of rules.entries()) {
      const found = Array.from({ length: Number(last) - 1 }, (_, row) => words[`${column}${String(row + 2)}`]);
      expect(found.map(String)).toEqual(listed[index]?.words.map(String));
    }
  });
});
