import { plainCell, shownNumberCell } from './cell-text.ts';
import { atMost, most } from './limits.ts';
import type { Workbook } from './ooxml.ts';
import { withStand, type Stand } from './raised.ts';
import { Refusal } from './refusal.ts';
import { fullBudget, sheetWriter } from './sheet-writer.ts';
import { decodeEntities, readHtml } from './xml.ts';

/** Blocks of a page that show nothing: removed before the tables are read. */
const unseen =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|title|xml|noscript|template|comment)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)|<!\[[^>]*>|<![a-z][^>]*>/gi;

const blocks = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'caption',
  'center',
  'body',
  'hr',
  'pre',
  'table',
]);

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  mdash: '—',
  hellip: '…',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
};

const readable = (text: string): string =>
  decodeEntities(
    text.replace(/&(nbsp|ensp|emsp|mdash|hellip|middot|ldquo|rdquo);/g, (_, name: string) => named[name] ?? ''),
  );

interface OpenCell {
  readonly attributes: string;
  text: string;
}

/** An attribute of a page's tag, in any case, with quotes or without. */
function htmlAttribute(attributes: string, name: string): string | undefined {
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
  const [, double, single, bare] = pattern.exec(attributes) ?? [];
  const value = double ?? single ?? bare;
  return value === undefined ? undefined : decodeEntities(value);
}

/** How many rows or columns a cell spans. Refuses what no table has. */
function spanOf(attributes: string, name: string): number {
  const span = Math.max(1, Math.floor(Number(htmlAttribute(attributes, name) ?? '1')) || 1);
  atMost(span, most.columns, '一格跨了', '行（列）', '请在 Excel 里打开，另存为 .xlsx 再导入');
  return span;
}

const tidy = (text: string): string =>
  text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

/** Dates, times and yes or no are stored as numbers too: what is shown of them is whole. */
const isNoNumber = /\d\s*[-/:：年月时]|^(?:TRUE|FALSE|真|假)$/i;

/** The value that an office program left beside the shown text: `x:num="101.4"`, `sdval="101.4"`. */
const storedValue = (attributes: string): string | undefined =>
  htmlAttribute(attributes, 'x:num') ?? htmlAttribute(attributes, 'sdval');

/** Reads the tables of a web page, which many office systems export under the name .xls, as Excel opens them: one below the other, with the text between them. Throws a Refusal. */
export function readHtmlTables(html: string, file: string): Workbook {
  if (/<frame\b/i.test(html))
    throw new Refusal('这是网页的框架，表格在旁边的文件夹里；请在 Excel 里打开，另存为 .xlsx 再导入');
  const writer = sheetWriter(null, 'visible', file, fullBudget());
  const taken = new Map<number, Set<number>>();
  let row = -1;
  let column = 0;
  let depth = 0;
  let cells = 0;
  let cell = null as OpenCell | null;
  let loose = '';
  let stand: Stand = 'line';

  const closeCell = (): void => {
    if (cell === null) return;
    const { attributes } = cell;
    const text = tidy(cell.text);
    const stored = storedValue(attributes);
    const used = taken.get(row) ?? new Set();
    while (used.has(column)) column += 1;
    const [down, across] = [spanOf(attributes, 'rowspan'), spanOf(attributes, 'colspan')];
    const isNumber = stored !== undefined && stored !== '' && Number.isFinite(Number(stored)) && !isNoNumber.test(text);
    writer.put(row, column, isNumber ? shownNumberCell(Number(stored), text) : plainCell(text));
    if (down * across > 1) writer.merge({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
    for (let below = 1; below < down; below += 1) {
      const set = taken.get(row + below) ?? new Set();
      for (let beside = 0; beside < across; beside += 1) set.add(column + beside);
      taken.set(row + below, set);
    }
    column += across;
    cells += 1;
    cell = null;
  };
  const flush = (): void => {
    const text = tidy(loose);
    loose = '';
    if (text === '') return;
    row += 1;
    writer.put(row, 0, plainCell(text));
  };
  const openRow = (attributes: string): void => {
    row += 1;
    column = 0;
    if (/display\s*:\s*none/i.test(attributes)) writer.hideRow(row);
  };
  const open = (name: string, attributes: string): void => {
    if (name === 'sup' || name === 'sub') stand = name === 'sup' ? 'raised' : 'lowered';
    if (name === 'br') {
      if (cell === null) flush();
      else cell.text += '\n';
    }
    if (name === 'table') {
      closeCell();
      flush();
      depth += 1;
    }
    if (depth === 0 && blocks.has(name)) flush();
    if (depth === 0) return;
    if (name === 'tr') {
      closeCell();
      openRow(attributes);
    }
    if (name === 'td' || name === 'th') {
      closeCell();
      if (row < 0) openRow('');
      cell = { attributes, text: '' };
    }
  };
  const close = (name: string): void => {
    if (name === 'sup' || name === 'sub' || name === 'td' || name === 'th') stand = 'line';
    if (name === 'td' || name === 'th' || name === 'tr') closeCell();
    if (name === 'table') {
      closeCell();
      depth = Math.max(0, depth - 1);
    }
    if (depth === 0 && blocks.has(name)) flush();
    else if (cell !== null && (name === 'p' || name === 'div')) cell.text += '\n';
  };
  const say = (text: string): void => {
    const readableText = readable(text.replace(/[ \t\r\n\f]+/g, ' '));
    if (cell !== null) cell.text += withStand(readableText, stand);
    else if (depth === 0) loose += readableText;
  };
  readHtml(html.replace(unseen, ' '), { open, close, text: say });
  closeCell();
  flush();
  if (cells === 0) throw new Refusal('这是网页，里面没有表格；请在浏览器里选中表格，复制到 Excel，存成 .xlsx 再导入');
  return { sheets: [writer.finish()], problems: [], remarks: [] };
}
