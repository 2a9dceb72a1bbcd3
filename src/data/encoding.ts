/** What the bytes of a text file are written in; `broken-utf-8` holds good UTF-8 with damaged places, `workbook` is an Excel file and no text. */
export type Encoding =
  'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'broken-utf-8' | 'workbook' | 'unknown';

/** How each encoding is named to editors. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8（带 BOM）',
  gb18030: 'GB18030（GBK，Excel 默认的“CSV”）',
  'utf-16le': 'UTF-16（Excel 的“Unicode 文本”）',
  'utf-16be': 'UTF-16（高位在前）',
  'broken-utf-8': '损坏的 UTF-8',
  workbook: 'Excel 工作簿（不是 CSV）',
  unknown: '无法识别的编码',
};

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

function decodes(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark shows as zero bytes on one side of nearly every ASCII character; a text in UTF-8 or GB18030 holds none. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  for (let index = 0; index < Math.min(bytes.length, 4000); index += 1)
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 !== 0 || even + odd === 0) return undefined;
  if (odd > 4 * even) return 'utf-16le';
  return even > 4 * odd ? 'utf-16be' : undefined;
}

// Guesses look at the beginning; decoding itself stays strict over the whole file.
const sampleBytes = 262_144;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Text that is UTF-8 but for a few bytes decodes to many more Han characters than replacement marks; GB18030 read as UTF-8 does the opposite. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, sampleBytes));
  return count(text, /\p{Script=Han}/gu) > 2 * count(text, /\uFFFD/g);
}

/** GB18030 gives a code to almost every byte: unassigned and private characters show that the guess is wrong. */
function looksWritten(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes.subarray(0, sampleBytes), { stream: true });
    return !/[\p{Cn}\p{Co}\0]/u.test(text);
  } catch {
    return false;
  }
}

/** BOM first, then strict UTF-8, then GB18030: the order in which a wrong guess shows itself. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodes(bytes, 'utf-8') === undefined ? 'broken-utf-8' : 'utf-8-bom';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'workbook';
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 !== undefined) return utf16;
  if (decodes(bytes, 'utf-8') !== undefined) return 'utf-8';
  if (isBrokenUtf8(bytes)) return 'broken-utf-8';
  return looksWritten(bytes) ? 'gb18030' : 'unknown';
}

const labels: Partial<Readonly<Record<Encoding, string>>> = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  gb18030: 'gb18030',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/** The text without its BOM; undefined when the bytes are not what the encoding says, or are no text at all. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string | undefined {
  const label = labels[encoding];
  const text = label === undefined ? undefined : decodes(bytes, label);
  return text?.startsWith('\uFEFF') === true ? text.slice(1) : text;
}

/** Line of the first byte that is not UTF-8, from 1; null when all are. */
export function brokenUtf8Line(bytes: Uint8Array): number | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const at = text.indexOf('\uFFFD');
  return at < 0 ? null : count(text.slice(0, at), /\r\n?|\n/g) + 1;
}
