import { describe, expect, test } from 'vitest';
import { parseCsv } from '../csv.ts';
import { datasets } from '../registry.ts';
import { bodyOf, recordText } from './body.ts';

const heading = '年份,地区,层级,人数';

/** What stands around the rows of a file with one heading line at the top. */
function sorted(lines: readonly string[]): { readonly rows: readonly string[]; readonly notes: readonly string[] } {
  const { records } = parseCsv([heading, ...lines].join('\n'), 'x.csv');
  const [first] = records;
  if (first === undefined) throw new Error('no heading');
  const body = bodyOf(records, { start: 0, heading: [first], cells: [] }, datasets.engineers);
  return { rows: body.rows.map(recordText), notes: body.notes.map(recordText) };
}

describe('bodyOf(records)', () => {
  const row = '2024,甲区,初阶,12';
  const row2 = '2024,乙区,初阶,30';
  test.each([
    ['no notes', [row, row2], 2, []],
    ['a note below the rows', [row, '注：初步数,,,'], 1, ['注：初步数']],
    ['a note that goes on in the next line', [row, '注：初步数,,,', '以年报为准,,,'], 1, ['注：初步数', '以年报为准']],
    ['a short line that is no note', [row, '乙区,,,'], 2, []],
    ['a note between rows, which is for the reader of rows to refuse', [row, '注：初步数,,,', row2], 3, []],
    [
      'signatures in several cells',
      [row, '填表人：某科,审核：某处,联系：某人,电话'],
      1,
      ['填表人：某科 审核：某处 联系：某人 电话'],
    ],
    ['a row whose first cell begins like a note', ['备注,甲区,初阶,12'], 1, []],
  ])('takes %s', (_name, lines, rows, notes) => {
    const found = sorted(lines);
    expect(found.rows).toHaveLength(rows);
    expect(found.notes).toEqual(notes);
  });
});
