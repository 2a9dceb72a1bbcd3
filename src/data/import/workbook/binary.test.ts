import { describe, expect, test } from 'vitest';
import { binaryOf, compoundOf, recordsOf, streamOf } from '../../../../tests/fixtures/binary-workbook.ts';
import { readOffice, type OfficeFile } from '../office-file.ts';

const cellsOf = ({ sheets }: OfficeFile): unknown => sheets.map(({ records }) => records.map(({ cells }) => cells));
const messagesOf = ({ problems }: OfficeFile): unknown => problems.map(({ message }) => message);

const rows = [
  ['年份', '时间'],
  [2024, { v: 45_107, z: 'yyyy"年"m"月"' }],
];
const expected = [
  [
    ['年份', '时间'],
    ['2024', '2023-06'],
  ],
];
const stream = streamOf(binaryOf(rows));

/** The stream with the month format known by its number alone, as Chinese Excel saves a cell where 2023年6月 was typed. */
function withBuiltinMonth(): Uint8Array {
  const bytes = streamOf(
    binaryOf([
      ['年份', '时间'],
      [2024, { v: 45_107, z: '"x"0' }],
    ]),
  );
  const view = new DataView(bytes.buffer);
  // The writer puts the texts of formats into the stream as they are.
  const own = [...recordsOf(bytes)].find(
    ({ type, at, length }) =>
      type === 0x041e && new TextDecoder('utf-16le').decode(bytes.subarray(at + 5, at + length)).includes('"x"0'),
  );
  const id = own === undefined ? -1 : view.getUint16(own.at, true);
  for (const { type, at } of recordsOf(bytes))
    if (type === 0x00e0 && view.getUint16(at + 2, true) === id) view.setUint16(at + 2, 57, true);
  return bytes;
}

const gbk = { 年份: 'c4eab7dd', 地区: 'b5d8c7f8', 全市: 'c8abcad0' };

/** A workbook of Excel 5 on Chinese Windows: its texts are GBK, and its code page says so. */
function inGbk(): Uint8Array {
  const bytes = streamOf(
    binaryOf(
      [
        ['ABCD', 'EFGH'],
        [2024, 'IJKL'],
      ],
      { type: 'biff5' },
    ),
  );
  const view = new DataView(bytes.buffer);
  for (const { type, at } of recordsOf(bytes)) if (type === 0x0042) view.setUint16(at, 936, true);
  const text = new TextDecoder('latin1').decode(bytes);
  for (const [index, code] of Object.values(gbk).entries())
    bytes.set(
      code.match(/../g)?.map((byte) => parseInt(byte, 16)) ?? [],
      text.indexOf(['ABCD', 'EFGH', 'IJKL'][index] ?? ''),
    );
  return bytes;
}

function withPassword(): Uint8Array {
  const end = 4 + new DataView(stream.buffer).getUint16(2, true);
  return Uint8Array.from([...stream.subarray(0, end), 0x2f, 0, 4, 0, 1, 2, 3, 4, ...stream.subarray(end)]);
}

describe('readOffice of a binary workbook', () => {
  test.each<readonly [string, () => Uint8Array]>([
    ['of Excel 97', () => binaryOf(rows)],
    ['without its container', () => stream],
    ['of WPS, with streams of its own', () => compoundOf({ '/Workbook': stream, '/ETExtData': new Uint8Array(3) })],
    ['whose stream is named in capitals', () => compoundOf({ '/WORKBOOK': stream })],
    ['whose stream has the older name', () => compoundOf({ '/Book': stream })],
    ['with a format known by its number', withBuiltinMonth],
  ])('reads one %s', async (_, make) => {
    expect(cellsOf(await readOffice(make(), '表.et'))).toEqual(expected);
  });

  test('reads the texts of Excel 5 in their code page', async () => {
    expect(cellsOf(await readOffice(inGbk(), '表.xls'))).toEqual([
      [
        ['年份', '地区'],
        ['2024', '全市'],
      ],
    ]);
  });

  test('counts days from 1904 where the workbook does', async () => {
    const file = binaryOf([['时间'], [{ v: 43_645, z: 'yyyy/m/d' }]], { date1904: true });
    expect(cellsOf(await readOffice(file, '表.xls'))).toEqual([[['时间'], ['2023-06-30']]]);
  });

  test('calls .et what it is', async () => {
    expect((await readOffice(binaryOf(rows), '表.ET')).kind).toBe('WPS 表格（.et）');
  });

  test.each<readonly [string, () => Uint8Array, string]>([
    ['a password', withPassword, '文件有密码'],
    ['an .xlsx with a password', () => compoundOf({ '/EncryptedPackage': new Uint8Array(9) }), '文件有密码'],
    ['a Word file', () => compoundOf({ '/WordDocument': new Uint8Array(9) }), '这是 Word'],
    ['slides', () => compoundOf({ '/PowerPoint Document': new Uint8Array(9) }), '这是演示文稿'],
    ['a mail', () => compoundOf({ '/__properties_version1.0': new Uint8Array(9) }), '这是一封邮件'],
    ['a container without a workbook', () => compoundOf({ '/x': new Uint8Array(9) }), '文件里没有表格'],
    ['a stream cut short', () => stream.slice(0, -40), '文件不完整或已损坏'],
    ['a container cut short', () => binaryOf(rows).slice(0, 600), '文件不完整或已损坏'],
    [
      'a sheet name that no object can hold',
      () => binaryOf(rows, { name: '__proto__' }),
      '工作表「__proto__」读不出来',
    ],
  ])('refuses %s', async (_, make, message) => {
    const file = await readOffice(make(), '表.xls');
    expect(messagesOf(file)).toEqual([expect.stringContaining(message)]);
    expect(file.sheets).toEqual([]);
  });

  test('neither fails nor hangs on damaged bytes', async () => {
    const whole = binaryOf(rows);
    for (let round = 0; round < 200; round += 1) {
      const bytes = Uint8Array.from(whole);
      let seed = round * 7919 + 1;
      for (let change = 0; change < 1 + (round % 30); change += 1) {
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 1;
        bytes[seed % bytes.length] = seed >>> 8;
      }
      const { sheets, problems } = await readOffice(bytes, '表.xls');
      expect(sheets.length + problems.length).toBeGreaterThan(0);
    }
  });
});
