import {
  errorTrouble,
  plainCell,
  shownMoment,
  shownNumberCell,
  uncomputedTrouble,
  type CellText,
} from './cell-text.ts';
import { atMost, most } from './limits.ts';
import type { Workbook } from './ooxml.ts';
import { partText } from './ooxml-parts.ts';
import { standOf, withStand, type Stand } from './raised.ts';
import { Refusal } from './refusal.ts';
import { fullBudget, sheetWriter, type SheetWriter } from './sheet-writer.ts';
import { attribute, attributesOf, readXml } from './xml.ts';
import type { Archive } from './zip.ts';

type Attributes = ReadonlyMap<string, string>;

interface OpenCell {
  readonly column: number;
  readonly repeat: number;
  readonly attributes: Attributes;
  readonly isCovered: boolean;
  readonly paragraphs: string[];
  hasComment: boolean;
}

interface OpenRow {
  readonly row: number;
  readonly repeat: number;
  readonly isHidden: boolean;
  readonly cells: OpenCell[];
  column: number;
}

const countOf = (text: string | undefined): number => Math.max(1, Math.floor(Number(text ?? '1')) || 1);

/** Which of year, month and day a shown date tells, as the text of that precision; null when the year is not among them. */
function asShown(iso: string, shown: string): string | null {
  const [year = '', month = '', day = ''] = iso.split('-');
  const numbers = (shown.match(/\d+/g) ?? []).map(Number);
  const has = (...parts: readonly string[]): boolean => parts.every((part) => numbers.includes(Number(part)));
  const hasYear = has(year) || numbers.includes(Number(year) % 100);
  const isNamed = /[a-z]{3}|[一二三四五六七八九十]+月/i.test(shown);
  const hasMonth = has(month) || isNamed;
  if (shown === '' || (hasYear && hasMonth && has(day) && (numbers.length > 2 || !has(month)))) return iso;
  if (!hasYear) return null;
  return hasMonth && (isNamed || numbers.length > 1) ? `${year}-${month}` : numbers.length === 1 ? year : null;
}

function dateCell(value: string, shown: string): CellText {
  const [, iso, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(value) ?? [];
  if (iso === undefined) return plainCell(shown);
  const text = asShown(iso, shown);
  const isTimed = text === iso && time !== undefined && time !== '00:00' && /\d\s*[:：时]/.test(shown);
  return shownMoment(new Date(`${iso}T00:00Z`), isTimed ? `${iso} ${time}` : text);
}

function cellText({ attributes, paragraphs }: OpenCell): CellText {
  const shown = paragraphs.join('\n');
  const type = attributes.get('office:value-type');
  const value = attributes.get('office:value');
  if (attributes.get('calcext:value-type') === 'error' || /^Err:\d{3}$/.test(shown))
    return { text: shown, trouble: errorTrouble(shown) };
  if (type === undefined && shown === '' && attributes.has('table:formula'))
    return { text: '', trouble: uncomputedTrouble };
  if (type === 'date') return dateCell(attributes.get('office:date-value') ?? '', shown);
  if (type === 'boolean') return plainCell(attributes.get('office:boolean-value') === 'true' ? 'TRUE' : 'FALSE');
  if (value === undefined || type === 'string') return plainCell(attributes.get('office:string-value') ?? shown);
  return shownNumberCell(Number(value), shown === '' ? value : shown);
}

function writeRow(writer: SheetWriter, { row, repeat, isHidden, cells }: OpenRow): void {
  const filled = cells
    .map((cell) => ({ ...cell, read: cellText(cell) }))
    .filter(({ read, hasComment }) => read.text !== '' || read.trouble !== null || hasComment);
  for (const { column, attributes } of cells) {
    const [down, across] = ['table:number-rows-spanned', 'table:number-columns-spanned'].map((name) =>
      countOf(attributes.get(name)),
    );
    if (down !== undefined && across !== undefined && down * across > 1)
      writer.merge({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
  }
  if (filled.length === 0) return;
  atMost(repeat, most.rows, `第 ${row + 1} 行重复了`, '次', '请只留要报的行，删去其余');
  for (let index = 0; index < repeat; index += 1) {
    if (isHidden) writer.hideRow(row + index);
    for (const { column, repeat: across, read, attributes, hasComment } of filled)
      for (let beside = 0; beside < across; beside += 1) {
        writer.put(row + index, column + beside, read);
        if (hasComment) writer.commented(row + index, column + beside);
        if (attributes.has('table:formula') && read.trouble === null) writer.computed(row + index, column + beside);
      }
  }
}

/** Parts of the content that hold cells or words which are no part of a table. */
const skipped = new Set(['tracked-changes', 'dde-links', 'content-validations', 'ruby-text', 'scripts', 'forms']);

/** Reads an OpenDocument spreadsheet (.ods). Throws a Refusal. */
export function readOpenDocument(zip: Archive, file: string): Workbook {
  const manifest = partText(zip, 'meta-inf/manifest.xml') ?? '';
  if (/<(?:\w+:)?encryption-data\b/.test(manifest) || zip.has('encrypted-package'))
    throw new Refusal('文件有密码，读不了；请在 WPS 或 LibreOffice 里去掉密码，另存后再导入');
  const xml = partText(zip, 'content.xml');
  if (xml === undefined) throw new Refusal('文件里没有表格内容；请在 WPS 或 LibreOffice 里打开，另存为 .xlsx 再试');
  return readFlatOpenDocument(xml, file);
}

/** Reads the content of an OpenDocument spreadsheet, or one that is a single XML file (.fods). Which sheets are hidden stands in their styles. Throws a Refusal. */
export function readFlatOpenDocument(xml: string, file: string): Workbook {
  const sheets: { readonly writer: SheetWriter; isExternal: boolean }[] = [];
  const displays = new Map<string, boolean>();
  const stands = new Map<string, Stand>();
  const spans: Stand[] = [];
  let textStyle = '';
  const budget = fullBudget();
  let style = '';
  let row: OpenRow | null = null;
  let nextRow = 0;
  let column = 0;
  let cell: OpenCell | null = null;
  let skipping = 0;
  let comments = 0;
  let shapes = 0;
  let paragraph: string | null = null;
  let floating: string[] = [];

  const openTable = (attributes: Attributes): void => {
    atMost(sheets.length + 1, most.sheets, '工作簿有', '张表', '请只留要报的表，删去其余');
    const isShown = displays.get(attributes.get('table:style-name') ?? '');
    const visibility = isShown === undefined ? 'unknown' : isShown ? 'visible' : 'hidden';
    sheets.push({
      writer: sheetWriter(attributes.get('table:name') ?? '', visibility, file, budget),
      isExternal: false,
    });
    nextRow = 0;
    column = 0;
  };
  const writer = (): SheetWriter | undefined => sheets.at(-1)?.writer;
  const openCell = (attributes: Attributes, isCovered: boolean): void => {
    if (row === null || cell !== null) return;
    const repeat = countOf(attributes.get('table:number-columns-repeated'));
    cell = { column: row.column, repeat, attributes, isCovered, paragraphs: [], hasComment: false };
    row.column += repeat;
  };
  const opening: Readonly<Record<string, (attributes: string) => void>> = {
    style: (attributes) => {
      const [family, name = ''] = ['style:family', 'style:name'].map((one) => attribute(attributes, one));
      style = family === 'table' ? name : '';
      textStyle = family === 'text' ? name : '';
    },
    'text-properties': (attributes) => {
      const position = attribute(attributes, 'style:text-position');
      if (textStyle !== '' && position !== undefined) stands.set(textStyle, standOf(position));
    },
    span: (attributes) => void spans.push(stands.get(attribute(attributes, 'text:style-name') ?? '') ?? 'line'),
    'table-properties': (attributes) => void displays.set(style, attribute(attributes, 'table:display') !== 'false'),
    table: (attributes) => openTable(attributesOf(attributes)),
    'table-source': () => {
      const last = sheets.at(-1);
      if (last !== undefined) last.isExternal = true;
    },
    'table-column': (attributes) => {
      const repeat = countOf(attribute(attributes, 'table:number-columns-repeated'));
      if ((attribute(attributes, 'table:visibility') ?? 'visible') !== 'visible')
        writer()?.hideColumns(column, column + repeat - 1);
      column += repeat;
    },
    'table-row': (attributes) => {
      const repeat = countOf(attribute(attributes, 'table:number-rows-repeated'));
      const isHidden = (attribute(attributes, 'table:visibility') ?? 'visible') !== 'visible';
      row = { row: nextRow, repeat, isHidden, cells: [], column: 0 };
      nextRow += repeat;
    },
    'table-cell': (attributes) => openCell(attributesOf(attributes), false),
    'covered-table-cell': (attributes) => openCell(attributesOf(attributes), true),
    annotation: () => {
      comments += 1;
      if (cell !== null) cell.hasComment = true;
    },
    shapes: () => void (shapes += 1),
    'text-box': () => void (shapes += 1),
    'custom-shape': () => void (shapes += 1),
    p: () => void (paragraph = ''),
    s: (attributes) =>
      void (paragraph = `${paragraph ?? ''}${' '.repeat(Math.min(1000, countOf(attribute(attributes, 'text:c'))))}`),
    tab: () => void (paragraph = `${paragraph ?? ''}\t`),
    'line-break': () => void (paragraph = `${paragraph ?? ''}\n`),
  };
  const closing: Readonly<Record<string, () => void>> = {
    'table-row': () => {
      const target = writer();
      if (row !== null && target !== undefined) writeRow(target, row);
      row = null;
    },
    'table-cell': () => {
      if (cell !== null) row?.cells.push(cell);
      cell = null;
    },
    'covered-table-cell': () => closing['table-cell']?.(),
    annotation: () => void (comments -= 1),
    span: () => void spans.pop(),
    shapes: () => void (shapes -= 1),
    'text-box': () => void (shapes -= 1),
    'custom-shape': () => void (shapes -= 1),
    p: () => {
      if (comments > 0 || paragraph === null) return;
      if (shapes > 0) floating.push(paragraph);
      else cell?.paragraphs.push(paragraph);
      paragraph = null;
    },
    table: () => {
      for (const text of floating) writer()?.floating(text);
      floating = [];
    },
  };

  readXml(xml, {
    open: (name, attributes) => {
      if (skipped.has(name)) skipping += 1;
      if (skipping === 0 && Object.hasOwn(opening, name)) opening[name]?.(attributes);
    },
    close: (name) => {
      if (skipping === 0 && Object.hasOwn(closing, name)) closing[name]?.();
      if (skipped.has(name)) skipping -= 1;
    },
    text: (text) => {
      if (skipping === 0 && paragraph !== null)
        paragraph += withStand(text.replace(/[ \t\r\n]+/g, ' '), spans.at(-1) ?? 'line');
    },
  });
  return {
    sheets: sheets.filter(({ isExternal }) => !isExternal).map((one) => one.writer.finish()),
    problems: [],
    remarks: [],
  };
}
