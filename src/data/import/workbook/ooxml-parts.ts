import { atMost, most } from './limits.ts';
import { builtinFormats } from './number-format.ts';
import { standOf, withStand, type Stand } from './raised.ts';
import { Refusal } from './refusal.ts';
import { attribute, readXml, xmlText } from './xml.ts';
import type { Archive } from './zip.ts';

/** A sheet that the workbook lists. */
export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** Path of its part; undefined when it is no table of cells but a chart or a macro sheet. */
  readonly path: string | undefined;
}

/** What `xl/workbook.xml` says. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly is1904: boolean;
  /** Whether formulas are still to be computed when the file is opened: programs that write workbooks leave 0 as their values. */
  readonly isUncomputed: boolean;
}

/** The text of a part; undefined when the archive lacks it. */
export function partText(zip: Archive, path: string): string | undefined {
  const bytes = zip.read(path);
  return bytes === undefined ? undefined : xmlText(bytes);
}

/** A path as written in a relation of the part at `from`. */
function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = from.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  return folders.join('/');
}

/** One relation of a part to another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `comments`, `drawing`. */
  readonly type: string;
  readonly path: string;
}

/** What a part refers to. */
export function relationsOf(zip: Archive, path: string): readonly Relation[] {
  const cut = path.lastIndexOf('/') + 1;
  const xml = partText(zip, `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
  const relations: Relation[] = [];
  readXml(xml ?? '', {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type') ?? '';
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        path: resolve(path, attribute(attributes, 'Target') ?? ''),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Reads `xl/workbook.xml`, or whatever the package calls it. */
export function readWorkbookPart(zip: Archive, path: string): WorkbookPart {
  const xml = partText(zip, path);
  if (xml === undefined) throw new Refusal('文件里没有工作簿；请在 Excel 或 WPS 里打开，另存为 .xlsx 再试');
  const relations = relationsOf(zip, path);
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  let isUncomputed = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isTrue(attribute(attributes, 'date1904'));
      if (name === 'calcPr') isUncomputed = isTrue(attribute(attributes, 'fullCalcOnLoad'));
      if (name !== 'sheet') return;
      const id = attribute(attributes, '\\w+:id') ?? '';
      const relation = relations.find((one) => one.id === id);
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        isHidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
        path: relation?.type === 'worksheet' ? relation.path : undefined,
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, is1904, isUncomputed };
}

const escaped = /_x([0-9a-f]{4})_/gi;

/** `_x000D_` as the character it stands for. */
export const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replace(escaped, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;

/** The texts that cells share, without their reading aids (phonetic guides). */
export function readSharedTexts(zip: Archive, path: string | undefined): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let guides = 0;
  let stand: Stand = 'line';
  readXml((path === undefined ? undefined : partText(zip, path)) ?? '', {
    open: (name, attributes) => {
      if (name === 'si') text = '';
      if (name === 'si' || name === 'r') stand = 'line';
      if (name === 'vertAlign') stand = standOf(attribute(attributes, 'val') ?? '');
      if (name === 'rPh') guides += 1;
      if (name === 't') inText = guides === 0;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') guides -= 1;
      if (name === 'si')
        atMost(texts.push(unescapeText(text)), most.cells, '工作簿有', '条文字', '请只留要报的表，删去其余');
    },
    text: (piece) => {
      if (inText) text += withStand(piece, stand);
    },
  });
  return texts;
}

/** The number format of each cell style. */
export function readCellFormats(zip: Archive, path: string | undefined): readonly string[] {
  const custom = new Map<number, string>();
  const formats: string[] = [];
  let inCells = false;
  readXml((path === undefined ? undefined : partText(zip, path)) ?? '', {
    open: (name, attributes) => {
      if (name === 'numFmt')
        custom.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attribute(attributes, 'numFmtId') ?? '0');
      formats.push(custom.get(id) ?? builtinFormats[id] ?? 'General');
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return formats;
}
