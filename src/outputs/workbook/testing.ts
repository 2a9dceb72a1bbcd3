import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnLetter } from '../../data/problem.ts';
import { cellXml } from './xml.ts';

/** The parts of a written workbook, by path, as text. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

const elements = (element: XmlElement | null, name: string): readonly XmlElement[] =>
  (element?.children ?? [])
    .filter((child) => child.type === 'element')
    .flatMap((child) => {
      const found = child as XmlElement;
      return found.name === name ? [found] : elements(found, name);
    });

/** What stands in the cells of a written workbook, by sheet and place: numbers and texts. */
export function cellsOf(bytes: Uint8Array): Readonly<Record<string, Readonly<Record<string, string | number>>>> {
  const parts = partsOf(bytes);
  const rootOf = (path: string): XmlElement | null => parseXml(parts[path] ?? '').root;
  const cells = (path: string): Record<string, string | number> => {
    const found: Record<string, string | number> = {};
    for (const { attributes, text } of elements(rootOf(path), 'c'))
      if (text !== '') found[attributes['r'] ?? ''] = attributes['t'] === undefined ? Number(text) : text;
    return found;
  };
  const sheets: Record<string, Record<string, string | number>> = {};
  for (const [index, { attributes }] of elements(rootOf('xl/workbook.xml'), 'sheet').entries())
    sheets[attributes['name'] ?? ''] = cells(`xl/worksheets/sheet${index + 1}.xml`);
  return sheets;
}

/** A template with one row typed in below its example, as an editor would. */
export function filled(template: Uint8Array, row: readonly string[]): Uint8Array {
  const parts = unzipSync(template);
  const path = 'xl/worksheets/sheet1.xml';
  const cells = row.map((text, index) =>
    text === '' ? '' : `<c r="${columnLetter(index)}3" t="inlineStr"><is><t>${cellXml(text)}</t></is></c>`,
  );
  const sheet = strFromU8(parts[path] ?? new Uint8Array());
  return zipSync({
    ...parts,
    [path]: strToU8(sheet.replace('</sheetData>', `<row r="3">${cells.join('')}</row></sheetData>`)),
  });
}
