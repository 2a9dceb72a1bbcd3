import { suggestion } from '../suggestion.ts';
import { problemList, type Problem, type ProblemList } from '../problem.ts';
import type { Column, DatasetSchema } from '../schema.ts';
import type { Body } from './body.ts';
import type { Layout } from './layout.ts';

/** A column of a wide table: the numbers of one year. */
export interface YearColumn {
  readonly index: number;
  readonly year: string;
  /** The state that its heading gives to all its numbers, as in `2024年（初步）`. */
  readonly status: string | null;
  /** Where the file has each cell of a row of the release, in the schema's order; null where it has none. */
  readonly positions: Positions;
}

type Positions = readonly (number | null)[];

/** Which cell of a record goes into which column. */
export interface Plan {
  readonly places: ReadonlyMap<string, number>;
  /** The same in the schema's order; null for a column that the file lacks. */
  readonly positions: Positions;
  /** One a year when the table is wide; else none. */
  readonly years: readonly YearColumn[];
  /** Headings that are no column of the dataset: kept out. */
  readonly extras: readonly string[];
  /** Columns that the file lacks and that stay empty or are derived. */
  readonly absent: readonly Column[];
}

type Report = ProblemList['report'];

const lastLine = ({ heading: [first, second = first] }: Body): number => second.line;

/** Columns that other cells determine: a code by its name and back, a unit by its indicator, a state by the command's options. */
function isDerivable(column: Column, schema: DatasetSchema, found: ReadonlySet<string>, isWide: boolean): boolean {
  if (!column.required || column.kind === 'status') return true;
  if (column.kind === 'areaCode') return found.has('area');
  if (column.kind === 'areaName' && schema.key.includes('areaCode')) return found.has('areaCode');
  if (column.key === 'unit') return schema.columns.some(({ list }) => list === 'indicators');
  return isWide && column.key === 'year';
}

function reportNameless(layout: Layout, body: Body, report: Report): void {
  for (const [index, cell] of layout.cells.entries()) {
    if (!('unknown' in cell) || cell.unknown !== '') continue;
    const row = body.rows.find(({ cells }) => (cells[index] ?? '').trim() !== '');
    if (row !== undefined)
      report(
        row.line,
        null,
        `第 ${index + 1} 列没有表头，却有内容「${(row.cells[index] ?? '').trim()}」；请补上表头或删去这一列`,
        'error',
        index,
      );
  }
}

function reportWide(
  places: ReadonlyMap<string, number>,
  years: readonly YearColumn[],
  schema: DatasetSchema,
  body: Body,
  report: Report,
): void {
  const line = lastLine(body);
  const headings = schema.columns.filter(
    ({ key, kind }) => key === 'year' || key === schema.value || kind === 'status',
  );
  for (const column of headings)
    if (places.has(column.key))
      report(line, column.heading, `各年已分列，不能再有「${column.heading}」一列；请只留一种写法`);
  for (const column of schema.columns) {
    const place = places.get(column.key);
    const row =
      column.upkeep === true && place !== undefined
        ? body.rows.find(({ cells }) => (cells[place] ?? '').trim() !== '')
        : undefined;
    if (row !== undefined)
      report(row.line, column.heading, '各年已分列，看不出说的是哪一年；请改成一年一行，或清空这一列');
  }
  for (const [index, { year }] of years.entries())
    if (years.findIndex((other) => other.year === year) < index) report(line, `${year}年`, '这一年有两列；请留一列');
}

/** Assigns the headings of a layout to the dataset's columns. Missing, doubled and nameless columns are problems; unknown ones are kept out. */
export function planColumns(
  layout: Layout,
  body: Body,
  schema: DatasetSchema,
  file: string,
): { readonly plan: Plan; readonly problems: readonly Problem[] } {
  const { problems, report } = problemList(file);
  const line = lastLine(body);
  const places = new Map<string, number>();
  const found: Omit<YearColumn, 'positions'>[] = [];
  const extras: string[] = [];
  for (const [index, cell] of layout.cells.entries()) {
    if ('year' in cell) found.push({ index, ...cell });
    else if ('unknown' in cell) extras.push(...(cell.unknown === '' ? [] : [cell.unknown]));
    else if (places.has(cell.column.key))
      report(
        line,
        cell.column.heading,
        `表头「${cell.column.heading}」重复（第 ${(places.get(cell.column.key) ?? 0) + 1} 列和第 ${index + 1} 列）；请留一列`,
        'error',
        index,
      );
    else places.set(cell.column.key, index);
  }
  const positions = schema.columns.map(({ key }) => places.get(key) ?? null);
  const value = schema.columns.findIndex(({ key }) => key === schema.value);
  const years = found.map((year) => ({
    ...year,
    positions: positions.map((place, index) => (index === value ? year.index : place)),
  }));
  const isWide = years.length > 0;
  if (isWide) reportWide(places, years, schema, body, report);
  reportNameless(layout, body, report);
  const present = new Set(places.keys());
  const absent = schema.columns.filter(
    ({ key }) => !present.has(key) && !(isWide && (key === schema.value || key === 'year')),
  );
  for (const column of absent)
    if (!isDerivable(column, schema, present, isWide) || (column.key === schema.value && !isWide))
      report(line, null, `缺少表头「${column.heading}」${suggestion(column.heading, extras)}`);
  return { plan: { places, positions, years, extras, absent }, problems };
}
