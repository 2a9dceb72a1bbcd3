import { errorTrouble, momentCell, numberCell, plainCell, uncomputedTrouble, type CellText } from './cell-text.ts';
import type { DateSystem } from './date-text.ts';
import { atMost, most } from './limits.ts';
import type { Workbook } from './ooxml.ts';
import { fullBudget, sheetWriter, type SheetWriter } from './sheet-writer.ts';
import { attribute, readXml } from './xml.ts';

/** Formats that this file type calls by name. */
const namedFormats: Readonly<Record<string, string>> = {
  'General Number': 'General',
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy/m/d',
  'Medium Date': 'yyyy/m/d',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm',
  'Short Time': 'h:mm',
  Currency: '#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
};

const numberAt = (attributes: string, name: string): number | undefined => {
  const text = attribute(attributes, `\\w+:${name}`);
  return text === undefined ? undefined : Math.floor(Number(text));
};

function cellText(type: string, text: string, format: string, isFormula: boolean, system: DateSystem): CellText {
  if (type === '') return isFormula ? { text: '', trouble: uncomputedTrouble } : plainCell('');
  if (type === 'Error') return { text, trouble: errorTrouble(text) };
  if (type === 'Boolean') return plainCell(text.trim() === '1' ? 'TRUE' : 'FALSE');
  if (type === 'Number') return numberCell(Number(text), format, system, isFormula);
  const moment = type === 'DateTime' ? new Date(`${text.trim().replace(/Z$/, '')}Z`) : null;
  return moment === null || Number.isNaN(moment.getTime()) ? plainCell(text) : momentCell(moment, format);
}

/** Reads an “XML 电子表格 2003”, which many office systems export under the name .xls. Throws a Refusal. */
export function readSpreadsheetXml(xml: string, file: string): Workbook {
  const writers: { readonly writer: SheetWriter; readonly name: string }[] = [];
  const hidden = new Set<string>();
  const formats = new Map<string, string>();
  const budget = fullBudget();
  const system: DateSystem = /<(?:\w+:)?Date1904\s*\/>/.test(xml) ? 1904 : 1900;
  let style = '';
  let row = -1;
  let column = -1;
  let columns = 0;
  let type = '';
  let text = '';
  let cell: string | null = null;
  let comments = 0;
  let reading: 'Data' | 'Visible' | null = null;
  const writer = (): SheetWriter | undefined => writers.at(-1)?.writer;

  const closeCell = (): void => {
    const attributes = cell ?? '';
    const [across = 0, down = 0] = [numberAt(attributes, 'MergeAcross'), numberAt(attributes, 'MergeDown')];
    const isFormula = attribute(attributes, '\\w+:Formula') !== undefined;
    const format = formats.get(attribute(attributes, '\\w+:StyleID') ?? '') ?? 'General';
    const read = cellText(type, text, format, isFormula, system);
    writer()?.put(row, column, read);
    if (isFormula && read.trouble === null) writer()?.computed(row, column);
    if (across + down > 0) writer()?.merge({ top: row, left: column, bottom: row + down, right: column + across });
    column += across;
    cell = null;
  };
  const opening: Readonly<Record<string, (attributes: string) => void>> = {
    Style: (attributes) => void (style = attribute(attributes, '\\w+:ID') ?? ''),
    NumberFormat: (attributes) => {
      const format = attribute(attributes, '\\w+:Format') ?? 'General';
      formats.set(style, namedFormats[format] ?? format);
    },
    Worksheet: (attributes) => {
      atMost(writers.length + 1, most.sheets, '工作簿有', '张表', '请只留要报的表，删去其余');
      const name = attribute(attributes, '\\w+:Name') ?? '';
      writers.push({ name, writer: sheetWriter(name, 'visible', file, budget) });
      row = -1;
      columns = 0;
    },
    Column: (attributes) => {
      const first = (numberAt(attributes, 'Index') ?? columns + 1) - 1;
      const last = first + (numberAt(attributes, 'Span') ?? 0);
      if (numberAt(attributes, 'Hidden') === 1) writer()?.hideColumns(first, last);
      columns = last + 1;
    },
    Row: (attributes) => {
      row = (numberAt(attributes, 'Index') ?? row + 2) - 1;
      column = -1;
      if (numberAt(attributes, 'Hidden') === 1) writer()?.hideRow(row);
    },
    Cell: (attributes) => {
      column = (numberAt(attributes, 'Index') ?? column + 2) - 1;
      cell = attributes;
      type = '';
      text = '';
    },
    Comment: () => {
      comments += 1;
      writer()?.commented(row, column);
    },
    Data: (attributes) => {
      if (comments > 0 || cell === null) return;
      type = attribute(attributes, '\\w+:Type') ?? 'String';
      reading = 'Data';
    },
    Visible: () => void (reading = 'Visible'),
  };
  readXml(xml, {
    open: (name, attributes) => {
      if (Object.hasOwn(opening, name)) opening[name]?.(attributes);
    },
    close: (name) => {
      if (name === 'Cell') closeCell();
      if (name === 'Comment') comments -= 1;
      if (name === reading) reading = null;
    },
    text: (piece) => {
      if (reading === 'Data') text += piece;
      if (reading === 'Visible' && piece.includes('Hidden')) hidden.add(writers.at(-1)?.name ?? '');
    },
  });
  const sheets = writers.map(({ writer: one, name }) => ({
    ...one.finish(),
    visibility: hidden.has(name) ? ('hidden' as const) : ('visible' as const),
  }));
  return { sheets, problems: [], remarks: [] };
}
