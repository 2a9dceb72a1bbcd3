import { emptyCell as empty } from '../cells.ts';
import type { ReadContext } from '../lookup.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { readRecords } from '../read-release.ts';
import { schemaAt, type DatasetSchema, type RowOf } from '../schema.ts';
import { csvText, forExcel } from '../write-csv.ts';
import type { StatedStatus } from './rows.ts';
import { turnText, type ImportFacts, type Progress } from './turn-text.ts';

/** An office file as a release, or what keeps it from being one. */
export interface ImportResult<Row> {
  /** The release as it is published: UTF-8 with BOM, CRLF; null when any problem is an error. */
  readonly csv: string | null;
  /** The rows of the release; their lines are those of the office file. */
  readonly rows: readonly Row[];
  /** Null when not even the table was found. */
  readonly facts: ImportFacts | null;
  readonly problems: readonly Problem[];
}

/** Leaves out what another problem has told already: an empty state that nobody gave, a cell that could not be derived from one that is wrong. */
function withoutEchoes(
  problems: readonly Problem[],
  facts: ImportFacts | null,
  isUnstated: boolean,
): readonly Problem[] {
  const wrong = new Set(problems.filter(({ message }) => message !== empty).map(({ line }) => line));
  return problems.filter(({ line, column, message }) => {
    if (message !== empty) return true;
    if (column === '状态') return !isUnstated;
    return !(wrong.has(line) && column !== null && facts?.absent.includes(column) === true);
  });
}

/** Turns the text of an office file into a release: finds the table, makes spellings canonical for the columns that a release of the context's date has, then reads it as strictly as the build does. Every problem names the line of the office file. */
export function importText<S extends DatasetSchema>(
  schema: S,
  text: string,
  context: ReadContext,
  stated: StatedStatus,
  progress: Progress = () => undefined,
): ImportResult<RowOf<S>> {
  const present = schemaAt(schema, context.date);
  const { records, facts, isUnstated, problems: found } = turnText(present, text, context, stated, progress);
  if (records === null) return { csv: null, rows: [], facts, problems: found };
  const read = readRecords(schema, records, context);
  const problems = [...found, ...withoutEchoes(read.problems, facts, isUnstated)];
  if (hasErrors(problems)) return { csv: null, rows: [], facts, problems };
  const headings = present.columns.map(({ heading }) => heading);
  const csv = forExcel(csvText([headings, ...records.map(({ cells }) => cells)]));
  return { csv, rows: read.rows, facts, problems };
}
