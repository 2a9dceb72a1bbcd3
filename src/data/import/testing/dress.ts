import type { Column } from '../../schema.ts';
import { pick, randomOf, shuffled, type Random } from './random.ts';
import { dressCell, dressHeading } from './spellings.ts';
import type { RawCell, Table, WideTable } from './tables.ts';
import { writeGrid, type DressedFile, type Dressing, type Grid } from './write-grid.ts';

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
