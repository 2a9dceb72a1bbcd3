/** What a file is by its bytes, whatever its name says. `text` is anything that is none of the others. */
export type FileKind =
  'empty' | 'zip' | 'binary' | 'html' | 'spreadsheet-xml' | 'flat-opendocument' | 'text' | { readonly refused: string };

const toExcel = '请打开它，选中表格，复制到 Excel 或 WPS 表格里，存成 .xlsx 再导入';
const resave = '请在 Excel 或 WPS 里打开，另存为 .xlsx 再导入';
const unpack = '请先解压，再导入里面的表格';
const picture = '这是图片，不是表格，里面的数读不了；请找填表的人要 Excel 原件，或照着录入';

const word = `这是 Word（或 WPS 文字）文件，不是表格；${toExcel}`;

/** Starts of files that are no table, in hexadecimal; `..` is any byte. */
const signatures: readonly (readonly [string, string])[] = [
  ['25504446', '这是 PDF，不是表格，里面的数读不了；请找填表的人要 Excel 原件，或用 WPS 转成 Excel 后逐格核对'],
  ['89504e47', picture],
  ['ffd8ff', picture],
  ['47494638', picture],
  ['49492a00', picture],
  ['4d4d002a', picture],
  ['52494646........57454250', picture],
  ['424d............0000', picture],
  ['........66747970', '这是照片或视频，不是表格；请找填表的人要 Excel 原件，或照着录入'],
  ['526172211a07', `这是 RAR 压缩包；${unpack}`],
  ['377abcaf271c', `这是 7z 压缩包；${unpack}`],
  ['1f8b', `这是 gzip 压缩包；${unpack}`],
  ['425a68', `这是 bzip2 压缩包；${unpack}`],
  ['fd377a585a00', `这是 xz 压缩包；${unpack}`],
  ['7b5c727466', word],
  ['4c00000001140200', '这是快捷方式，不是表格本身；请找到原来的文件再导入'],
  ['000100005374616e64617264', `这是 Access 数据库；请在 Access 里把表导出成 Excel 再导入`],
  ['53514c69746520666f726d61742033', '这是数据库文件，不是表格；请导出成 Excel 再导入'],
  ['4d5a', '这是程序，不是表格；没有运行它'],
  ['7f454c46', '这是程序，不是表格；没有运行它'],
  ['49443b50', `这是 SYLK 文件；${resave}`],
  ['5441424c450d0a302c31', `这是 DIF 文件；${resave}`],
  ['5441424c450a302c31', `这是 DIF 文件；${resave}`],
  ['0902', `这是 Excel 4.0 以前的工作簿；${resave}`],
  ['0904', `这是 Excel 4.0 以前的工作簿；${resave}`],
  ['0900', `这是 Excel 4.0 以前的工作簿；${resave}`],
];

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** dBASE and FoxPro: a version, a date, and the length of the head that its fields make. */
function isDbase(bytes: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0] = bytes;
  const head = (bytes[8] ?? 0) + 256 * (bytes[9] ?? 0);
  return (
    [0x03, 0x30, 0x31, 0x83, 0x8b, 0xf5].includes(version) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    head >= 65 &&
    head <= bytes.length
  );
}

const sampleBytes = 65_536;

/** The first characters whatever the encoding: marks of HTML and XML are ASCII, in UTF-16 with zeros between. */
const sampleOf = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes.subarray(0, sampleBytes))
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)?\s*/, '');

function markupKind(sample: string): FileKind | undefined {
  if (/^(?:MIME-Version:|From:.*[\r\n]+(?:.*[\r\n]+){0,6}MIME-Version:)/i.test(sample))
    return { refused: `这是“单个文件网页”（.mht）；${resave}` };
  if (!sample.startsWith('<')) return undefined;
  if (sample.includes('urn:schemas-microsoft-com:office:spreadsheet') && /^<\?xml|^<(?:\w+:)?Workbook/.test(sample))
    return 'spreadsheet-xml';
  if (/<office:document\b/.test(sample)) return 'flat-opendocument';
  if (/<(?:\w+:)?wordDocument\b|progid="Word\.Document"/.test(sample)) return { refused: word };
  if (/<uof:UOF\b/.test(sample)) return { refused: `这是“标文通”文件（.uos）；${resave}` };
  return /<(?:html|table|!doctype html)\b/i.test(sample) ? 'html' : undefined;
}

/** Tells the kind of a file by its content: offices rename files. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const head = hex(bytes.subarray(0, 16));
  if (/^504b(?:0304|0506|0708)/.test(head)) return 'zip';
  if (head.startsWith('d0cf11e0a1b11ae1') || /^0908....0005|^0908....0006/.test(head)) return 'binary';
  const found = signatures.find(([start]) => new RegExp(`^${start}`).test(head));
  if (found !== undefined) return { refused: found[1] };
  if (isDbase(bytes)) return { refused: `这是 dBASE（.dbf）文件；${resave}` };
  return markupKind(sampleOf(bytes)) ?? 'text';
}

const inZip: readonly (readonly [RegExp, string])[] = [
  [/^word\//, word],
  [/^ppt\//, `这是演示文稿，不是表格；${toExcel}`],
  [/^xl\/workbook\.bin$/, `这是 Excel 二进制工作簿（.xlsb）；${resave}`],
  [/^ofd\.xml$/, '这是 OFD 版式文件，不是表格，里面的数读不了；请找填表的人要 Excel 原件，或照着录入'],
  [
    /^index\/.*\.iwa$|^index\.zip$|^index\.apxl/,
    '这是苹果的 Numbers、Pages 或 Keynote 文件；请在里面导出成 Excel 再导入',
  ],
];

const tableNames = /\.(?:xlsx|xlsm|xls|et|ods|csv)$/i;

/** What a zip archive is, by the names of its parts: a workbook, or why it is none. `mimetype` is the text of the part so named. */
export function sniffZip(
  names: readonly string[],
  mimetype: string,
): 'ooxml' | 'opendocument' | { readonly refused: string } {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\/(?:workbook\.xml|worksheets\/)/)) return 'ooxml';
  if (mimetype.includes('opendocument') && !mimetype.includes('spreadsheet'))
    return { refused: mimetype.includes('text') ? word : `这不是表格文件；${toExcel}` };
  if (has(/^content\.xml$/)) return 'opendocument';
  const refused = inZip.find(([pattern]) => has(pattern));
  if (refused !== undefined) return { refused: refused[1] };
  if (has(/^\[content_types\]\.xml$/)) return 'ooxml';
  const tables = names.filter((name) => tableNames.test(name)).map((name) => name.slice(name.lastIndexOf('/') + 1));
  const inside =
    tables.length === 0
      ? '里面没有表格'
      : `里面有 ${tables.slice(0, 3).join('、')}${tables.length > 3 ? ` 等 ${tables.length} 个表格` : ''}`;
  return { refused: `这是压缩包，${inside}；请先解压，再导入要报的那张表` };
}
