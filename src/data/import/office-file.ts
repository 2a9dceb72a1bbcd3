import { decodeAs, detectEncoding, encodingNames, type Encoding } from '../encoding.ts';
import { problemList, type Problem } from '../problem.ts';
import { findBadByte, isBrokenGb18030 } from './bad-byte.ts';
import { findDelimiter, type Delimiter } from './delimiter.ts';
import { textSheet, type Sheet } from './sheet.ts';
import { sniff, sniffZip } from './sniff.ts';
import { readHtmlTables } from './workbook/html-table.ts';
import { atMost, most } from './workbook/limits.ts';
import type { Workbook } from './workbook/ooxml.ts';
import { Refusal } from './workbook/refusal.ts';
import { xmlText } from './workbook/xml.ts';
import type { Archive } from './workbook/zip.ts';

/** A file of an office, taken apart into its sheets. */
export interface OfficeFile {
  /** What it is, for the report: `Excel 工作簿（.xlsx）`, `CSV`. */
  readonly kind: string;
  /** Empty when it could not be read: `problems` then says why. */
  readonly sheets: readonly Sheet[];
  /** What is wrong with the file as a whole; faults of a sheet stand with the sheet. */
  readonly problems: readonly Problem[];
  /** What the report says of the file as a whole. */
  readonly remarks: readonly string[];
  /** How a text file is written; null for a workbook. */
  readonly text: TextFacts | null;
}

/** How a text file is written. */
export interface TextFacts {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Names of the line ends found, as CRLF or LF. */
  readonly lineEnds: readonly string[];
}

const lineEndsOf = (text: string): readonly string[] =>
  [
    ['CRLF', /\r\n/],
    ['LF', /(?:^|[^\r])\n/],
    ['CR', /\r(?!\n)/],
  ].flatMap(([name, pattern]) => ((pattern as RegExp).test(text) ? [name as string] : []));

const reopen = '请在 Excel 或 WPS 里打开核对，另存为 .xlsx 再导入';

function nothing(
  file: string,
  kind: string,
  message: string,
  line: number | null = null,
  columnIndex: number | null = null,
): OfficeFile {
  const { problems, report } = problemList(file);
  report(line, null, message, 'error', columnIndex);
  return { kind, sheets: [], problems, remarks: [], text: null };
}

/** Says where a text is broken: its line, its cell and what stands before. */
function brokenText(bytes: Uint8Array, file: string, encoding: Encoding): OfficeFile {
  const label = encoding === 'broken-utf-8' || encoding.startsWith('utf-8') ? 'utf-8' : 'gb18030';
  const isText = label === 'utf-8' || encoding === 'gb18030' || isBrokenGb18030(bytes);
  if (!isText)
    return nothing(
      file,
      '不认识的文件',
      encoding.startsWith('utf-16') ? `UTF-16 的文件不完整；${reopen}` : `这不是表格，也不是文字；${reopen}`,
    );
  const found = findBadByte(bytes, label, findDelimiter(new TextDecoder(label).decode(bytes.subarray(0, 65_536))));
  if (found === null) return nothing(file, '文字', `${encodingNames[encoding]}，读不出来；${reopen}`);
  const where = found.before === '' ? '在这一格开头' : `在「${found.before}」后面`;
  const message = `有坏掉的字节 ${found.byte}，${where}，有字丢了（${label === 'utf-8' ? 'UTF-8' : 'GB18030'}）；请补上这个字，另存后再导入`;
  return nothing(file, '文字', message, found.line, found.columnIndex);
}

function readText(bytes: Uint8Array, file: string): OfficeFile {
  const encoding = detectEncoding(bytes);
  const text = decodeAs(bytes, encoding);
  if (text === undefined) return brokenText(bytes, file, encoding);
  if (text.includes('\0')) return nothing(file, '不认识的文件', `这不是表格，也不是文字；${reopen}`);
  atMost(text.split('\n').length - 1, most.rows, '表格有', '行', '请只留要报的行，删去其余');
  if (text.trim() === '') return nothing(file, '文字', '文件里没有内容；请核对是不是选错了文件');
  const { sheet, delimiter } = textSheet(text, file);
  return {
    kind: 'CSV',
    sheets: [sheet],
    problems: [],
    remarks: [],
    text: { encoding, delimiter, lineEnds: lineEndsOf(text) },
  };
}

/** A web page says its encoding itself; otherwise it is told like any text. */
function htmlText(bytes: Uint8Array): string {
  const encoding = detectEncoding(bytes);
  const stated = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 4096)),
  )?.[1];
  const detected = decodeAs(bytes, encoding);
  if (detected !== undefined && (encoding !== 'gb18030' || stated === undefined)) return detected;
  try {
    return new TextDecoder(stated ?? 'gb18030', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`网页里有坏掉的字节，有字丢了；${reopen}`);
  }
}

const kinds = {
  ooxml: 'Excel 工作簿（.xlsx）',
  opendocument: 'ODF 电子表格（.ods）',
  binary: 'Excel 97–2003 工作簿（.xls）',
  et: 'WPS 表格（.et）',
  html: '网页表格（.html）',
  xml: 'XML 电子表格 2003',
} as const;

const mimetypeOf = (zip: Archive): string => new TextDecoder('latin1').decode(zip.read('mimetype') ?? new Uint8Array());

/** Readers of workbooks are loaded only for a workbook: a page that checks a CSV never fetches them. */
async function readZip(bytes: Uint8Array, file: string): Promise<readonly [string, Workbook]> {
  const { openZip } = await import('./workbook/zip.ts');
  const zip = openZip(bytes);
  const kind = sniffZip(zip.names, mimetypeOf(zip));
  if (typeof kind === 'object') throw new Refusal(kind.refused);
  if (kind === 'ooxml') return [kinds.ooxml, (await import('./workbook/ooxml.ts')).readOoxml(zip, file)];
  return [kinds.opendocument, (await import('./workbook/opendocument.ts')).readOpenDocument(zip, file)];
}

async function readWorkbook(bytes: Uint8Array, file: string): Promise<readonly [string, Workbook] | null> {
  const kind = sniff(bytes);
  if (typeof kind === 'object') throw new Refusal(kind.refused);
  if (kind === 'empty') throw new Refusal('文件是空的（0 字节），多半是没有存好或没有传完；请重新保存或重新下载');
  if (kind === 'zip') return readZip(bytes, file);
  if (kind === 'binary')
    return [
      /\.et$/i.test(file) ? kinds.et : kinds.binary,
      await (await import('./workbook/binary.ts')).readBinary(bytes, file),
    ];
  if (kind === 'html') return [kinds.html, readHtmlTables(htmlText(bytes), file)];
  if (kind === 'spreadsheet-xml')
    return [kinds.xml, (await import('./workbook/spreadsheet-xml.ts')).readSpreadsheetXml(xmlText(bytes), file)];
  if (kind === 'flat-opendocument')
    return [
      kinds.opendocument,
      (await import('./workbook/opendocument.ts')).readFlatOpenDocument(xmlText(bytes), file),
    ];
  return null;
}

/** Takes a file of an office apart, told by its content and not by its name: workbooks (.xlsx, .xls, .ods, .et), web pages, CSV in every encoding. What is no table is refused in one sentence. Pure; runs in Node and in the browser. */
export async function readOffice(bytes: Uint8Array, fileName: string): Promise<OfficeFile> {
  try {
    if (/(?:^|[\\/])~\$/.test(fileName))
      throw new Refusal('这是 Excel 打开文件时留下的临时文件；请导入名字前面没有「~$」的那一个');
    atMost(
      Math.ceil(bytes.length / 1_000_000),
      most.fileBytes / 1_000_000,
      '文件有',
      'MB',
      '请只留要报的那张表，复制到新工作簿里再试',
    );
    const found = await readWorkbook(bytes, fileName);
    if (found === null) return readText(bytes, fileName);
    const [kind, { sheets, problems, remarks }] = found;
    const named = /\.(?:xlsm|xltm)$/i.test(fileName) ? kind.replace('.xlsx', '.xlsm') : kind;
    if (sheets.length === 0 && problems.length === 0)
      throw new Refusal('文件里没有工作表；请在 Excel 或 WPS 里打开，另存为 .xlsx 再试');
    return { kind: named, sheets, problems, remarks, text: null };
  } catch (error) {
    if (error instanceof Refusal) return nothing(fileName, '没有读的文件', error.message);
    throw error;
  }
}
