import { problemList, type Problem } from '../../problem.ts';
import type { Sheet } from '../sheet.ts';
import { atMost, most } from './limits.ts';
import {
  partText,
  readCellFormats,
  readSharedTexts,
  readWorkbookPart,
  relationsOf,
  type SheetEntry,
} from './ooxml-parts.ts';
import { readOoxmlSheet, type SharedParts } from './ooxml-sheet.ts';
import { parseCellName } from './places.ts';
import { Refusal } from './refusal.ts';
import { fullBudget, sheetWriter, type SheetWriter } from './sheet-writer.ts';
import { attribute, readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** The sheets of a workbook, and what the report says of the file as a whole. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly problems: readonly Problem[];
  readonly remarks: readonly string[];
}

/** Text boxes and other drawn shapes may hold what belongs to the table, such as its unit. */
function readShapes(xml: string, writer: SheetWriter): void {
  let text = '';
  let isText = false;
  readXml(xml, {
    open: (name) => {
      if (name === 'txBody') text = '';
      isText = name === 't';
    },
    close: (name) => {
      if (name === 'p') text += ' ';
      if (name === 'txBody') writer.floating(text);
      isText = false;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
  });
}

function readComments(xml: string, writer: SheetWriter): void {
  readXml(xml, {
    open: (name, attributes) => {
      const place = name === 'comment' ? parseCellName(attribute(attributes, 'ref') ?? '') : undefined;
      if (place !== undefined) writer.commented(place.row, place.column);
    },
    close: () => undefined,
    text: () => undefined,
  });
}

function readAround(zip: Archive, path: string, writer: SheetWriter): void {
  for (const relation of relationsOf(zip, path)) {
    if (relation.type === 'comments') readComments(partText(zip, relation.path) ?? '', writer);
    if (relation.type === 'drawing') readShapes(partText(zip, relation.path) ?? '', writer);
  }
}

const duplicates = (sheets: readonly SheetEntry[]): readonly string[] =>
  sheets.map(({ name }) => name).filter((name, index, names) => names.indexOf(name) !== index);

/** Reads a workbook of Excel 2007 and later (.xlsx, .xlsm, .et in that form). Throws a Refusal. */
export function readOoxml(zip: Archive, file: string): Workbook {
  const office = relationsOf(zip, '').find(({ type }) => type === 'officeDocument');
  const path = office?.path ?? 'xl/workbook.xml';
  const { sheets: entries, is1904, isUncomputed } = readWorkbookPart(zip, path);
  atMost(entries.length, most.sheets, '工作簿有', '张表', '请只留要报的表，删去其余');
  const [twice] = duplicates(entries);
  if (twice !== undefined)
    throw new Refusal(`有两张工作表都叫「${twice}」；文件已损坏，请在 Excel 或 WPS 里打开，另存为 .xlsx 再试`);
  const parts = relationsOf(zip, path);
  const pathOf = (type: string): string | undefined => parts.find((part) => part.type === type)?.path;
  const shared: SharedParts = {
    texts: readSharedTexts(zip, pathOf('sharedStrings')),
    formats: readCellFormats(zip, pathOf('styles')),
    system: is1904 ? 1904 : 1900,
    isUncomputed,
  };
  const budget = fullBudget();
  const { problems, report } = problemList(file);
  const others = entries.filter((entry) => entry.path === undefined).map(({ name }) => `「${name}」`);
  const sheets = entries.flatMap(({ name, isHidden, path: sheetPath }) => {
    if (sheetPath === undefined) return [];
    const xml = partText(zip, sheetPath);
    if (xml === undefined) {
      report(null, null, `工作表「${name}」在文件里找不到；文件已损坏，请在 Excel 或 WPS 里打开，另存为 .xlsx 再试`);
      return [];
    }
    const writer = sheetWriter(name, isHidden ? 'hidden' : 'visible', file, budget);
    readOoxmlSheet(xml, shared, writer);
    readAround(zip, sheetPath, writer);
    return [writer.finish()];
  });
  const remarks = [
    ...(others.length === 0 ? [] : [`不是表格的工作表没有读：${others.join('、')}`]),
    ...(parts.some(({ type }) => type === 'vbaProject') ? ['文件带有宏，宏没有运行'] : []),
    ...(is1904 ? ['日期按这个工作簿的 1904 年系统读'] : []),
  ];
  return { sheets, problems, remarks };
}
