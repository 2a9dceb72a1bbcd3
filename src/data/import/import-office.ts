import { emptyCell as empty } from '../cells.ts';
import { knownOf } from '../lookup.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { readRecords } from '../read-release.ts';
import { laterColumns, schemaAt, schemaIn, type DatasetSchema, type RowOf } from '../schema.ts';
import { csvText, forExcel } from '../write-csv.ts';
import { withOwnHeadings } from './own-words.ts';
import { questionList, type Answers, type Question } from './question.ts';
import type { Sheet } from './sheet.ts';
import { leaveOutOwn } from './template/leave-out.ts';
import type { ImportFacts } from './facts.ts';
import { turnSheet, type ImportContext, type Progress, type Turned } from './turn-sheet.ts';

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

const cellOf = ({ line, columnIndex }: Problem): string => `${line}/${columnIndex}`;

/** Whether a cell was refused. A warning about it tells of nothing else that is wrong there. */
const refusesCell = ({ severity, columnIndex }: Problem): boolean => severity === 'error' && columnIndex !== undefined;

/** Leaves out what the file's reader has told of a cell, where it knows no headings: an error value need not be refused twice. */
function withoutRetold(problems: readonly Problem[]): readonly Problem[] {
  const told = new Set(problems.filter((one) => one.column === null && refusesCell(one)).map(cellOf));
  return problems.filter((problem) => problem.column === null || !told.has(cellOf(problem)));
}

/** Leaves out what another problem has told already: a cell that was refused as it is written, an empty state that is asked for, a cell that could not be derived from one that is wrong. Without all its columns a row says nothing as a whole. */
function withoutEchoes(problems: readonly Problem[], { facts, asked, isMisplaced, problems: found }: Turned) {
  const told = new Set(found.filter(refusesCell).map(cellOf));
  const wrong = new Set([...found, ...problems.filter(({ message }) => message !== empty)].map(({ line }) => line));
  // The numbers of one row share its other cells.
  const texts = new Set<string>();
  const isRepeated = (problem: Problem): boolean => texts.size === texts.add(JSON.stringify(problem)).size;
  return problems.filter((problem) => {
    const { line, column, columnIndex, message } = problem;
    if (isRepeated(problem)) return false;
    if (isMisplaced && (columnIndex === undefined || message === empty)) return false;
    if (columnIndex !== undefined && told.has(cellOf(problem))) return false;
    if (message !== empty) return true;
    if (column !== null && asked.has(column)) return false;
    return !(wrong.has(line) && column !== null && facts?.absent.includes(column) === true);
  });
}

/** Turns the sheets of an office file into a release: finds the table, makes spellings canonical for the columns that a release of the context's date has, then reads it as strictly as the build does. Every problem and question names the line of the office file; nothing is guessed. */
export function importOffice<S extends DatasetSchema>(
  table: S,
  sheets: readonly Sheet[],
  context: ImportContext,
  answers: Answers,
  progress: Progress = () => undefined,
): ImportResult<RowOf<S>> {
  const schema = schemaIn(table, context.vocabulary);
  const present = withOwnHeadings(schemaAt(schema, context.date), context.vocabulary);
  const list = questionList(answers);
  const { questions } = list;
  const own = leaveOutOwn(schema, sheets, knownOf(context));
  const later = laterColumns(schema, context.date);
  const read = turnSheet(present, own, context, list, progress, later);
  const turned = { ...read, problems: withoutRetold(read.problems) };
  const { records, facts, problems: found } = turned;
  if (records === null) return { csv: null, rows: [], facts, problems: found, questions };
  const strict = readRecords(schema, records, context);
  const problems = [...found, ...withoutEchoes(strict.problems, turned)];
  if (hasErrors(problems) || questions.length > 0) return { csv: null, rows: [], facts, problems, questions };
  const headings = present.columns.map(({ heading }) => heading);
  const csv = forExcel(csvText([headings, ...records.map(({ cells }) => cells)]));
  return { csv, rows: strict.rows, facts, problems, questions };
}
