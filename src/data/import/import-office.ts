import { emptyCell as empty } from '../cells.ts';
import { knownOf, type ReadContext } from '../lookup.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { readRecords } from '../read-release.ts';
import { schemaAt, type DatasetSchema, type RowOf } from '../schema.ts';
import { csvText, forExcel } from '../write-csv.ts';
import { questionList, type Answers, type Question } from './question.ts';
import type { Sheet } from './sheet.ts';
import { leaveOutOwn } from './template/leave-out.ts';
import { turnSheet, type ImportFacts, type Progress } from './turn-sheet.ts';

/** An office file as a release, or what keeps it from being one. */
export interface ImportResult<Row> {
  /** The release as it is published: UTF-8 with BOM, CRLF; null when any problem is an error or a question is open. */
  readonly csv: string | null;
  /** The rows of the release; their lines are those of the office file. */
  readonly rows: readonly Row[];
  /** Null when not even the table was found. */
  readonly facts: ImportFacts | null;
  readonly problems: readonly Problem[];
  /** What the editor has yet to say. */
  readonly questions: readonly Question[];
}

/** Leaves out what another problem has told already: an empty state that is asked for, a cell that could not be derived from one that is wrong. */
function withoutEchoes(
  problems: readonly Problem[],
  facts: ImportFacts | null,
  asked: ReadonlySet<string>,
): readonly Problem[] {
  const wrong = new Set(problems.filter(({ message }) => message !== empty).map(({ line }) => line));
  return problems.filter(({ line, column, message }) => {
    if (message !== empty) return true;
    if (column !== null && asked.has(column)) return false;
    return !(wrong.has(line) && column !== null && facts?.absent.includes(column) === true);
  });
}

/** Turns the sheets of an office file into a release: finds the table, makes spellings canonical for the columns that a release of the context's date has, then reads it as strictly as the build does. Every problem and question names the line of the office file; nothing is guessed. */
export function importOffice<S extends DatasetSchema>(
  schema: S,
  sheets: readonly Sheet[],
  context: ReadContext,
  answers: Answers,
  progress: Progress = () => undefined,
): ImportResult<RowOf<S>> {
  const present = schemaAt(schema, context.date);
  const list = questionList(answers);
  const { questions } = list;
  const own = leaveOutOwn(schema, sheets, knownOf(context));
  const { records, facts, asked, problems: found } = turnSheet(present, own, context, list, progress);
  if (records === null) return { csv: null, rows: [], facts, problems: found, questions };
  const read = readRecords(schema, records, context);
  const problems = [...found, ...withoutEchoes(read.problems, facts, asked)];
  if (hasErrors(problems) || questions.length > 0) return { csv: null, rows: [], facts, problems, questions };
  const headings = present.columns.map(({ heading }) => heading);
  const csv = forExcel(csvText([headings, ...records.map(({ cells }) => cells)]));
  return { csv, rows: read.rows, facts, problems, questions };
}
