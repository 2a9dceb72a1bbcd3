import type { Known } from '../lookup.ts';
import { problemList, type Problem, type ProblemList } from '../problem.ts';
import type { Column, DatasetSchema } from '../schema.ts';
import { suggestion } from '../suggestion.ts';
import type { Body } from './body.ts';
import type { HeadingCell, KnownHeadings } from './heading-cell.ts';
import type { Layout } from './layout.ts';
import { askListCells } from './list-cells.ts';
import { canBeWhole, wholeTable, type WholeTable } from './missing-keys.ts';
import { chooseNumbers, type NumberColumn } from './number-columns.ts';
import type { QuestionList } from './question.ts';
import { numbersReading, type Reading } from './readings.ts';
import { rowHeading } from './row-heading.ts';
import { checkShared } from './shared-cells.ts';
import { titlesOf } from './title-year.ts';

type Positions = readonly (number | null)[];

/** A column of numbers, with where the cells of its rows come from. */
export interface PlacedNumbers extends NumberColumn {
  /** Where the file has each cell of a row of the release, in the schema's order; null where it has none. */
  readonly positions: Positions;
}

/** A column of the file that is none of the dataset's. */
export interface Extra {
  readonly heading: string;
  readonly index: number;
}

/** Which cell of a record goes into which column. */
export interface Plan {
  readonly places: ReadonlyMap<string, number>;
  /** The same in the schema's order; null for a column that the file lacks. */
  readonly positions: Positions;
  /** The columns of numbers: one in a long table, more in a cross-table; none where the dataset has no numbers. */
  readonly numbers: readonly PlacedNumbers[];
  /** Key cells that the whole table shares; empty ones are asked for. */
  readonly whole: WholeTable['cells'];
  /** Headings that are no column of the dataset: kept out. */
  readonly extras: readonly Extra[];
  /** Columns that the file lacks and that stay empty or are derived. */
  readonly absent: readonly Column[];
  readonly readings: readonly Reading[];
}

/** What a plan is made from. */
export interface PlanInput {
  readonly layout: Layout;
  readonly body: Body;
  readonly headings: KnownHeadings;
  readonly schema: DatasetSchema;
  readonly known: Known;
  /** Null in a file without named sheets. */
  readonly sheetName: string | null;
  readonly list: QuestionList;
}

type Report = ProblemList['report'];
type Places = Map<string, number>;

const lastLine = ({ heading }: Body): number => (heading[heading.length - 1] ?? heading[0]).line;

const textOf = (cell: HeadingCell): string => {
  if ('numbers' in cell) return cell.numbers.text;
  return 'column' in cell ? cell.text : cell.unknown;
};

/** Columns that other cells determine: a code by its name and back, a unit by its indicator, a state by the editor's answer. */
function isDerivable(column: Column, schema: DatasetSchema, isThere: (key: string) => boolean): boolean {
  if (column.key === schema.value) return false;
  // An id that nobody wrote is proposed.
  if (!column.required || column.kind === 'status' || column.kind === 'id') return true;
  if (column.kind === 'areaCode') return isThere('area');
  if (column.kind === 'areaName' && schema.key.includes('areaCode')) return isThere('areaCode');
  return column.key === 'unit' && schema.columns.some(({ list }) => list === 'indicators');
}

function placeColumns({ layout, body }: PlanInput, report: Report): Places {
  const places: Places = new Map();
  for (const [index, cell] of layout.cells.entries()) {
    if (!('column' in cell)) continue;
    const { key, heading } = cell.column;
    const other = places.get(key);
    if (other === undefined) places.set(key, index);
    else {
      const text = `表头「${heading}」重复（第 ${other + 1} 列和第 ${index + 1} 列）；请留一列`;
      report(lastLine(body), heading, text, 'error', index);
    }
  }
  return places;
}

const holds = (places: Places, key: string): boolean => places.has(key) || (key === 'area' && places.has('areaCode'));

/** Keys that one cell could hold for all rows and that no column holds. */
const missingKeys = ({ schema }: PlanInput, places: Places): readonly Column[] =>
  schema.columns.filter((column) => canBeWhole(column, schema) && !holds(places, column.key));

/** Places the column whose heading does not say, but all of whose cells do, which key it holds. */
function placeRowHeadings(input: PlanInput, places: Places): void {
  const { layout, body, headings } = input;
  const fixed = new Set(layout.cells.flatMap((cell) => ('numbers' in cell ? Object.keys(cell.numbers.cells) : [])));
  for (const [index, cell] of layout.cells.entries()) {
    const open = missingKeys(input, places).filter(({ key }) => !fixed.has(key));
    const key = rowHeading(index, cell, new Set(open.map((column) => column.key)), body, headings);
    if (key !== undefined) places.set(key, index);
  }
}

function reportNameless(used: ReadonlySet<number>, { layout, body }: PlanInput, report: Report): void {
  for (const [index, cell] of layout.cells.entries()) {
    if (textOf(cell) !== '' || used.has(index)) continue;
    const row = body.rows.find(({ cells }) => (cells[index] ?? '').trim() !== '');
    const text = `第 ${index + 1} 列没有表头，却有内容「${(row?.cells[index] ?? '').trim()}」；请补上表头或删去这一列`;
    if (row !== undefined) report(row.line, null, text, 'error', index);
  }
}

function readingsOf(input: PlanInput, places: Places, numbers: readonly NumberColumn[]): readonly Reading[] {
  const { layout, schema, known } = input;
  const columns = schema.columns.flatMap(({ key, heading }) => {
    const index = places.get(key);
    const cell = index === undefined ? undefined : layout.cells[index];
    return index === undefined || cell === undefined ? [] : [{ index, heading: textOf(cell), meaning: heading }];
  });
  return [...columns, ...numbers.map((one) => numbersReading(one, schema, known))].sort(
    (a, b) => (a.index ?? 0) - (b.index ?? 0),
  );
}

/** Assigns the headings of a layout to the dataset's columns and to its numbers. Missing, doubled and nameless columns are problems; unknown ones are kept out. */
export function planColumns(
  input: PlanInput,
  file: string,
): { readonly plan: Plan; readonly problems: readonly Problem[] } {
  const { layout, body, schema, known, list } = input;
  const { problems, report } = problemList(file);
  const line = lastLine(body);
  const places = placeColumns(input, report);
  placeRowHeadings(input, places);
  const placed = new Set([...places.keys(), ...(holds(places, 'area') ? ['area'] : [])]);
  const { numbers, passedOver, isOpen } = chooseNumbers({ layout, schema, placed, line, list, report });
  const used = new Set([...places.values(), ...numbers.map(({ index }) => index), ...passedOver]);
  checkShared({ numbers, places, schema, body, line, list, report });
  reportNameless(used, input, report);
  const extras = layout.cells
    .map((cell, index) => ({ heading: textOf(cell), index }))
    .filter(({ heading, index }) => heading !== '' && !used.has(index));
  const stray = extras.map(({ heading }) => heading);
  const [first] = numbers;
  const isFixed = (key: string): boolean => first !== undefined && (key === schema.value || key in first.cells);
  const open = missingKeys(input, places).filter(
    ({ key, heading }) => first !== undefined && !isFixed(key) && suggestion(heading, stray) === '',
  );
  const titles = titlesOf(body, input.sheetName);
  const whole = wholeTable(open, { schema, known, titles, line, list });
  const isGiven = (key: string): boolean => places.has(key) || key in whole.cells || isFixed(key);
  const lacking = schema.columns.filter(({ key, heading }) => !isGiven(key) && suggestion(heading, stray) === '');
  const same = askListCells(lacking, { schema, known, titles, line, list });
  const isThere = (key: string): boolean => isGiven(key) || key in same.cells;
  const absent = schema.columns.filter(({ key }) => !isThere(key));
  for (const column of isOpen ? [] : absent)
    if (!isDerivable(column, schema, isThere))
      report(line, null, `缺少表头「${column.heading}」${suggestion(column.heading, stray)}`);
  const positions = schema.columns.map(({ key }) => places.get(key) ?? null);
  const value = schema.columns.findIndex(({ key }) => key === schema.value);
  const plan = {
    places,
    positions,
    numbers: numbers.map((one) => ({
      ...one,
      positions: positions.map((place, index) => (index === value ? one.index : place)),
    })),
    whole: { ...whole.cells, ...same.cells },
    extras,
    absent,
    readings: [...readingsOf(input, places, numbers), ...whole.readings, ...same.readings],
  };
  return { plan, problems };
}
