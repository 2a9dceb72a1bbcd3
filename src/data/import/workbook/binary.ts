import type * as Xlsx from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { problemList } from '../../problem.ts';
import { walkBinary, withBuiltinFormats, type BinarySheet } from './biff.ts';
import { errorTrouble, numberCell, plainCell, uncomputedTrouble, type CellText } from './cell-text.ts';
import type { DateSystem } from './date-text.ts';
import { atMost, most } from './limits.ts';
import type { Workbook } from './ooxml.ts';
import { brokenFile, Refusal } from './refusal.ts';
import { fullBudget, sheetWriter, type SheetWriter } from './sheet-writer.ts';

/** The reader with the part of it that has no types of its own: compound files. */
type Reader = Omit<typeof Xlsx, 'CFB'> & {
  readonly CFB: { readonly read: (bytes: Uint8Array, options: { readonly type: 'array' }) => Container };
};

const labels: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Tables of old code pages, which the reader wants, from what every browser has. Single-byte pages: 1252. */
const codePages = {
  utils: {
    decode: (page: number, bytes: readonly number[] | Uint8Array) =>
      new TextDecoder(labels[page] ?? 'windows-1252').decode(Uint8Array.from(bytes)),
    encode: (_page: number, text: string) => new TextEncoder().encode(text),
  },
};

/** The reader of .xls and .et, loaded only where one is read. */
export async function loadReader(): Promise<Reader> {
  const reader = await import('@e965/xlsx');
  reader.set_cptable(codePages);
  return reader;
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(brokenFile);
  }
}

/** Documents that lie in the same kind of container, by a stream that only they have. */
const others: readonly (readonly [RegExp, string])[] = [
  [/\/encryptedpackage$/i, '文件有密码，读不了；请在 Excel 或 WPS 里打开，去掉密码，另存后再导入'],
  [
    /\/worddocument$/i,
    '这是 Word（或 WPS 文字）文件，不是表格；请打开它，选中表格，复制到 Excel 或 WPS 表格里，存成 .xlsx 再导入',
  ],
  [/\/powerpoint document$/i, '这是演示文稿，不是表格；请把表格复制到 Excel 或 WPS 表格里，存成 .xlsx 再导入'],
  [/\/__properties_version1\.0$/i, '这是一封邮件，不是表格；请把附件里的表格存下来再导入'],
];

/** What the reader tells of a compound file; it has no types of its own for it. */
interface Container {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content?: ArrayLike<number> }[];
}

interface Stream {
  readonly bytes: Uint8Array;
  readonly hasMacros: boolean;
}

/** The stream with the workbook, whatever case or older name its program gave it. */
function workbookStream(reader: Reader, bytes: Uint8Array): Stream {
  if (bytes[0] !== 0xd0) return { bytes, hasMacros: false };
  const container = attempt(() => reader.CFB.read(bytes, { type: 'array' }));
  const find = (pattern: RegExp): number => container.FullPaths.findIndex((path) => pattern.test(path));
  for (const [pattern, message] of others) if (find(pattern) >= 0) throw new Refusal(message);
  // Root entries only: a Word file may hold a workbook within.
  const index = [/^[^/]*\/workbook$/i, /^[^/]*\/book$/i].map(find).find((found) => found >= 0) ?? -1;
  const content = container.FileIndex[index]?.content;
  if (content === undefined || content.length === 0)
    throw new Refusal('文件里没有表格；请在 Excel 或 WPS 里打开要报的表，另存为 .xlsx 再导入');
  return { bytes: Uint8Array.from(content), hasMacros: find(/\/_vba_project(?:_cur)?\//i) >= 0 };
}

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** What the cells of a workbook are read with. */
interface Shared {
  readonly system: DateSystem;
  /** Texts of several looks: the reader does not tell which part of one is raised. */
  readonly mixed: ReadonlySet<string>;
}

const mixedTrouble = '里的数字有几种格式，可能有上标的注释号；请删去注释号，或另存为 .xlsx 再导入';

/** Texts that are written in several looks: the reader leaves them without the look of the whole. */
function mixedTexts(book: WorkBook): ReadonlySet<string> {
  const { Strings = [] } = book as { readonly Strings?: readonly { readonly t?: string; readonly r?: string }[] };
  return new Set(Strings.flatMap(({ t, r }) => (t === undefined || r !== undefined ? [] : [t])));
}

function cellText({ t, v, z }: CellObject, isFormula: boolean, { system, mixed }: Shared): CellText {
  if (t === 'e') {
    const name = errors[Number(v)] ?? '#N/A';
    return { text: name, trouble: errorTrouble(name) };
  }
  if (t === 'n') return numberCell(Number(v), z === undefined ? 'General' : String(z), system, isFormula);
  if (t === 'b') return plainCell(v === true ? 'TRUE' : 'FALSE');
  const text = v === undefined ? '' : String(v);
  return mixed.has(text) && /^[\d\s,.]+$/.test(text) ? { text, trouble: mixedTrouble } : plainCell(text);
}

function fill(writer: SheetWriter, sheet: WorkSheet, facts: BinarySheet | undefined, shared: Shared): void {
  const rows = (sheet as { '!data'?: readonly (readonly (CellObject | undefined)[] | undefined)[] })['!data'] ?? [];
  rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (cell === undefined || cell.v === undefined) return;
      const place = `${row},${column}`;
      const isFormula = facts?.formulas.has(place) === true;
      const read = cellText(cell, isFormula, shared);
      const isStale = facts?.uncomputed.has(place) === true;
      writer.put(row, column, isStale ? { ...read, trouble: uncomputedTrouble } : read);
      if (isFormula && !isStale && read.trouble === null) writer.computed(row, column);
    }),
  );
  for (const { s, e } of sheet['!merges'] ?? []) writer.merge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  for (const row of facts?.hiddenRows ?? []) writer.hideRow(row);
  for (const [first, last] of facts?.hiddenColumns ?? []) writer.hideColumns(first, last);
  for (const [row, column] of facts?.comments ?? []) writer.commented(row, column);
  for (const text of facts?.floating ?? []) writer.floating(text);
}

const typeOf = (sheet: WorkSheet): unknown => (sheet as { '!type'?: unknown })['!type'];

/** Reads a binary workbook of Excel 5 to 2003 and of WPS (.xls, .et). The one place that uses the workbook reader, which is loaded only here. Throws a Refusal. */
export async function readBinary(bytes: Uint8Array, file: string): Promise<Workbook> {
  atMost(
    Math.ceil(bytes.length / 1_000_000),
    most.binaryBytes / 1_000_000,
    '文件有',
    'MB',
    '请只留要报的那张表，另存为 .xlsx 再导入',
  );
  const reader = await loadReader();
  const stream = workbookStream(reader, bytes);
  const facts = walkBinary(stream.bytes);
  const options = {
    type: 'array',
    dense: true,
    cellNF: true,
    cellFormula: false,
    cellHTML: false,
    cellText: false,
  } as const;
  const book: WorkBook = attempt(() => reader.read(withBuiltinFormats(stream.bytes), options));
  const system: DateSystem = book.Workbook?.WBProps?.date1904 === true ? 1904 : 1900;
  const mixed = mixedTexts(book);
  const budget = fullBudget();
  const { problems, report } = problemList(file);
  const skipped: string[] = [];
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    if (sheet === undefined) {
      report(null, null, `工作表「${name}」读不出来；请在 Excel 或 WPS 里给它改个名字，另存为 .xlsx 再导入`);
      return [];
    }
    if (typeOf(sheet) !== undefined && typeOf(sheet) !== 'sheet') {
      skipped.push(`「${name}」`);
      return [];
    }
    const known = facts[index];
    const writer = sheetWriter(name, known?.isHidden === true ? 'hidden' : 'visible', file, budget);
    fill(writer, sheet, known, { system, mixed });
    return [writer.finish()];
  });
  const remarks = [
    ...(skipped.length === 0 ? [] : [`不是表格的工作表没有读：${skipped.join('、')}`]),
    ...(stream.hasMacros ? ['文件带有宏，宏没有运行'] : []),
    ...(system === 1904 ? ['日期按这个工作簿的 1904 年系统读'] : []),
  ];
  return { sheets, problems, remarks };
}
