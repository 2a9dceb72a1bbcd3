import { rulesXml } from './rules-xml.ts';
import { formatOf } from './styles.ts';
import { columnLetter } from '../../data/problem.ts';
import type { WrittenCell, WrittenColumn, WrittenSheet } from './written-sheet.ts';
import { cellXml } from './xml.ts';

/** The most characters that a cell holds (Excel specifications and limits); a longer text ends in … */
const longestCell = 32_767;

const cut = (text: string): string => (text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text);

function cell(written: WrittenCell | null, place: string): string {
  if (written === null || written.value === '') return '';
  const { value, style = 'plain' } = written;
  const format = formatOf(style, typeof value === 'string');
  return typeof value === 'number'
    ? `<c r="${place}" s="${format}"><v>${value}</v></c>`
    : `<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${cellXml(cut(value))}</t></is></c>`;
}

/** An empty cell keeps its look, so that a fault is marked where something is missing. */
const styled = (written: WrittenCell | null, place: string): string =>
  written?.value === '' && written.style !== undefined
    ? `<c r="${place}" s="${formatOf(written.style, true)}"/>`
    : cell(written, place);

const row = (cells: WrittenSheet['rows'][number], index: number): string =>
  cells.length === 0
    ? ''
    : `<row r="${index + 1}">${cells.map((one, column) => styled(one, `${columnLetter(column)}${index + 1}`)).join('')}</row>`;

const column = ({ width, text = false }: WrittenColumn, index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${formatOf('plain', text)}" customWidth="1"/>`;

function view(frozen: number, isFirst: boolean): string {
  const place = `A${frozen + 1}`;
  const pane =
    frozen === 0
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="${place}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${place}" sqref="${place}"/>`;
  return `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

/** xl/worksheets/sheetN.xml, its elements in the order that ECMA-376 part 1, 18.3.1.99 demands. */
export function sheetXml(sheet: WrittenSheet, isFirst: boolean): string {
  const { columns, rows, frozen = 0 } = sheet;
  const width = rows.reduce((most, { length }) => Math.max(most, length), 1);
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<dimension ref="A1:${columnLetter(width - 1)}${Math.max(1, rows.length)}"/>`,
    view(frozen, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length === 0 ? '' : `<cols>${columns.map(column).join('')}</cols>`,
    `<sheetData>${rows.map(row).join('')}</sheetData>`,
    rulesXml(sheet),
    '</worksheet>',
  ].join('');
}
