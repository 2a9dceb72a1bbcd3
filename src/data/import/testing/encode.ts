import type { Encoding } from '../../encoding.ts';

/** The encodings that an office file may come in. */
export type FileEncoding = Exclude<Encoding, 'broken-utf-8' | 'workbook' | 'unknown'>;

function twoByteCodes(): ReadonlyMap<string, readonly [number, number]> {
  const codes = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && Array.from(character).length === 1) codes.set(character, [lead, trail]);
    }
  return codes;
}

const gbCodes = twoByteCodes();

/** Bytes of one character in GB18030-2022: ASCII, the two-byte table as TextDecoder has it, and the linear four-byte range above U+FFFF. */
function gbBytes(character: string): readonly number[] {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return [point];
  const pair = gbCodes.get(character);
  if (pair !== undefined) return pair;
  if (point < 0x10000) throw new Error(`no GB18030 code in this test helper: ${character}`);
  const linear = point - 0x10000;
  return [
    0x90 + Math.floor(linear / 12600),
    0x30 + (Math.floor(linear / 1260) % 10),
    0x81 + (Math.floor(linear / 10) % 126),
    0x30 + (linear % 10),
  ];
}

const utf16 = (text: string, isLittle: boolean): readonly number[] =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) =>
    isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
  );

/** A text as the bytes of an office file; UTF-16 comes with its byte order mark, as Excel writes it. */
export function encode(text: string, encoding: FileEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\uFEFF${text}`);
    case 'utf-16le':
      return Uint8Array.from(utf16(`\uFEFF${text}`, true));
    case 'utf-16be':
      return Uint8Array.from(utf16(`\uFEFF${text}`, false));
    case 'gb18030':
      return Uint8Array.from(Array.from(text).flatMap(gbBytes));
  }
}
