import { atMost, most } from './limits.ts';
import { builtinFormats } from './number-format.ts';
import { brokenFile, Refusal } from './refusal.ts';

/** What the reader of old binary workbooks does not tell of a sheet. Rows and columns count from 0. */
export interface BinarySheet {
  readonly name: string | null;
  readonly isHidden: boolean;
  /** `row,column` of cells that hold formulas, and of those that were never computed. */
  readonly formulas: Set<string>;
  readonly uncomputed: Set<string>;
  readonly hiddenRows: number[];
  readonly hiddenColumns: (readonly [number, number])[];
  readonly comments: (readonly [number, number])[];
  readonly floating: string[];
}

const record = {
  beginning: 0x0809,
  end: 0x000a,
  sheet: 0x0085,
  password: 0x002f,
  formula: 0x0006,
  row: 0x0208,
  columns: 0x007d,
  note: 0x001c,
  object: 0x005d,
  text: 0x01b6,
  continued: 0x003c,
  format: 0x041e,
} as const;

const cellRecords = new Set([0x0006, 0x00bd, 0x00fd, 0x0201, 0x0203, 0x0204, 0x0205, 0x027e, 0x00d6]);
const manyCells = new Set([0x00bd, 0x00be]);
const commentObject = 0x19;

interface Walked {
  readonly type: number;
  readonly at: number;
  readonly length: number;
}

function* records(bytes: Uint8Array, view: DataView): Generator<Walked> {
  for (let at = 0; at + 4 <= bytes.length;) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (at + 4 + length > bytes.length) return;
    yield { type, at: at + 4, length };
    at += 4 + length;
  }
}

const utf16 = (bytes: Uint8Array): string => new TextDecoder('utf-16le').decode(bytes);
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const emptySheet = (name: string | null, isHidden: boolean): BinarySheet => ({
  name,
  isHidden,
  formulas: new Set(),
  uncomputed: new Set(),
  hiddenRows: [],
  hiddenColumns: [],
  comments: [],
  floating: [],
});

/** A flag of formulas that some programs write without ever computing them (both low bits of the record's options). */
const neverComputed = 3;

/** Walks the records of a workbook stream ([MS-XLS], BIFF5 and BIFF8): what is hidden, computed or commented, by sheet; refuses a password and too many cells. */
export function walkBinary(bytes: Uint8Array): readonly BinarySheet[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const byPlace = new Map<number, BinarySheet>();
  const sheets: BinarySheet[] = [];
  let sheet: BinarySheet | undefined;
  let cells = 0;
  let object = 0;
  let pendingText = 0;
  let open = 0;
  for (const { type, at, length } of records(bytes, view)) {
    const u16 = (offset: number): number => (offset + 2 <= length ? view.getUint16(at + offset, true) : 0);
    if (type === record.password)
      throw new Refusal('文件有密码，读不了；请在 Excel 或 WPS 里打开，去掉密码，另存后再导入');
    if (cellRecords.has(type)) cells += 1;
    if (manyCells.has(type)) cells += Math.ceil(length / 6);
    if (cells > most.cells) atMost(cells, most.cells, '工作簿有', '格', '请只留要报的表，删去其余');
    if (type === record.sheet && length > 8) {
      const isHidden = ((bytes[at + 4] ?? 0) & 3) !== 0;
      const found = emptySheet(null, isHidden);
      byPlace.set(view.getUint32(at, true), found);
      sheets.push(found);
      atMost(sheets.length, most.sheets, '工作簿有', '张表', '请只留要报的表，删去其余');
    }
    if (type === record.beginning) {
      sheet = byPlace.get(at - 4) ?? sheet;
      byPlace.delete(at - 4);
      open += 1;
    }
    if (type === record.end) open -= 1;
    if (sheet === undefined) continue;
    if (type === record.formula) {
      sheet.formulas.add(`${u16(0)},${u16(2)}`);
      if ((u16(14) & neverComputed) === neverComputed) sheet.uncomputed.add(`${u16(0)},${u16(2)}`);
    }
    if (type === record.row && (u16(12) & 0x20) !== 0) sheet.hiddenRows.push(u16(0));
    if (type === record.columns && (u16(8) & 1) !== 0) sheet.hiddenColumns.push([u16(0), u16(2)]);
    if (type === record.note) sheet.comments.push([u16(0), u16(2)]);
    if (type === record.object) object = u16(4);
    if (type === record.text) pendingText = object === commentObject ? 0 : u16(10);
    else if (type === record.continued && pendingText > 0) {
      const isWide = ((bytes[at] ?? 0) & 1) !== 0;
      const text = bytes.subarray(at + 1, at + 1 + pendingText * (isWide ? 2 : 1));
      sheet.floating.push(isWide ? utf16(text) : latin(text));
      pendingText = 0;
    } else if (type !== record.continued) pendingText = 0;
  }
  // A stream that was cut off must not pass for a shorter table.
  if (open !== 0 || byPlace.size > 0) throw new Refusal(brokenFile);
  return sheets;
}

function formatRecord(id: number, format: string): Uint8Array {
  const bytes = new Uint8Array(9 + format.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [index, word] of [record.format, 5 + format.length * 2, id, format.length].entries())
    view.setUint16(index * 2, word, true);
  bytes[8] = 1;
  for (let index = 0; index < format.length; index += 1) view.setUint16(9 + index * 2, format.charCodeAt(index), true);
  return bytes;
}

const biff8 = 0x0600;

/** The same stream with the number formats that Chinese Excel knows by number alone (2023年6月 is 57) written out: the reader would take them for American days, or for those of a file read before. */
export function withBuiltinFormats(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 4 + view.getUint16(2, true);
  if (view.getUint16(0, true) !== record.beginning || view.getUint16(4, true) !== biff8) return bytes;
  const added = Object.entries(builtinFormats).map(([id, format]) => formatRecord(Number(id), format));
  const size = added.reduce((sum, { length }) => sum + length, 0);
  const out = new Uint8Array(bytes.length + size);
  out.set(bytes.subarray(0, start));
  let at = start;
  for (const one of added) {
    out.set(one, at);
    at += one.length;
  }
  out.set(bytes.subarray(start), at);
  const moved = new DataView(out.buffer);
  for (const { type, at: place } of records(bytes, view))
    if (type === record.sheet) moved.setUint32(place + size, view.getUint32(place, true) + size, true);
  return out;
}
