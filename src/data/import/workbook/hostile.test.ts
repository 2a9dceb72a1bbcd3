import { describe, expect, test } from 'vitest';
import { openDocumentOf, sheetOf, workbookOf } from '../../../../tests/fixtures/workbook.ts';
import { readOffice } from '../office-file.ts';

const sheet = sheetOf([
  ['年份', '地区'],
  [2024, '全市'],
]);
const text = (html: string): Uint8Array => new TextEncoder().encode(html);
const cell = (attributes: string): string =>
  `<table:table-cell office:value-type="float" office:value="1" ${attributes}><text:p>1</text:p></table:table-cell>`;

/** The workbook with another size in its directory: what a bomb says of itself. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
      view.setUint32(at + 24, size, true);
  return bytes;
}

/** A workbook in which a number has become another one on the way. */
function changed(): Uint8Array {
  const bytes = workbookOf(sheet, { isStored: true });
  const found = new TextDecoder('latin1').decode(bytes).indexOf('2024');
  bytes[found] = 0x31;
  return bytes;
}

const spaces = (length: number): Uint8Array => new Uint8Array(length).fill(32);

describe('readOffice refuses in one sentence', () => {
  test.each<readonly [string, () => Uint8Array, string]>([
    ['a sheet of 61 MB', () => lying(workbookOf(spaces(2_000_000)), 61_000_000), '表格解开后有 61 MB，最多读 60 MB'],
    ['a sheet larger than it says', () => lying(workbookOf(spaces(2_000_000)), 100), '文件不完整或已损坏'],
    ['a changed digit', changed, '文件不完整或已损坏'],
    ['an archive cut short', () => workbookOf(sheet).slice(0, -30), '文件不完整或已损坏'],
    ['a part cut short', () => workbookOf(sheet.slice(0, -20)), '文件不完整或已损坏'],
    ['a tag that never ends', () => workbookOf(`<worksheet ${'a="'.repeat(200_001)}`), '文件不完整或已损坏'],
    [
      'entities of its own',
      () => workbookOf(`<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]>${sheet}`),
      '不该有的声明',
    ],
    ['a cell of 1 MB', () => workbookOf(sheetOf([['x'.repeat(1_000_000)]])), 'A1 一格里有 1,000,000 个字'],
    ['a cell in column XFD', () => workbookOf(sheet.replaceAll('B2', 'XFD2')), '表格有 16,384 列'],
    [
      'a thousand sheets',
      () => workbookOf(sheet, { names: Array.from({ length: 1000 }, (_, index) => `表${index}`) }),
      '工作簿有 1,000 张表',
    ],
    ['two sheets of one name', () => workbookOf(sheet, { names: ['表', '表'] }), '有两张工作表都叫「表」'],
    [
      'cells merged over and over',
      () =>
        workbookOf(
          sheetOf(
            [['a'], ...Array.from({ length: 200 }, () => ['', '', '', '', 'b'])],
            '<mergeCell ref="A1:D200"/>'.repeat(3000),
          ),
        ),
      '合并的单元格盖住了',
    ],
    [
      'one row a million times',
      () => openDocumentOf(`<table:table-row table:number-rows-repeated="1000000">${cell('')}</table:table-row>`),
      '第 1 行重复了 1,000,000 次',
    ],
    [
      'one cell a thousand times',
      () => openDocumentOf(`<table:table-row>${cell('table:number-columns-repeated="1000"')}</table:table-row>`),
      '表格有 501 列',
    ],
    ['an .ods with a password', () => openDocumentOf('', '<manifest:encryption-data/>'), '文件有密码'],
    ['a page without a table', () => text('<html><body>无</body></html>'), '里面没有表格'],
    [
      'a frame page',
      () => text('<html><frameset><frame src="a.files/sheet001.htm"></frameset></html>'),
      '这是网页的框架',
    ],
    ['zeros', () => new Uint8Array(10_000), '这不是表格，也不是文字'],
    ['nothing', () => new Uint8Array(), '文件是空的'],
    ['blank text', () => text('\r\n\r\n'), '文件里没有内容'],
  ])('%s', async (_, make, message) => {
    const { sheets, problems } = await readOffice(make(), 'a.xlsx');
    expect(sheets).toEqual([]);
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    ['25504446', '这是 PDF'],
    ['89504e470d0a1a0a', '这是图片'],
    ['ffd8ffe0', '这是图片'],
    ['526172211a0700', '这是 RAR 压缩包'],
    ['377abcaf271c', '这是 7z 压缩包'],
    ['7b5c7274663120', '这是 Word'],
    ['49443b504c4f', '这是 SYLK 文件'],
    ['0904060000001000', '这是 Excel 4.0 以前的工作簿'],
    ['4d5a90000300', '这是程序'],
  ])('a file that begins with %s', async (start, message) => {
    const bytes = new Uint8Array(start.match(/../g)?.map((byte) => parseInt(byte, 16)) ?? []);
    const { problems } = await readOffice(bytes, '报表.xlsx');
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
  });

  test('the file that Excel leaves while it works', async () => {
    const { problems } = await readOffice(new Uint8Array(165), '~$报表.xlsx');
    expect(problems[0]?.message).toContain('临时文件');
  });
});
