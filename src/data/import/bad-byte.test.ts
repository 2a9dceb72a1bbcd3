import { describe, expect, test } from 'vitest';
import { findBadByte } from './bad-byte.ts';

const bytesOf = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])));

describe('findBadByte(bytes, label, delimiter)', () => {
  test.each([
    [
      'a byte that begins nothing',
      bytesOf('年份,备注\r\n2024,', 0xff, '好\r\n'),
      { line: 2, columnIndex: 1, byte: 'FF', before: '' },
    ],
    ['a character cut short', bytesOf('a\nb\n', 0xe5, 0xb9, ',c'), { line: 3, columnIndex: 0, byte: 'E5', before: '' }],
    ['a byte in a quoted cell', bytesOf('"甲,\n乙",丙', 0x80), { line: 2, columnIndex: 1, byte: '80', before: '丙' }],
    ['an overlong form', bytesOf('x', 0xc0, 0x80), { line: 1, columnIndex: 0, byte: 'C0', before: 'x' }],
    ['half a surrogate', bytesOf('x,y', 0xed, 0xa0, 0x80), { line: 1, columnIndex: 1, byte: 'ED', before: 'y' }],
  ])('finds %s in UTF-8', (_, bytes, found) => {
    expect(findBadByte(bytes, 'utf-8', ',')).toEqual(found);
  });

  test.each([
    ['a lone lead byte', bytesOf('a,', 0xc4, 0xea, 0xb3, 0x0a), { line: 1, columnIndex: 1, byte: 'B3', before: '年' }],
    ['a byte that is none', bytesOf('a\t', 0xff), { line: 1, columnIndex: 1, byte: 'FF', before: '' }],
    ['a private character', bytesOf('a\t', 0xaa, 0xa1), { line: 1, columnIndex: 1, byte: 'AA', before: '' }],
  ])('finds %s in GB18030', (_, bytes, found) => {
    expect(findBadByte(bytes, 'gb18030', bytes.includes(9) ? '\t' : ',')).toEqual(found);
  });

  test('finds nothing in good text', () => {
    expect(findBadByte(bytesOf('年份,备注\n'), 'utf-8', ',')).toBeNull();
    expect(findBadByte(bytesOf(0xc4, 0xea, 0x81, 0x30, 0x84, 0x36), 'gb18030', ',')).toBeNull();
  });
});
