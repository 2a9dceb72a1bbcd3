import { anyRow } from '../addresses.ts';
import type { Area } from '../areas.ts';
import { findDifferences, type Difference } from '../differences.ts';
import { datasetIn, type DatasetName } from '../registry.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { checkSample } from '../sample.ts';
import { schemaAt, type DatasetSchema } from '../schema.ts';
import { checkTotals } from '../totals.ts';
import { formerRows, readContextOf, type CheckContext } from './check-context.ts';
import { editSheets, type Edits } from './edits.ts';
import { importOffice } from './import-office.ts';
import { checkLookalikes } from './lookalike.ts';
import type { Answers, Question } from './question.ts';
import type { OfficeFile } from './office-file.ts';
import { readingLines } from './report.ts';
import { sumsOf, type Sum } from './sums.ts';

export type { CsvRecord } from '../csv.ts';
export type { DatasetName } from '../registry.ts';
export type { Problem } from '../problem.ts';

/** What a file is checked as, and what its editor has said and written anew. */
export interface CheckSettings {
  readonly dataset: DatasetName;
  /** Publication date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly answers: Answers;
  readonly edits: Edits;
}

/** All that a check finds, as plain data: it passes from a worker to its page. */
export interface Checked {
  /** The release as the import would write it; null while anything is wrong or unanswered. */
  readonly csv: string | null;
  readonly problems: readonly Problem[];
  /** How many of them are errors; a page that is sent only the first ones still knows. */
  readonly errors: number;
  readonly questions: readonly Question[];
  /** Index of the sheet that was read; the first while none is chosen. */
  readonly sheet: number;
  /** Last line of the heading; 0 where none was found. */
  readonly headingLine: number;
  /** How the file was read, as the report of the import says it; lines below another are indented. */
  readonly reading: readonly string[];
  /** Rows of the release; 0 while there is none. */
  readonly rows: number;
  readonly sums: readonly Sum[];
  /** Totals that do not add up, told as they would be published. */
  readonly totalNotes: readonly string[];
  /** What differs from the official release before; null when this is the first, or not yet one. */
  readonly former: {
    readonly date: string;
    readonly added: number;
    /** Published cells that the table says differently. */
    readonly changes: readonly Difference[];
    /** Rows of that release that the table lacks. */
    readonly lacking: number;
  } | null;
}

type Former = NonNullable<ReturnType<typeof formerRows>>;
type Rows = Former['rows'] | readonly { readonly line: number }[];

/** What a file that could not be read comes to. */
const unread = ({ problems }: OfficeFile): Checked => ({
  csv: null,
  problems,
  errors: problems.length,
  questions: [],
  sheet: 0,
  headingLine: 0,
  reading: [],
  rows: 0,
  sums: [],
  totalNotes: [],
  former: null,
});

/** What a table changes of the release before. Rows that it lacks are counted: whether they stay is asked where the release is made. */
function compare(schema: DatasetSchema, former: Former | null, rows: Rows, areas: readonly Area[]): Checked['former'] {
  if (former === null) return null;
  const { differences, added } = findDifferences(schema, former.rows, rows, areas);
  const changes = differences.filter(({ line }) => line !== null);
  return { date: former.date, added, changes, lacking: differences.length - changes.length };
}

/** Checks an office file with the code of the import: nothing is read or written elsewhere. `file`: its name, for problems. */
export function checkOffice(
  office: OfficeFile,
  file: string,
  context: CheckContext,
  { dataset, date, answers, edits }: CheckSettings,
): Checked {
  const { sheets } = office;
  if (sheets.length === 0) return unread(office);
  const schema = datasetIn(context.vocabulary, dataset);
  const before = formerRows(schema, context, date);
  const read = { ...readContextOf(context, file, date), former: before?.rows ?? [] };
  const found = importOffice(schema, editSheets(sheets, edits), read, answers);
  const { areas } = context;
  const { facts, rows } = found;
  const former = found.csv === null ? null : before;
  const problems = [
    ...office.problems,
    ...found.problems,
    ...checkSample(schema, rows, false, file),
    ...(former === null ? [] : checkLookalikes(schema, former, found, file)),
  ];
  const csv = hasErrors(problems) ? null : found.csv;
  const city = areas.find(({ parent }) => parent === null)?.code;
  const totals = rows.filter((row) => anyRow(row)['areaCode'] === city).length;
  const sheet = sheets.findIndex(({ name }) => name === facts?.sheet);
  return {
    csv,
    problems,
    errors: problems.filter(({ severity }) => severity === 'error').length,
    questions: found.questions,
    sheet: Math.max(0, sheet),
    headingLine: facts === null ? 0 : facts.headingLine + facts.headingHeight - 1,
    reading: facts === null ? [] : readingLines({ facts, rows: csv === null ? null : rows.length, totals }),
    rows: rows.length,
    sums: sumsOf(schema, rows, areas),
    totalNotes: checkTotals(schema, rows, areas, file).problems.map(({ message }) => message),
    former: compare(schemaAt(schema, date), former, rows, areas),
  };
}
