import { describe, expect, test } from 'vitest';
import { sheetOf, workbookOf, type MadeCell, type WorkbookParts } from '../../../../tests/fixtures/workbook.ts';
import { readOffice } from '../office-file.ts';
import type { Sheet } from '../sheet.ts';

const heading = ['年份', '地区', '层级', '人数', '状态'];
const rowWith = (cell: MadeCell): readonly MadeCell[] => [2024, '全市', '创新工程师', cell, '正式'];

async function read(sheet: string, parts?: WorkbookParts): Promise<Sheet> {
  const { sheets, problems } = await readOffice(workbookOf(sheet, parts), 'a.xlsx');
  expect(problems).toEqual([]);
  return sheets[0] as Sheet;
}

/** The fourth cell of the second row, and what is wrong with it. */
async function readCell(
  xml: string,
  parts?: WorkbookParts,
): Promise<readonly [string | undefined, string | undefined]> {
  const { records, problems } = await read(sheetOf([heading, rowWith({ xml })]), parts);
  return [records[1]?.cells[3], problems[0]?.message];
}

describe('readOffice of a cell', () => {
  const unit = { formats: ['0"万人"'] };
  const phonetic = { texts: '<si><t>一千</t><rPh sb="0" eb="2"><t>yiqian</t></rPh></si>' };
  const rich = { texts: '<si><r><t>一</t></r><r><rPr><b/></rPr><t>千</t></r></si>' };

  test.each<readonly [string, string, string, WorkbookParts]>([
    ['a number in all its digits', '><v>999.99999999999989</v></c>', '1000', {}],
    ['a number stored as text', 't="inlineStr"><is><t>0012</t></is></c>', '0012', {}],
    ['the unit that its format shows', 's="1"><v>12</v></c>', '12万人', unit],
    ['a text without its reading aid', 't="s"><v>0</v></c>', '一千', phonetic],
    ['a text of several fonts', 't="s"><v>0</v></c>', '一千', rich],
    ['a date written as such', 't="d"><v>2023-06-30T00:00:00</v></c>', '2023-06-30', {}],
    [
      'a built-in Chinese month',
      's="1"><v>45107</v></c>',
      '2023-06',
      {
        more: { 'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="57"/></cellXfs></styleSheet>' },
      },
    ],
    ['a line break that the format writes as _x000A_', 't="inlineStr"><is><t>一_x000A_千</t></is></c>', '一\n千', {}],
  ])('gives %s', async (_, xml, text, parts) => {
    expect(await readCell(xml, parts)).toEqual([text, undefined]);
  });

  test.each<readonly [string, string, string, WorkbookParts]>([
    ['an error', 't="e"><v>#REF!</v></c>', '是错误值「#REF!」', {}],
    ['a formula that was never computed', '><f>SUM(D3)</f></c>', '没有算好的数', {}],
    ['a formula with an empty value', '><f>SUM(D3)</f><v/></c>', '没有算好的数', {}],
    [
      'the zero of a program that computes nothing',
      '><f>SUM(D3)</f><v>0</v></c>',
      '没有算好的数',
      { calculation: '<calcPr fullCalcOnLoad="1"/>' },
    ],
    ['a text that the file lacks', 't="s"><v>9</v></c>', '的文字在文件里找不到', {}],
  ])('refuses %s', async (_, xml, message, parts) => {
    expect((await readCell(xml, parts))[1]).toContain(message);
  });

  test('refuses a zero that the sheet does not show', async () => {
    const before = '<sheetViews><sheetView showZeros="0"/></sheetViews>';
    const { problems } = await read(sheetOf([heading, rowWith(0)], '', before));
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('显示为「」，实际是 0')]);
  });
});

describe('readOffice of a sheet', () => {
  const rows = [heading, rowWith(1000), rowWith(96)];

  test.each<readonly [string, string, string, string]>([
    ['merged cells', '合并的单元格 B2:B3 已填满', '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>', ''],
    ['hidden columns', '隐藏的 E 列已照常读入', '', '<cols><col min="5" max="5" hidden="1"/></cols>'],
  ])('says %s', async (_, remark, behind, before) => {
    const made = [heading, rowWith(1000), [2024, '', '领军工程师', 96, '正式']];
    expect((await read(sheetOf(made, behind, before))).remarks).toContain(remark);
  });

  test('says hidden rows', async () => {
    const xml = sheetOf(rows).replace('<row r="3">', '<row r="3" hidden="1">');
    expect((await read(xml)).remarks).toEqual(['隐藏（或被筛选掉）的第 3 行已照常读入']);
  });

  test('fills no title that stands alone in its rows', async () => {
    const title = [['某表'], [], heading, rowWith(1000)];
    const { records, remarks } = await read(sheetOf(title, '<mergeCells><mergeCell ref="A1:E2"/></mergeCells>'));
    expect(records[0]?.cells).toEqual(['某表', '', '', '', '']);
    expect(remarks).toEqual([]);
  });

  test('refuses what lies under a merged cell', async () => {
    const { problems } = await read(sheetOf(rows, '<mergeCells><mergeCell ref="D2:D3"/></mergeCells>'));
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('D2:D3 下面，看不见，写着「96」')]);
  });

  test('puts a text box and a page heading above the table', async () => {
    const more = {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="d" Type="t/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      'xl/drawings/drawing1.xml':
        '<wsDr><sp><txBody><p><r><t>单位：</t></r><r><t>万人</t></r></p></txBody></sp></wsDr>',
    };
    const header =
      '<headerFooter><oddHeader>&amp;C附件2</oddHeader><oddFooter>第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';
    const { records } = await read(sheetOf(rows, header), { more });
    expect(records.slice(0, 3).map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, '附件2'],
      [1, '单位：万人'],
      [1, '年份'],
    ]);
  });

  test('makes no million records of a far cell', async () => {
    const { records } = await read(
      sheetOf(rows).replace('</sheetData>', '<row r="1048576"><c r="A1048576"><v>5</v></c></row></sheetData>'),
    );
    expect(records.map(({ line }) => line)).toEqual([1, 2, 3, 4, 1_048_576]);
  });

  test('counts cells that carry no reference', async () => {
    const { records } = await read(sheetOf(rows).replaceAll(/ r="\w+"/g, ''));
    expect(records.map(({ cells }) => cells[3])).toEqual(['人数', '1000', '96']);
  });

  test('takes any name for a sheet', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const { sheets } = await readOffice(workbookOf(sheetOf(rows), { names }), 'a.xlsx');
    expect(sheets.map(({ name, records }) => [name, records.length])).toEqual(names.map((name) => [name, 3]));
  });
});
