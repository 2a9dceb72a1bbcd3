import { parseCell } from './cells.ts';
import { readTable, type CsvRecord } from './csv.ts';
import type { DraftRow } from './draft-row.ts';
import { matchHeadings, type Headings } from './headings.ts';
import { knownOf, type Known, type ReadContext } from './lookup.ts';
import { checkSharedPoints } from './place-checks.ts';
import { hasErrors, problemList, type Problem, type ProblemList } from './problem.ts';
import { checkRow } from './row-checks.ts';
import { laterColumns, schemaAt, schemaIn, type DatasetSchema, type RowOf } from './schema.ts';

/** A release as typed rows, in the order of the file. Without rows when any problem is an error. */
export interface ReadResult<Row> {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/** The cells of a record that were read, with its line. */
type Draft = DraftRow & { readonly line: number };

type Report = ProblemList['report'];

function readRow(
  record: CsvRecord,
  schema: DatasetSchema,
  places: Headings['places'],
  known: Known,
  report: Report,
): Draft {
  const later = laterColumns(schema, known.context.date).map(({ key }) => [key, null] as const);
  const row: Record<string, string | number | null> & { line: number } = {
    line: record.line,
    ...Object.fromEntries(later),
  };
  for (const column of schema.columns) {
    const place = places.get(column.key);
    if (place === undefined) continue;
    const cell = parseCell(record.cells[place] ?? '', column, known);
    if ('value' in cell) row[column.key] = cell.value;
    else report(record.line, column.heading, cell.problem, 'error', record.positions?.[place]);
  }
  for (const { key, message } of checkRow(row, schema, known)) {
    const heading = schema.columns.find((column) => column.key === key)?.heading ?? null;
    report(record.line, heading, message, 'error', record.positions?.[places.get(key) ?? -1]);
  }
  return row;
}

/** The values that name a row, NFKC so that two widths of one name are one; undefined when one of them was not read. */
function keyOf(row: Draft, schema: DatasetSchema): string | undefined {
  const values = schema.key.map((key) => row[key]);
  return values.includes(undefined) ? undefined : values.join('/').normalize('NFKC');
}

function reportDuplicates(drafts: readonly Draft[], schema: DatasetSchema, report: Report): void {
  const lines = new Map<string, number>();
  const headings = schema.columns.filter(({ key }) => schema.key.includes(key)).map(({ heading }) => heading);
  for (const draft of drafts) {
    const key = keyOf(draft, schema);
    if (key === undefined) continue;
    const first = lines.get(key);
    if (first === undefined) lines.set(key, draft.line);
    else report(draft.line, headings.join('、'), `与第 ${first} 行重复（${key}）；请删去一行或改正`);
  }
}

const schemaOrder = (schema: DatasetSchema, date: string): Headings['places'] =>
  new Map(schemaAt(schema, date).columns.map(({ key }, index) => [key, index]));

/** Reads records whose cells stand at the given places, by default in schema order; columns that came after the release are `null`. Canonical cells, unique keys, nothing that contradicts itself. */
export function readRecords<S extends DatasetSchema>(
  schema: S,
  records: readonly CsvRecord[],
  context: ReadContext,
  places: Headings['places'] = schemaOrder(schema, context.date),
): ReadResult<RowOf<S>> {
  const { problems, report } = problemList(context.file);
  const known = knownOf(context);
  const drafts = records.map((record) => readRow(record, schema, places, known, report));
  reportDuplicates(drafts, schema, report);
  if (places.has('longitude')) problems.push(...checkSharedPoints(drafts, context.file));
  if (hasErrors(problems)) return { rows: [], problems };
  // The one cast of this border: parseCell returned for each column the type that RowOf derives from its kind.
  return { rows: drafts as unknown as readonly RowOf<S>[], problems };
}

/** Reads one release strictly: exact headings of this plan in schema order, those that its date allows, then its records. Every problem is listed, not only the first. */
export function readRelease<S extends DatasetSchema>(
  table: S,
  text: string,
  context: ReadContext,
): ReadResult<RowOf<S>> {
  const { problems, report } = problemList(context.file);
  const found = readTable(text, context.file);
  if (found.heading === null) return { rows: [], problems: found.problems };
  const schema = schemaIn(table, context.vocabulary);
  const { columns } = schemaAt(schema, context.date);
  const later = laterColumns(schema, context.date);
  const headings = matchHeadings(columns, found.heading.cells, context.file, found.heading.line, later);
  if (found.records.length === 0 && found.problems.length === 0) report(null, null, '只有表头，没有数据');
  const read = readRecords(schema, found.records, context, headings.places);
  const all = [...found.problems, ...headings.problems, ...problems, ...read.problems];
  return { rows: hasErrors(all) ? [] : read.rows, problems: all };
}
