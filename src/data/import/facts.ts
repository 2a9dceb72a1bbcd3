import { recordText, type Body } from './body.ts';
import type { Plan } from './columns.ts';
import type { Reading } from './readings.ts';
import type { Tally } from './tally.ts';

/** What was found in an office file, for the report. */
export interface ImportFacts {
  /** Null in a file without named sheets. */
  readonly sheet: string | null;
  /** Names of the sheets that were left out. */
  readonly otherSheets: readonly string[];
  /** What was done to read the sheet and what was left out: merged cells filled, hidden rows read, columns of persons. */
  readonly remarks: readonly string[];
  readonly headingLine: number;
  readonly headingHeight: number;
  readonly above: readonly string[];
  readonly notes: readonly string[];
  readonly empty: number;
  readonly repeated: number;
  readonly extras: readonly string[];
  /** Headings of the dataset that the file lacks. */
  readonly absent: readonly string[];
  /** How each column was read. */
  readonly readings: readonly Reading[];
  /** More than one in a cross-table. */
  readonly numbersPerRow: number;
  /** Rows of the file's table; a wide table gives several rows of the release for each. */
  readonly rowsRead: number;
  readonly normalised: Tally;
}

/** The facts of a table and its plan. */
export const factsOf = (
  body: Body,
  plan: Plan,
  more: Pick<ImportFacts, 'sheet' | 'otherSheets' | 'remarks' | 'normalised'>,
): ImportFacts => ({
  headingLine: body.heading[0].line,
  headingHeight: body.heading.length,
  above: body.above.map(recordText),
  notes: body.notes.map(recordText),
  empty: body.empty,
  repeated: body.repeated,
  extras: plan.extras.map(({ heading }) => heading),
  absent: plan.absent.map(({ heading }) => heading),
  readings: plan.readings,
  numbersPerRow: plan.numbers.length,
  rowsRead: body.rows.length,
  ...more,
});
