import type { CsvRecord } from '../csv.ts';
import { knownOf, type ReadContext } from '../lookup.ts';
import { problemList, type Problem } from '../problem.ts';
import type { DatasetSchema } from '../schema.ts';
import { bodyOf, recordText, unitAbove, type Body } from './body.ts';
import { fillDown } from './fill-down.ts';
import { knownHeadings } from './heading-cell.ts';
import { chooseSheet } from './choose-sheet.ts';
import { reportMergedNumbers } from './merged-numbers.ts';
import { planColumns, type Plan } from './columns.ts';
import type { Choice, QuestionList } from './question.ts';
import type { Reading } from './readings.ts';
import { isShaped, settleHeadings, turnRow, type RowTurner } from './rows.ts';
import type { Sheet } from './sheet.ts';
import { gapStates, numberStates } from './states.ts';
import { tally, type Tally } from './tally.ts';

/** What was found in an office file, for the report. */
export interface ImportFacts {
  /** Null in a file without named sheets. */
  readonly sheet: string | null;
  /** Names of the sheets that were left out. */
  readonly otherSheets: readonly string[];
  /** What was done to read the sheet: merged cells filled, hidden rows read. */
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

/** Called now and then with the number of rows done and of all rows. */
export type Progress = (done: number, all: number) => void;

const progressStep = 5000;

function factsOf(body: Body, plan: Plan, normalised: Tally): Omit<ImportFacts, 'sheet' | 'otherSheets' | 'remarks'> {
  return {
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
    normalised,
  };
}

/** The unit of the title line must be the dataset's: 万人 read as 人 would be wrong by four digits. */
function checkUnit(
  body: Body,
  schema: DatasetSchema,
  records: readonly CsvRecord[],
  report: RowTurner['report'],
): void {
  const stated = unitAbove(body);
  const column = schema.columns.find(({ key }) => key === schema.value);
  if (stated === undefined || column === undefined) return;
  const index = schema.columns.findIndex(({ key }) => key === 'unit');
  const units =
    column.unit === undefined ? [...new Set(records.map(({ cells }) => cells[index] ?? ''))] : [column.unit];
  if (units.some((unit) => unit !== stated.unit))
    report(stated.line, null, `单位应为「${units.join('、')}」，实际为「${stated.unit}」；请换算后再导入`);
}

/** Asks for the state of numbers and of gaps that neither the file nor the editor has stated. */
function askUnstated({ unstated, list }: RowTurner): void {
  const ask = (id: string, lines: readonly number[], what: string, choices: readonly Choice[]): void => {
    const [line] = lines;
    if (line !== undefined)
      list.ask({
        id,
        line,
        column: '状态',
        text: `${lines.length} 格${what}没有写明状态，表里也可以补上状态列`,
        choices,
      });
  };
  ask('status', unstated.numbers, '数字', numberStates);
  ask('missing', unstated.gaps, '没有数字，也', gapStates);
}

/** A short name cannot say whether it means an area with or without the part that the file lists beside it. */
function reportScopes({ schema, known, aliases, report }: RowTurner, records: readonly CsvRecord[]): void {
  const index = schema.columns.findIndex(({ kind }) => kind === 'areaCode');
  if (aliases.size === 0 || index < 0) return;
  const present = new Set(records.map(({ cells }) => cells[index]));
  for (const [name, { line, text }] of aliases) {
    const area = known.areaByName.get(name);
    const inside = known.context.areas.filter(({ parent }) => parent === area?.code);
    const scope = inside.find(({ level, code }) => level === '统计口径' && !present.has(code));
    const part = inside.find(({ level, code }) => level === '功能区' && present.has(code));
    if (scope !== undefined && part !== undefined)
      report(line, '地区', `看不出「${text}」含不含${part.name}；请写「${name}」（含）或「${scope.name}」`);
  }
}

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

/** The table of an office file as canonical records, not yet read. */
export interface Turned {
  /** Null when the table was not found or a column is missing. */
  readonly records: readonly CsvRecord[] | null;
  readonly facts: ImportFacts | null;
  /** Headings of the columns that are empty because a question is open: their cells are no problems of their own. */
  readonly asked: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Keys of the whole table that the editor has yet to name, with what follows from them. */
const emptyKeys = ({ whole }: Plan): readonly string[] =>
  Object.entries(whole).flatMap(([key, cell]) =>
    cell === '' ? [key, ...({ area: ['areaCode'], indicator: ['unit'] }[key] ?? [])] : [],
  );

/** Finds the table among the sheets of an office file and makes its spellings canonical. Nothing is guessed. */
export function turnSheet(
  schema: DatasetSchema,
  sheets: readonly Sheet[],
  context: ReadContext,
  list: QuestionList,
  progress: Progress,
): Turned {
  const { problems, report } = problemList(context.file);
  const none = { records: null, facts: null, asked: new Set<string>(), problems };
  const known = knownOf(context);
  const headings = knownHeadings(schema, known);
  const { sheet, layout, others } = chooseSheet(sheets, headings, list);
  problems.push(...(sheet?.problems ?? []));
  if (sheet === undefined && list.questions.length > 0) return none;
  if (sheet === undefined || layout === undefined) {
    report(null, null, `没有找到表头；表头应有 ${schema.columns.map(({ heading }) => heading).join(',')}`);
    return none;
  }
  const body = bodyOf(sheet.records, layout, schema);
  const input = { layout, body, headings, schema, known, sheetName: sheet.name, list };
  const { plan, problems: misplaced } = planColumns(input, context.file);
  const { counts, add: note } = tally();
  const filled = fillDown(body.rows, schema, plan.places, report);
  const facts = {
    ...factsOf(body, plan, counts),
    ...{ sheet: sheet.name, otherSheets: others, remarks: [...sheet.remarks, ...filled.remarks] },
  };
  problems.push(...misplaced);
  // Without its columns every row would fail for the same reason.
  if (misplaced.length > 0 || (schema.value !== undefined && plan.numbers.length === 0)) return { ...none, facts };
  reportMergedNumbers(sheet.merged ?? [], plan.numbers, filled.rows, report);
  const unstated = { numbers: [], gaps: [] };
  const start: RowTurner = { schema, plan, known, list, report, note, aliases: new Map(), unstated };
  const turner = settleHeadings(start, facts.headingLine);
  const records = turnAll(turner, filled.rows, layout.cells.length, progress);
  if (body.rows.length === 0 && sheet.problems.length === 0) report(null, null, '表头下面没有数据');
  askUnstated(turner);
  reportScopes(turner, records);
  checkUnit(body, schema, records, report);
  const isUnstated = unstated.numbers.length + unstated.gaps.length > 0;
  const empty = [...emptyKeys(plan), ...(isUnstated ? ['status'] : [])];
  const asked = new Set(schema.columns.flatMap(({ key, heading }) => (empty.includes(key) ? [heading] : [])));
  return { records, facts, asked, problems };
}
