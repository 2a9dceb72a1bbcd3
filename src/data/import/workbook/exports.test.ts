import { describe, expect, test } from 'vitest';
import { readOffice } from '../office-file.ts';
import type { Sheet } from '../sheet.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(text: string): Promise<readonly Sheet[]> {
  const { sheets, problems } = await readOffice(bytesOf(text), '导出.xls');
  expect(problems).toEqual([]);
  return sheets;
}

const cellsOf = (sheets: readonly Sheet[]): unknown => sheets.map(({ records }) => records.map(({ cells }) => cells));

describe('readOffice of a web page', () => {
  test.each([
    ['entities and line breaks', '<td>a&amp;b&nbsp;<br>c</td>', ['a&b\nc']],
    ['cells and rows that nobody closes', '<td>a<td>b', ['a', 'b']],
    ['attributes without quotes and with a stray one', '<td width=5">a</td><td title="b > a">b</td>', ['a', 'b']],
    ['what Excel leaves beside the text', '<td x:num="1234.5">1,234.50</td>', ['1234.5']],
    ['a date that is stored as a number', '<td sdval="45107">2023-06-30</td>', ['2023-06-30']],
    ['no script, style or remark', '<td><script>x</script><style>y</style><!-- z -->a</td>', ['a']],
    ['a full-width space, which is no space of HTML', '<td>甲　乙</td>', ['甲　乙']],
  ])('reads %s', async (_, html, cells) => {
    expect(cellsOf(await read(`<html><table><tr>${html}</table></html>`))).toEqual([[cells]]);
  });

  test('lays the text and the tables of a page one below the other', async () => {
    const page =
      '<html><head><title>无</title></head><body><p>某表</p><table><tr><td colspan=2>单位：人</td></tr><tr><th rowspan=2>甲</th><td>1</td></tr><tr><td>2</td></tr></table><p>注：无</p></body></html>';
    expect(cellsOf(await read(page))).toEqual([
      [
        ['某表', ''],
        ['单位：人', ''],
        ['甲', '1'],
        ['甲', '2'],
        ['注：无', ''],
      ],
    ]);
  });

  test('refuses a number that is shown as another', async () => {
    const [sheet] = await read('<table><tr><td x:num="101.4">101</td></tr></table>');
    expect(sheet?.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('显示为「101」，实际是 101.4'),
    ]);
  });

  test('reads the encoding that the page states', async () => {
    const bytes = Uint8Array.from([
      ...bytesOf('<html><meta charset=gbk><table><tr><td>'),
      0xc4,
      0xea,
      ...bytesOf('</td></tr></table>'),
    ]);
    expect(cellsOf((await readOffice(bytes, '导出.xls')).sheets)).toEqual([[['年']]]);
  });
});

describe('readOffice of an XML spreadsheet 2003', () => {
  const book = (rows: string, styles = '', behind = ''): string =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>${styles}</Styles><Worksheet ss:Name="表"><Table>${rows}</Table>${behind}</Worksheet></Workbook>`;
  const format = (id: string, code: string): string =>
    `<Style ss:ID="${id}"><NumberFormat ss:Format="${code}"/></Style>`;
  const row = (cells: string): string => `<Row>${cells}</Row>`;
  const cell = (type: string, text: string, attributes = ''): string =>
    `<Cell ${attributes}><Data ss:Type="${type}">${text}</Data></Cell>`;

  test.each([
    ['numbers and text', cell('Number', '1234') + cell('String', '0012'), ['1234', '0012']],
    ['cells that say where they stand', cell('String', 'a', 'ss:Index="3"'), ['', '', 'a']],
    ['a date as precise as it is shown', cell('DateTime', '2023-06-01T00:00:00.000', 'ss:StyleID="m"'), ['2023-06']],
    ['text of several fonts', '<Cell><ss:Data ss:Type="String"><B>一</B>千</ss:Data></Cell>', ['一千']],
    [
      'a cell without its comment',
      '<Cell><Data ss:Type="String">a</Data><Comment><Data>b</Data></Comment></Cell>',
      ['a'],
    ],
  ])('reads %s', async (_, cells, expected) => {
    expect(cellsOf(await read(book(row(cells), format('m', 'yyyy&quot;年&quot;m&quot;月&quot;'))))).toEqual([
      [expected],
    ]);
  });

  test.each([
    ['a number that is shown as another', cell('Number', '101.4', 'ss:StyleID="i"'), '显示为「101」'],
    ['an error', cell('Error', '#REF!'), '是错误值「#REF!」'],
    ['a formula without a value', '<Cell ss:Formula="=RC[-1]"/>', '没有算好的数'],
  ])('refuses %s', async (_, cells, message) => {
    const [sheet] = await read(book(row(cells), format('i', '0')));
    expect(sheet?.problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
  });

  test('fills merged cells, says hidden rows and sheets', async () => {
    const hidden = '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>';
    const rows =
      row(cell('String', 'a', 'ss:MergeDown="1"') + cell('Number', '1')) +
      `<Row ss:Hidden="1">${cell('Number', '2', 'ss:Index="2"')}</Row>`;
    const sheets = await read(book(rows, '', hidden));
    expect(cellsOf(sheets)).toEqual([
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ]);
    expect(sheets[0]?.visibility).toBe('hidden');
    expect(sheets[0]?.remarks).toEqual(['合并的单元格 A1:A2 已填满', '隐藏（或被筛选掉）的第 2 行已照常读入']);
  });
});
