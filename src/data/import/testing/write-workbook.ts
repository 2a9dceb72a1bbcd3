import { strToU8, zipSync } from 'fflate';
import { columnLetter } from '../../problem.ts';
import type { Grid } from './write-grid.ts';

/** A sheet to be written; empty cells of `merges` belong to the filled one before or above. */
export interface WrittenSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: Grid;
  /** Ranges such as `A1:C1`. */
  readonly merges: readonly string[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

function cellXml(text: string, row: number, column: number): string {
  const place = `${columnLetter(column)}${row + 1}`;
  if (text === '') return '';
  if (/^(?:0|[1-9]\d*)$/.test(text)) return `<c r="${place}"><v>${text}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function sheetXml({ rows, merges }: WrittenSheet): string {
  const data = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((text, column) => cellXml(text, row, column)).join('')}</row>`,
  );
  const ranges = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const merged = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${ranges}</mergeCells>`;
  return `${head}<worksheet xmlns="${main}"><sheetData>${data.join('')}</sheetData>${merged}</worksheet>`;
}

/** Sheets as an .xlsx file of the least parts that Excel opens. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const part = (index: number): string => `worksheets/sheet${index + 1}.xml`;
  const listed = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="${part(index)}"/>`,
  );
  const types = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/${part(index)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships">${relations.join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/${part(index)}`, sheetXml(sheet)])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
}
