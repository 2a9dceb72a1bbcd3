import type { CsvRecord } from '../csv.ts';
import type { DatasetSchema } from '../schema.ts';
import type { Layout } from './layout.ts';
import { isAdministrative, meaningOf } from './line-meaning.ts';

/** The records of an office file, sorted into the table and what stands around it. */
export interface Body {
  /** Title and unit lines above the heading. */
  readonly above: readonly CsvRecord[];
  readonly heading: Layout['heading'];
  readonly rows: readonly CsvRecord[];
  /** Notes below the table. */
  readonly notes: readonly CsvRecord[];
  /** How many records were left out because they are empty, or repeat the heading as on a new printed page. */
  readonly empty: number;
  readonly repeated: number;
}

const noteStart =
  /^[（(*＊※]?\s*(?:注|说明|备注|数据来源|资料来源|来源|制表|填表|填报|审核|联系|统计口径|口径|本表|此表|以上|\d+[.、．]|[*＊※])/;

/** `填表人：某科 审核：某处`: several cells, and no row of a table. */
const signature = /^(?:制表|填表|填报|审核|联系|负责|复核)[^：:]{0,6}[：:]/;

const filled = ({ cells }: CsvRecord): readonly string[] => cells.filter((cell) => cell.trim() !== '');

/** The text of a record outside the table, for the report. */
export const recordText = (record: CsvRecord): string =>
  filled(record)
    .map((cell) => cell.trim())
    .join(' ');

const number = /^[\d０-９,，.．\s]+[人名个家]?$|^[-—–…/*＊]+$/;

/** A year or an area: the key of a row whose number is missing. */
const rowKey = /^(?:[12１２][\d０-９]{3}(?:年度?)?|.{1,8}[市区县](?:[（(][^()（）]*[)）])?)$/;

/** Whether a text alone in its line says something, as no area or other key does. */
function isSaying(text: string): boolean {
  if (rowKey.test(text)) return false;
  const { status, period, word } = meaningOf(text);
  return isAdministrative(text) || status !== null || period !== undefined || word !== null || text.length > 12;
}

/** A note is a short line that says so; a row of the table fills at least its key and one cell more, or a number beside another cell. */
function isNote(record: CsvRecord, least: number): boolean {
  const [first = '', ...more] = filled(record).map((cell) => cell.trim());
  if (signature.test(first)) return true;
  if (more.length === 0 && isSaying(first)) return true;
  return more.length + 1 < least && noteStart.test(first) && !more.some((cell) => number.test(cell));
}

/** A line below a note that is one cell long belongs to it. */
const continuesNote = (record: CsvRecord, least: number): boolean =>
  filled(record).length === 1 || isNote(record, least);

const same = (left: CsvRecord, right: CsvRecord): boolean =>
  left.cells.length === right.cells.length && left.cells.every((cell, index) => cell === right.cells[index]);

/** Notes stand at the end: from the first note line behind the last row on. */
function splitNotes(records: readonly CsvRecord[], least: number): number {
  const end = records.findLastIndex((record) => !continuesNote(record, least)) + 1;
  const first = records.slice(end).findIndex((record) => isNote(record, least));
  return first < 0 ? records.length : end + first;
}

/** Sorts the records of a file around its heading. */
export function bodyOf(records: readonly CsvRecord[], layout: Layout, schema: DatasetSchema): Body {
  const { heading } = layout;
  const under = records.slice(layout.start + heading.length);
  const below = under.filter((record) => filled(record).length > 0);
  const table = below.filter((record) => !heading.some((line) => same(line, record)));
  const least = Math.max(2, Math.min(3, schema.key.length + 1));
  const first = splitNotes(table, least);
  return {
    above: records.slice(0, layout.start).filter((record) => filled(record).length > 0),
    heading,
    rows: table.slice(0, first),
    notes: table.slice(first),
    empty: under.length - below.length,
    repeated: below.length - table.length,
  };
}
