import { describe, expect, test } from 'vitest';
import { decodeRelease, importCommand } from './decode-release.ts';
import { brokenUtf8Line, decodeAs, detectEncoding } from './encoding.ts';

const text = '年份,地区\r\n2024,金东区\r\n';
const utf8 = new TextEncoder().encode(text);
const utf16 = Uint8Array.from([...text].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]));
const swapped = utf16.map((_, index) => utf16[index ^ 1] ?? 0);
// 年份,金华 and a character that only GB18030 holds (㐀, four bytes).
const gb = Uint8Array.from([0xc4, 0xea, 0xb7, 0xdd, 0x2c, 0xbd, 0xf0, 0xbb, 0xaa, 0x81, 0x39, 0xee, 0x39]);

test.each([
  ['UTF-8', utf8, 'utf-8', text],
  ['UTF-8 with BOM', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), 'utf-8-bom', text],
  ['ASCII', new TextEncoder().encode('a,b'), 'utf-8', 'a,b'],
  ['nothing', new Uint8Array(), 'utf-8', ''],
  ['GB18030', gb, 'gb18030', '年份,金华㐀'],
  ['UTF-16 LE with BOM', Uint8Array.from([0xff, 0xfe, ...utf16]), 'utf-16le', text],
  ['UTF-16 LE without BOM', utf16, 'utf-16le', text],
  ['UTF-16 BE with BOM', Uint8Array.from([0xfe, 0xff, ...swapped]), 'utf-16be', text],
  ['UTF-16 BE of one letter', Uint8Array.from([0, 0x61]), 'utf-16be', 'a'],
  ['UTF-16 BE without BOM', swapped, 'utf-16be', text],
  // Without ASCII there are no zero bytes: the mark alone tells.
  ['UTF-16 LE of Han alone', Uint8Array.from([0xff, 0xfe, 0x74, 0x5e]), 'utf-16le', '年'],
  ['UTF-16 BE of Han alone', Uint8Array.from([0xfe, 0xff, 0x5e, 0x74]), 'utf-16be', '年'],
] as const)('detectEncoding(%s)', (_name, bytes, encoding, expected) => {
  expect(detectEncoding(bytes)).toBe(encoding);
  expect(decodeAs(bytes, encoding)).toBe(expected);
});

test.each([
  ['an xlsx workbook', [0x50, 0x4b, 3, 4, 0], 'workbook'],
  ['an xls workbook', [0xd0, 0xcf, 0x11, 0xe0], 'workbook'],
  ['bytes that are no text', [0xff, 0x80, 0x00, 0xff, 0xff], 'unknown'],
  ['UTF-8 with fewer than three Han a damaged byte', [...utf8.slice(0, 6), 0xff], 'unknown'],
  ['UTF-8 with three Han a damaged byte', [...utf8.slice(0, 6), ...utf8.slice(0, 3), 0xff], 'broken-utf-8'],
  ['bytes that GB18030 has no place for', [0xc4, 0xea, 0xff, 0xff], 'unknown'],
  ['an xlsx workbook without more', [0x50, 0x4b, 3, 4], 'workbook'],
  ['bytes of private use in GB18030', [0xaa, 0xa1, 0xaa, 0xa1], 'unknown'],
  ['bytes that GB18030 gives no character', [0xc4, 0xea, 0x84, 0x32, 0x81, 0x30], 'unknown'],
  ['UTF-8 with one lost byte', [...utf8.slice(0, 20), ...utf8.slice(21)], 'broken-utf-8'],
] as const)('detectEncoding(%s)', (_name, bytes, encoding) => {
  expect(detectEncoding(Uint8Array.from(bytes))).toBe(encoding);
  expect(decodeAs(Uint8Array.from(bytes), encoding)).toBeUndefined();
});

test('detectEncoding(bytes) takes a text for UTF-16 when zeros stand mostly on one side', () => {
  const zeros = (even: number, odd: number): Uint8Array =>
    Uint8Array.from({ length: 40 }, (_, index) =>
      (index % 2 === 0 ? index / 2 < even : (index - 1) / 2 < odd) ? 0 : 0x61,
    );
  expect(detectEncoding(zeros(0, 1))).toBe('utf-16le');
  expect(detectEncoding(zeros(1, 0))).toBe('utf-16be');
  expect(detectEncoding(zeros(2, 9))).toBe('utf-16le');
  expect(detectEncoding(zeros(9, 2))).toBe('utf-16be');
  expect(detectEncoding(zeros(2, 8))).toBe('utf-8');
  expect(detectEncoding(zeros(8, 2))).toBe('utf-8');
  expect(detectEncoding(zeros(0, 1).subarray(0, 39))).toBe('utf-8');
});

test('brokenUtf8Line(bytes) counts lines from 1', () => {
  expect(brokenUtf8Line(utf8)).toBeNull();
  expect(brokenUtf8Line(Uint8Array.from([0x61, 0x0d, 0x0a, 0x0a, 0xff]))).toBe(3);
  expect(brokenUtf8Line(Uint8Array.from([0x0d, 0x0d, 0xff]))).toBe(3);
  expect(brokenUtf8Line(Uint8Array.from([0xff, 0x0a]))).toBe(1);
});

describe('decodeRelease(bytes)', () => {
  test('reads UTF-8 with and without BOM', () => {
    expect(decodeRelease(utf8, 'x.csv')).toEqual({ text, problems: [] });
    expect(decodeRelease(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), 'x.csv').text).toBe(text);
  });
  test('refuses GB18030 and names the command', () => {
    const { text: none, problems } = decodeRelease(gb, 'data/engineers/2025-01-16.csv');
    expect(none).toBeNull();
    expect(problems[0]?.message).toContain('GB18030');
    expect(problems[0]?.message).toContain('npm run import -- 文件 --dataset engineers --date 2025-01-16');
  });
});

test('importCommand(file) without dataset and date leaves blanks to fill', () => {
  expect(importCommand('areas.csv')).toBe('npm run import -- 文件 --dataset 数据集 --date YYYY-MM-DD');
});
