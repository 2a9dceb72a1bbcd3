import { createHash } from 'node:crypto';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { afterEach, describe, expect, test } from 'vitest';
import { partsOf } from './testing.ts';
import { workbookBytes } from './workbook.ts';
import type { WrittenSheet } from './written-sheet.ts';

const { TZ } = process.env;
afterEach(() => {
  process.env['TZ'] = TZ;
});

const sheet = (more: Partial<WrittenSheet> = {}): WrittenSheet => ({
  name: '表<1>',
  columns: [
    { width: 10, text: true, rule: { kind: 'list', words: "'可选的词'!$A$2:$A$9" } },
    { width: 10, rule: { kind: 'whole', from: 0, to: 9 }, hint: { title: '题'.repeat(40), text: '文"&'.repeat(200) } },
    { width: 10, rule: { kind: 'length', to: 5 } },
  ],
  rows: [[{ value: '名', style: 'heading' }], [], [null, { value: -1.5 }, { value: '', style: 'fault' }]],
  frozen: 1,
  ruledFrom: 2,
  ...more,
});

const rootOf = (xml: string): XmlElement => {
  const { root } = parseXml(xml);
  if (root === null) throw new Error('no root');
  return root;
};
const sheetPart = (written: WrittenSheet): string =>
  partsOf(workbookBytes([written]))['xl/worksheets/sheet1.xml'] ?? '';
const textOf = (value: string): string => rootOf(sheetPart(sheet({ columns: [], rows: [[{ value }]] }))).text;

describe('workbookBytes(sheets)', () => {
  test('names each part by its type, and every part it names is there', () => {
    const parts = partsOf(workbookBytes([sheet(), sheet({ name: '二' })]));
    const named = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path);
    expect(Object.keys(parts)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    expect(named.toSorted()).toEqual(
      Object.keys(parts)
        .filter((path) => path.endsWith('.xml') && path.startsWith('xl/'))
        .toSorted(),
    );
    for (const xml of Object.values(parts)) expect(rootOf(xml).name).toMatch(/^[A-Za-z]+$/);
  });
  test('puts the elements of a sheet into the order of the format', () => {
    const names = rootOf(sheetPart(sheet())).children.map((child) => (child as XmlElement).name);
    expect(names).toEqual(['dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'dataValidations']);
  });
  test('writes numbers as numbers, a marked empty cell, and no empty row', () => {
    const xml = sheetPart(sheet());
    expect(xml).toContain('<c r="B3" s="0"><v>-1.5</v></c><c r="C3" s="11"/>');
    expect(xml).not.toContain('<row r="2"');
    expect(xml).toContain('<dimension ref="A1:C3"/>');
  });
  test('cuts hints to the lengths that a spreadsheet takes', () => {
    const rules = rootOf(sheetPart(sheet())).children.at(-1) as XmlElement;
    const [list, whole, length] = rules.children as XmlElement[];
    expect(list?.attributes).toMatchObject({ type: 'list', sqref: 'A2:A1048576' });
    expect(list?.text).toBe("'可选的词'!$A$2:$A$9");
    expect([...(whole?.attributes['promptTitle'] ?? '')]).toHaveLength(32);
    expect([...(whole?.attributes['prompt'] ?? '')]).toHaveLength(255);
    expect(length?.attributes).toMatchObject({ type: 'textLength', operator: 'lessThanOrEqual' });
  });
  test.each([
    ['<a href="x">&amp;', '<a href="x">&amp;'],
    ['=1+1', '=1+1'],
    [' 一\r\n二\t三 ', ' 一\n二\t三 '],
    ['a\u0000\u0008\u001fb\uffffc', 'abc'],
    ['\ud800 𠮷 \udc00', ' 𠮷 '],
    ['_x0041_ _x41_', '_x005F_x0041_ _x41_'],
  ])('keeps the text %j', (value, expected) => {
    expect(textOf(value)).toBe(expected);
  });
  test('cuts a text that is longer than a cell holds', () => {
    expect(textOf('长'.repeat(40_000)) === `${'长'.repeat(32_766)}…`).toBe(true);
  });
  test('gives the same bytes on machines of different time zones', () => {
    const sum = (zone: string): string => {
      process.env['TZ'] = zone;
      return createHash('sha256')
        .update(workbookBytes([sheet()]))
        .digest('hex');
    };
    expect(sum('America/New_York')).toBe(sum('Asia/Shanghai'));
  });
});
