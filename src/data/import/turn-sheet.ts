import type { AnyRow } from '../addresses.ts';
import type { CsvRecord } from '../csv.ts';
import { knownOf, type ReadContext } from '../lookup.ts';
import { problemList, type Problem } from '../problem.ts';
import type { Column, DatasetSchema } from '../schema.ts';
import { askAround } from './around.ts';
import { ownWords } from './own-words.ts';
import { bodyOf } from './body.ts';
import { chooseSheet } from './choose-sheet.ts';
import { cleanSheet } from './clean-sheet.ts';
import { planColumns, type Extra, type Plan } from './columns.ts';
import { askExtras } from './extras.ts';
import { moveTotals } from './counted-total.ts';
import { factsOf, type ImportFacts } from './facts.ts';
import { fillDown } from './fill-down.ts';
import { knownHeadings } from './heading-cell.ts';
import { folded } from './heading-words.ts';
import { reportMergedNumbers } from './merged-numbers.ts';
import type { Layout } from './layout.ts';
import { settleOwnTotal } from './own-total.ts';
import { proposeIds } from './propose-ids.ts';
import type { QuestionList } from './question.ts';
import { settleRemarks } from './remark-doubts.ts';
import { isShaped, settleHeadings, turnRow, type RowTurner } from './rows.ts';
import { settleScopes } from './scopes.ts';
import type { Sheet } from './sheet.ts';
import { reportSplitThousands } from './split-thousands.ts';
import { applyPeriod } from './stated-period.ts';
import { withoutSubtotals } from './subtotals.ts';
import { tally } from './tally.ts';
import { titlesOf } from './title-year.ts';
import { isUnitColumn, unitReader, unitsAround } from './units.ts';
import { askOpenEnd, askSerials, askUnstated } from './whole-file.ts';

/** Called now and then with the number of rows done and of all rows. */
export type Progress = (done: number, all: number) => void;

const progressStep = 5000;

function turnAll(
  turner: RowTurner,
  rows: readonly CsvRecord[],
  width: number,
  progress: Progress,
): readonly CsvRecord[] {
  const turned: CsvRecord[] = [];
  for (const [index, record] of rows.entries()) {
    if (index % progressStep === 0) progress(index, rows.length);
    if (isShaped(record, width)) turned.push(...turnRow(turner, record));
    else
      turner.report(record.line, null, `应有 ${width} 格，实际 ${record.cells.length} 格；请核对这一行的分隔符和引号`);
  }
  progress(rows.length, rows.length);
  return turned;
}

/** What an office file is read against. */
export interface ImportContext extends ReadContext {
  /** Rows of the release before, whose ids a list of places continues. */
  readonly former?: readonly AnyRow[];
}

/** Columns of telephone numbers whose heading is not the dataset's own: 联系电话 may be that of a person. */
const personalPhones = ({ cells }: Layout): ReadonlySet<number> =>
  new Set(
    cells.flatMap((cell, index) =>
      'column' in cell && cell.column.kind === 'phones' && !folded(cell.text).includes(cell.column.heading)
        ? [index]
        : [],
    ),
  );

/** The table of an office file as canonical records, not yet read. */
export interface Turned {
  /** Null when the table was not found. */
  readonly records: readonly CsvRecord[] | null;
  readonly facts: ImportFacts | null;
  /** Headings of the columns that are empty because a question is open: their cells are no problems of their own. */
  readonly asked: ReadonlySet<string>;
  /** Whether a column is missing or doubled: of the rows, only single cells can then be read. */
  readonly isMisplaced: boolean;
  readonly problems: readonly Problem[];
}

/** Keys of the whole table that the editor has yet to name, with what follows from them. */
const emptyKeys = ({ whole }: Plan): readonly string[] =>
  Object.entries(whole).flatMap(([key, cell]) =>
    cell === '' ? [key, ...({ area: ['areaCode'], indicator: ['unit'] }[key] ?? [])] : [],
  );

/** Finds the table among the sheets of an office file and makes its spellings canonical. Nothing is guessed. `later` are columns of the dataset that a release of this date has not. */
export function turnSheet(
  schema: DatasetSchema,
  sheets: readonly Sheet[],
  context: ImportContext,
  list: QuestionList,
  progress: Progress,
  later: readonly Column[],
): Turned {
  const { problems, report } = problemList(context.file);
  const none = { records: null, facts: null, asked: new Set<string>(), isMisplaced: false, problems };
  const known = knownOf(context);
  const headings = knownHeadings(schema, known);
  const { counts, add: note } = tally();
  const clean = sheets.map((one) => cleanSheet(one, note));
  const { sheet, layout, others } = chooseSheet(clean, headings, list);
  problems.push(...(sheet?.problems ?? []));
  if (sheet === undefined && list.questions.length > 0) return none;
  if (sheet === undefined || layout === undefined) {
    report(null, null, `没有找到表头；表头应有 ${schema.columns.map(({ heading }) => heading).join(',')}`);
    return none;
  }
  const body = bodyOf(sheet.records, layout, schema);
  const input = { layout, body, headings, schema, known, sheetName: sheet.name, list };
  const { plan, problems: misplaced } = planColumns(input, context.file);
  problems.push(...misplaced);
  const line = body.heading[0].line;
  const isUnits = ({ heading, index }: Extra): boolean =>
    schema.value !== undefined &&
    isUnitColumn(
      heading,
      body.rows.map(({ cells }) => cells[index] ?? ''),
    );
  const isMeasured = schema.value !== undefined;
  // Until it is known which columns hold the numbers, all of them are left.
  const isOpen = isMeasured && plan.numbers.length === 0;
  const isTold = ({ index }: Extra): boolean => misplaced.some(({ columnIndex }) => columnIndex === index);
  const extras = plan.extras.filter((extra) => !isOpen && !isUnits(extra) && !isTold(extra));
  const left = askExtras(extras, body.rows, line, { later, isMeasured }, list);
  const { places } = plan;
  const moved = moveTotals(body.rows, places);
  const filled = fillDown({ rows: moved.rows, schema, known, places, report });
  reportSplitThousands(moved.rows, plan.numbers, places.get('note'), report);
  reportMergedNumbers(sheet.merged ?? [], plan.numbers, filled.rows, report);
  const { rows, remarks } = withoutSubtotals(filled.rows, plan, schema, list);
  const facts = factsOf(body, plan, {
    ...{ sheet: sheet.name, otherSheets: others, normalised: counts },
    remarks: [...sheet.remarks, ...moved.remarks, ...filled.remarks, ...remarks, ...left],
  });
  if (body.rows.length === 0 && sheet.problems.length === 0) report(null, null, '表头下面没有数据');
  const isMisplaced = misplaced.length > 0;
  // Until it is known which columns hold the numbers, every row would fail for the same reason.
  if (!isMisplaced && schema.value !== undefined && plan.numbers.length === 0) return { ...none, facts };
  const around = unitsAround(body, sheet.name);
  const units = unitReader({ schema, known, around, list, report });
  const unitColumn = plan.extras.find(isUnits)?.index;
  const personal = personalPhones(layout);
  const start = { schema, plan, known, list, report, note, units, unitColumn, personal };
  const turner = settleHeadings({ ...start, writings: new Map(), serials: [] }, line);
  const turned = turnAll(turner, rows, layout.cells.length, progress);
  askSerials(turner.serials, list);
  if (isMisplaced) return { ...none, records: turned, facts, isMisplaced };
  const hasStatus = plan.places.has('status');
  const dated = applyPeriod({ body, sheetName: sheet.name, schema, records: turned, hasStatus, list });
  const hasCodes = plan.places.has('areaCode');
  const { writings } = turner;
  const titles = titlesOf(body, sheet.name);
  const scoped = settleScopes({ schema, known, titles, writings, records: dated, hasCodes, list });
  const whole = settleOwnTotal({ schema, known, titles, writings, records: scoped, list });
  const records = settleRemarks(whole, schema, hasStatus, list);
  const isList = schema.key.length === 1 && schema.key[0] === 'id';
  const former = context.former ?? [];
  const named = isList
    ? proposeIds({ records, schema, known, former, titles: titles.map(({ text }) => text), list })
    : records;
  const isUnstated = askUnstated(records, schema, list);
  askAround({ body, schema, records, list, own: ownWords(context.vocabulary) });
  askOpenEnd(sheet, plan, schema, list, report);
  const empty = [...emptyKeys(plan), ...(isUnstated ? ['status'] : [])];
  const asked = new Set(schema.columns.flatMap(({ key, heading }) => (empty.includes(key) ? [heading] : [])));
  return { records: named, facts, asked, isMisplaced, problems };
}
