import type { Column } from '../../schema.ts';
import { testAreas } from '../../testing.ts';
import { encode, type FileEncoding } from './encode.ts';
import type { RawCell, Table, WideTable } from './tables.ts';

/** How a table is dressed as an office file. Everything else follows from the seed. */
export interface Dressing {
  readonly seed: number;
  readonly encoding: FileEncoding;
  readonly delimiter: ',' | '\t' | ';';
  readonly lineEnd: 'CRLF' | 'LF' | 'CR' | 'mixed';
}

/** An office file, with the physical line of each row of the table. */
export interface DressedFile {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly lines: readonly number[];
}

type Random = () => number;

// Mulberry32 (Tommy Ettinger, public domain): small, seeded, good enough to choose spellings.
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(random: Random, choices: readonly [T, ...T[]]): T =>
  choices[Math.floor(random() * choices.length)] ?? choices[0];

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const padded = (text: string): string => `　${text} `;
const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+$)/g, ',');

function dressDate(text: string): readonly [string, ...string[]] {
  const [year = '', month, day] = text.split('-');
  if (month === undefined) return [text, `${year}年`, wide(text)];
  if (day === undefined) return [text, `${year}年${Number(month)}月`, `${year}/${Number(month)}`, `${year}.${month}`];
  const serial = String(Math.round((Date.parse(text) - Date.UTC(1899, 11, 30)) / 86_400_000));
  const plain = `${year}/${Number(month)}/${Number(day)}`;
  return [
    text,
    plain,
    `${plain} 0:00`,
    `${year}.${Number(month)}.${Number(day)}`,
    `${year}年${Number(month)}月${Number(day)}日`,
    text.replaceAll('-', ''),
    serial,
    wide(text),
  ];
}

function spellings(text: string, { kind, unit }: Column): readonly [string, ...string[]] {
  switch (kind) {
    case 'count':
      return [text, grouped(text), wide(text), wide(grouped(text)), `${text}.0`, padded(text), `${text}${unit ?? ''}`];
    case 'year':
      return [text, `${text}年`, wide(text), `${text}年度`];
    case 'date':
    case 'when':
      return dressDate(text);
    case 'degrees':
    case 'id':
    case 'areaCode':
      return [text, wide(text), padded(text)];
    case 'status':
      return [text, padded(text), text === '正式' || text === '初步' ? `${text}数` : text];
    case 'term':
      return [text, padded(text), text.split('').join(' ')];
    case 'phones':
      return [text, text.replaceAll('；', ';'), text.replaceAll('；', '、'), wide(text)];
    case 'areaName': {
      const area = testAreas.find(({ name }) => name === text);
      // 甲区 holds a zone: its short name is doubtful where both are listed.
      const isClear = area !== undefined && area.code !== '11';
      return [text, padded(text), ...(isClear ? [area.short, ...area.aliases] : [])];
    }
    default:
      return [text, padded(text)];
  }
}

const marks = ['', '—', '…', '／', '*', '空', '-', ' '] as const;

function dressCell(random: Random, text: string, column: Column): string {
  if (text === '') return pick(random, marks);
  return pick(random, spellings(text, column));
}

function dressHeading(random: Random, column: Column): string {
  const { heading, unit, also = [] } = column;
  return pick(random, [
    heading,
    heading,
    heading.split('').join(' '),
    `${heading}*`,
    unit === undefined ? heading : `${heading}（${unit}）`,
    ...also,
  ]);
}

function shuffled<T>(random: Random, items: readonly T[]): readonly T[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([left], [right]) => left - right)
    .map(([, item]) => item);
}

/** Columns of the file: the dataset's in some order, without one that follows from another, with some that are none of its. */
function chooseColumns(random: Random, table: Table, raw: RawCell | null): readonly (Column | string)[] {
  const { schema } = table;
  const hasPair = schema.key.includes('areaCode') && raw === null;
  const dropped = hasPair ? pick(random, ['none', 'areaCode', 'area']) : 'none';
  const isSpare = ({ key, required }: Column): boolean =>
    !required && key !== schema.value && key !== raw?.key && table.rows.every((row) => row[key] === '');
  const kept = schema.columns.filter((column) => column.key !== dropped && !(isSpare(column) && random() < 0.5));
  const extras = ['序号', '核对人', '累计占比'].filter(() => random() < 0.3);
  const columns = random() < 0.5 ? kept : shuffled(random, kept);
  const all: readonly (Column | string)[] = [...columns, ...extras];
  return random() < 0.3 ? shuffled(random, all) : all;
}

type Grid = readonly (readonly string[])[];

function longGrid(random: Random, table: Table, raw: RawCell | null): Grid {
  const columns = chooseColumns(random, table, raw);
  const heading = columns.map((column) => (typeof column === 'string' ? column : dressHeading(random, column)));
  const cell = (row: Readonly<Record<string, string>>, index: number, column: Column | string): string => {
    if (typeof column === 'string') return String(index + 1);
    return raw?.row === index && raw.key === column.key ? raw.text : dressCell(random, row[column.key] ?? '', column);
  };
  return [heading, ...table.rows.map((row, index) => columns.map((column) => cell(row, index, column)))];
}

/** One column a year, under a heading of one line or of two with merged cells. */
function wideGrid(random: Random, { schema, years, groups }: WideTable): Grid {
  const columns = schema.columns.filter(({ key }) => groups.some((group) => key in group.cells));
  const value = schema.columns.find(({ key }) => key === schema.value);
  const ends = ['', '年', '年（正式）', '(正式)', '年（正式数）'] as const;
  const above = columns.map((column) => dressHeading(random, column));
  const yearHeadings = years.map((year) => `${year}${pick(random, ends)}`);
  const rows = groups.map(({ cells, values }) => [
    ...columns.map((column) => dressCell(random, cells[column.key] ?? '', column)),
    ...values.map((text) => (value === undefined ? '' : dressCell(random, text, value))),
  ]);
  if (random() < 0.5) return [[...above, ...yearHeadings], ...rows];
  const label = value === undefined ? '' : dressHeading(random, value);
  const merged = [...above, label, ...years.slice(1).map(() => '')];
  return [merged, [...above.map(() => ''), ...yearHeadings], ...rows];
}

const lineEnds = { CRLF: ['\r\n'], LF: ['\n'], CR: ['\r'], mixed: ['\r\n', '\n', '\r'] } as const;

/** Writes a grid of cells as an office would: any encoding, separator and line end, lines around the table. */
function writeGrid(random: Random, grid: Grid, headings: number, dressing: Dressing): DressedFile {
  const { delimiter } = dressing;
  const width = (grid[0]?.length ?? 0) + pick(random, [0, 0, 1, 2]);
  const titles = ['某市进展情况表', '', '（2025年1月）', '填报单位：某某局（盖章）'].filter(() => random() < 0.3);
  const notes = ['注：以上为测试。', '数据来源：各县（市、区）。'].filter(() => random() < 0.3);
  const blanks = pick(random, [0, 0, 1, 3]);
  let line = 1;
  let text = '';
  const quote = (cell: string): string =>
    /["\r\n]/.test(cell) || cell.includes(delimiter) || random() < 0.1 ? `"${cell.replaceAll('"', '""')}"` : cell;
  const write = (cells: readonly string[]): number => {
    const at = line;
    const widened = [...cells, ...Array<string>(width - cells.length).fill('')];
    const record = `${widened.map(quote).join(delimiter)}\n`;
    line += record.match(/\n/g)?.length ?? 0;
    // One form a record: CR before LF of its own would read as a single line end.
    text += record.replaceAll('\n', pick(random, lineEnds[dressing.lineEnd]));
    return at;
  };
  for (const title of titles) write([title]);
  const heading = grid.slice(0, headings);
  for (const cells of heading) write(cells);
  const lines = grid.slice(headings).map((row, index) => {
    if (index > 0 && random() < 0.05) for (const cells of heading) write(cells);
    if (random() < 0.05) write([]);
    return write(row);
  });
  for (let index = 0; index < blanks; index += 1) write([]);
  for (const note of notes) write([note]);
  if (random() < 0.3) text = text.replace(/[\r\n]+$/, '');
  return { bytes: encode(text, dressing.encoding), text, lines };
}

/** A table in spellings that mean the same, one row a line; `raw` is one cell that may mean anything. */
export function dress(table: Table, dressing: Dressing, raw: RawCell | null = null): DressedFile {
  const random = randomOf(dressing.seed);
  return writeGrid(random, longGrid(random, table, raw), 1, dressing);
}

/** A table with one column a year. */
export function dressWide(table: WideTable, dressing: Dressing): DressedFile {
  const random = randomOf(dressing.seed);
  const grid = wideGrid(random, table);
  return writeGrid(random, grid, grid.length - table.groups.length, dressing);
}
