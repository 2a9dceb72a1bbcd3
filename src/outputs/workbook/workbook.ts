import { strToU8, zipSync } from 'fflate';
import { sheetXml } from './sheet-xml.ts';
import { stylesXml } from './styles.ts';
import type { WrittenSheet } from './written-sheet.ts';
import { escapeXml } from './xml.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const opened = 'http://schemas.openxmlformats.org/package/2006';
const part = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The media type of a workbook. */
export const workbookType = `${part}.sheet`;

const contentTypes = (count: number): string => `<Types xmlns="${opened}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="${part}.sheet.main+xml"/>\
<Override PartName="/xl/styles.xml" ContentType="${part}.styles+xml"/>\
${numbers(count)
  .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${part}.worksheet+xml"/>`)
  .join('')}</Types>`;

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${opened}/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const workbookXml = (sheets: readonly WrittenSheet[]): string =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${sheets
    .map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')}</sheets></workbook>`;

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/**
 * A workbook as .xlsx (ECMA-376, transitional): texts, numbers, looks of a closed list, what columns allow. No formulas, no macros.
 * The same bytes for the same sheets on every machine: a zip holds local time without a zone, so its dates are made of local parts.
 */
export function workbookBytes(sheets: readonly WrittenSheet[]): Uint8Array<ArrayBuffer> {
  const parts: readonly (readonly [path: string, xml: string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...numbers(sheets.length).map((n) => ['worksheet', `worksheets/sheet${n}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml()],
    ...sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, index === 0)] as const),
  ];
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const files = Object.fromEntries(parts.map(([path, xml]) => [path, strToU8(head + xml)]));
  return new Uint8Array(zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) }));
}
