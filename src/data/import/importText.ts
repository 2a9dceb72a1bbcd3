import type { ReadContext } from '../known.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { readRecords } from '../read.ts';
import type { DatasetSchema, RowOf } from '../schema.ts';
import { csvText, forExcel } from '../write.ts';
import type { StatedStatus } from './rows.ts';
import { turnText, type ImportFacts, type Progress } from './turnText.ts';

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

/** Turns the text of an office file into a release: finds the table, makes spellings canonical, then reads it as strictly as the build does. Every problem names the line of the office file. */
export function importText<S extends DatasetSchema>(
  schema: S,
  text: string,
  context: ReadContext,
  stated: StatedStatus,
  progress: Progress = () => undefined,
): ImportResult<RowOf<S>> {
  const { records, facts, isUnstated, problems: found } = turnText(schema, text, context, stated, progress);
  if (records === null) return { csv: null, rows: [], facts, problems: found };
  const read = readRecords(schema, records, context);
  const isTold = ({ column, message }: Problem): boolean => isUnstated && column === '状态' && message === '不能为空';
  const problems = [...found, ...read.problems.filter((problem) => !isTold(problem))];
  if (hasErrors(problems)) return { csv: null, rows: [], facts, problems };
  const headings = schema.columns.map(({ heading }) => heading);
  const csv = forExcel(csvText([headings, ...records.map(({ cells }) => cells)]));
  return { csv, rows: read.rows, facts, problems };
}
