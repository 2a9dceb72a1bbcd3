import type { DateSystem } from './date-text.ts';
import { errorTrouble, numberCell, plainCell, roundedTrouble, uncomputedTrouble, type CellText } from './cell-text.ts';
import { unescapeText } from './ooxml-parts.ts';
import { parseCellName, parseRange } from './places.ts';
import { standOf, withStand, type Stand } from './raised.ts';
import type { SheetWriter } from './sheet-writer.ts';
import { attribute, readXml } from './xml.ts';

/** What the sheets of a workbook share. */
export interface SharedParts {
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly system: DateSystem;
  readonly isUncomputed: boolean;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | null;
  inline: string;
  isFormula: boolean;
}

const lostText = '的文字在文件里找不到；文件已损坏，请在 Excel 或 WPS 里打开，另存为 .xlsx 再试';

const isoDate = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?)?$/;

function dateCell(text: string): CellText {
  const [, day, time] = isoDate.exec(text) ?? [];
  return plainCell(day === undefined ? text : time === undefined || time === '00:00' ? day : `${day} ${time}`);
}

/** The text of a cell by its type, as the format defines them (ISO 29500, 18.18.11). */
function cellText({ type, style, value, inline, isFormula }: OpenCell, shared: SharedParts): CellText {
  if (type === 'inlineStr') return plainCell(unescapeText(inline));
  if (type === 'str') return plainCell(unescapeText(value ?? ''));
  if (value === null || value === '') return isFormula ? { text: '', trouble: uncomputedTrouble } : plainCell('');
  if (type === 's') {
    const text = shared.texts[Number(value)];
    return text === undefined ? { text: '', trouble: lostText } : plainCell(text);
  }
  if (type === 'b') return plainCell(value === '1' || value === 'true' ? 'TRUE' : 'FALSE');
  if (type === 'e') return { text: value, trouble: errorTrouble(value) };
  if (type === 'd') return dateCell(value);
  return numberCell(Number(value), shared.formats[style] ?? 'General', shared.system, isFormula);
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

const headerLines = new Set(['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter']);

/** `&C&"宋体"单位：人&P`: the words of a header line without its codes. */
const headerText = (text: string): string =>
  text
    .replace(/&"[^"]*"|&\d+|&K[\dA-F]{6}|&[A-Z]/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:Page|[第页共,， /-])*$/i, '');

/** Reads one worksheet part into `writer`. */
export function readOoxmlSheet(xml: string, shared: SharedParts, writer: SheetWriter): void {
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let inside: string | null = null;
  let header = '';
  let guides = 0;
  let hidesZeros = false;
  let stand: Stand = 'line';

  const openRow = (attributes: string): void => {
    row = Number(attribute(attributes, 'r') ?? row + 2) - 1;
    column = -1;
    if (isTrue(attribute(attributes, 'hidden'))) writer.hideRow(row);
  };
  const openCell = (attributes: string): void => {
    const place = parseCellName(attribute(attributes, 'r') ?? '');
    column = place?.column ?? column + 1;
    const type = attribute(attributes, 't') ?? 'n';
    const style = Number(attribute(attributes, 's') ?? '0');
    cell = { row: place?.row ?? row, column, type, style, value: null, inline: '', isFormula: false };
  };
  const closeCell = (): void => {
    if (cell === null) return;
    const shown = cellText(cell, shared);
    const isHiddenZero = hidesZeros && cell.type === 'n' && shown.text === '0';
    const read = isHiddenZero ? { text: '0', trouble: roundedTrouble('', '0') } : shown;
    const isStale = cell.isFormula && shared.isUncomputed;
    writer.put(cell.row, cell.column, isStale ? { ...read, trouble: uncomputedTrouble } : read);
    if (cell.isFormula && !isStale && read.trouble === null) writer.computed(cell.row, cell.column);
    cell = null;
  };
  const others: Readonly<Record<string, (attributes: string) => void>> = {
    row: openRow,
    c: openCell,
    mergeCell: (attributes) => {
      const range = parseRange(attribute(attributes, 'ref') ?? '');
      if (range !== undefined) writer.merge(range);
    },
    col: (attributes) => {
      const [first = 0, last = 0] = ['min', 'max'].map((name) => Number(attribute(attributes, name) ?? '0') - 1);
      if (isTrue(attribute(attributes, 'hidden'))) writer.hideColumns(first, last);
    },
    sheetView: (attributes) => {
      hidesZeros = attribute(attributes, 'showZeros') === '0';
    },
  };

  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'f' && cell !== null) cell.isFormula = true;
      else if (name === 'rPh') guides += 1;
      else if (name === 'is' || name === 'r') stand = 'line';
      else if (name === 'vertAlign') stand = standOf(attribute(attributes, 'val') ?? '');
      else if (name === 'v' || name === 't' || headerLines.has(name)) inside = name;
      else if (Object.hasOwn(others, name)) others[name]?.(attributes);
    },
    close: (name) => {
      if (name === 'c') closeCell();
      else if (name === 'rPh') guides -= 1;
      else if (headerLines.has(name)) {
        writer.floating(headerText(header));
        header = '';
      }
      if (name === inside) inside = null;
    },
    text: (text) => {
      if (inside === 'v' && cell !== null) cell.value = `${cell.value ?? ''}${text}`;
      else if (inside === 't' && cell !== null && guides === 0) cell.inline += withStand(text, stand);
      else if (inside !== null && headerLines.has(inside)) header += text;
    },
  });
}
