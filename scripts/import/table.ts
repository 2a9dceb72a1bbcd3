import { anyRow } from '../../src/data/addresses.ts';
import { editSheets, type Edits } from '../../src/data/import/edits.ts';
import { importOffice } from '../../src/data/import/import-office.ts';
import { checkLookalikes } from '../../src/data/import/lookalike.ts';
import { mergeRelease, type Merged, type Origin, type Taken } from '../../src/data/import/merge.ts';
import { readOffice, type OfficeFile } from '../../src/data/import/office-file.ts';
import { questionList, type Answers, type Question, type QuestionList } from '../../src/data/import/question.ts';
import { importReport } from '../../src/data/import/report.ts';
import type { ImportFacts } from '../../src/data/import/facts.ts';
import type { Progress } from '../../src/data/import/turn-sheet.ts';
import { hasErrors, problemList, type Problem } from '../../src/data/problem.ts';
import { readRelease } from '../../src/data/read-release.ts';
import { datasets, type DatasetName } from '../../src/data/registry.ts';
import type { ComparedRelease } from '../../src/data/revisions.ts';
import { checkSample } from '../../src/data/sample.ts';
import { schemaIn, type DatasetSchema } from '../../src/data/schema.ts';
import { checkTotals } from '../../src/data/totals.ts';
import { csvText, forExcel, releaseRecords } from '../../src/data/write-csv.ts';
import type { Context } from '../data/context.ts';
import { compareReleases, type CellChange } from './changes.ts';
import { askWithdrawn, auditImport } from './disclosure.ts';
import { otherReleases, releasePath, withRelease } from './releases.ts';

/** An office file that shall become a release. */
export interface TableRequest {
  readonly dataset: DatasetName;
  /** Publication date, `YYYY-MM-DD`. */
  readonly date: string;
  /** The file's name, for messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly answers: Answers;
  /** Cells that the editor has written anew. */
  readonly edits?: Edits;
}

/** What an office file would become, and everything that keeps it from it. Plain data, but for nothing written yet. */
export interface CheckedTable {
  /** Where the release would lie, from the project root. */
  readonly target: string;
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  /** Line of the office file where the table begins; null when none was found. */
  readonly headingLine: number | null;
  /** The release; null while any problem is an error or a question is open. */
  readonly csv: string | null;
  readonly rows: number;
  /** What was taken over from the release before; null for a whole table. */
  readonly taken: Taken | null;
  /** The date of the release before; null when this is the first, or before the table reads. */
  readonly previous: string | null;
  readonly changes: readonly CellChange[];
  /** Rows that the release before does not have. */
  readonly added: number;
  /** The report for the editor; empty until the table reads. */
  readonly report: string;
}

/** A release in the making: what it is compared and audited as. */
interface Making {
  readonly added: ComparedRelease;
  readonly csv: string;
  readonly merged: Merged;
}

const formerOf = (others: readonly ComparedRelease[], date: string): ComparedRelease | null =>
  others.findLast((one) => one.date < date) ?? null;

/** Puts what is said of a merged release where the editor finds it: the row of the office file, or of the release before. */
function placed<T extends { readonly line: number | null }>(found: T, origins: readonly Origin[], file: string): T {
  const origin = found.line === null ? undefined : origins[found.line - 2];
  if (origin === undefined) return 'file' in found ? { ...found, file } : found;
  return 'file' in found ? { ...found, ...origin } : { ...found, line: origin.file === file ? origin.line : null };
}

/** Rows taken over from before a column came cannot stand in a release that must have it. */
function checkTaken(schema: DatasetSchema, { added, csv, merged }: Making, context: Context, request: TableRequest) {
  const { problems, report } = problemList(request.file);
  const read = readRelease(schema, csv, { ...context, file: added.file, date: request.date });
  const lines = merged.origins.map(({ file }) => file);
  const isTaken = ({ line }: Problem): boolean => line !== null && lines[line - 2] !== request.file;
  const [old, own] = [read.problems.filter(isTaken), read.problems.filter((problem) => !isTaken(problem))];
  for (const column of new Set(old.map((problem) => problem.column)))
    report(
      null,
      column,
      `上一版的行在这一列不合这一版的要求：${old.find((one) => one.column === column)?.message ?? ''}；请导入整张表`,
    );
  return [...problems, ...own.map((problem) => placed(problem, merged.origins, request.file))];
}

/** The release that a table makes together with the one before it; null while it is open how it is meant. */
function makeRelease(
  schema: DatasetSchema,
  found: { readonly csv: string; readonly rows: ComparedRelease['rows']; readonly facts: ImportFacts },
  former: ComparedRelease | null,
  { file, date, dataset }: TableRequest,
  { areas }: Context,
  list: QuestionList,
): Making | null {
  const table = { date, file, rows: found.rows };
  const merged = mergeRelease(schema, former, table, found.facts.absent, areas, list);
  if (merged.rows === null) return null;
  if (merged.taken === null) return { added: table, csv: found.csv, merged };
  const records = releaseRecords(schema, { date, demo: false, rows: merged.rows });
  return {
    added: { date, file: releasePath(dataset, date), rows: merged.rows },
    csv: forExcel(csvText(records)),
    merged,
  };
}

function takenText({ way, from, kept, replaced, added }: Taken, rows: number): string {
  const own =
    way === 'add'
      ? `加上 ${String(added)} 行`
      : `替换 ${String(replaced)} 行${added === 0 ? '' : `，加上 ${String(added)} 行`}`;
  return `上一版 ${from} 的 ${String(kept)} 行照原样带过来，${own}；这一版共 ${String(rows)} 行`;
}

const isCity = ({ areas }: Context): ((row: { readonly line: number }) => boolean) => {
  const code = areas.find(({ level }) => level === '市')?.code;
  return (row) => anyRow(row)['areaCode'] === code;
};

/** What is told of a table that reads. */
function reportOf(
  request: TableRequest,
  office: OfficeFile,
  facts: ImportFacts,
  { added: { rows }, merged }: Making,
  totalNotes: readonly string[],
  previous: Parameters<typeof importReport>[0]['previous'],
  context: Context,
): string {
  const own = rows.filter((_, index) => (merged.origins[index]?.file ?? request.file) === request.file);
  const text = importReport({
    ...{ from: request.file, to: releasePath(request.dataset, request.date), office, facts },
    ...{ rows: own.length, totals: own.filter(isCity(context)).length, totalNotes, previous },
  });
  return merged.taken === null ? text : `${text}\n${takenText(merged.taken, rows.length)}`;
}

/** Reads an office file as a release of a dataset, merges it with the release before where the editor said so, compares and audits it. Everything that is wrong or open is listed at once; nothing is written. Throws a Stop when a published release does not read. */
export async function checkTable(
  root: string,
  request: TableRequest,
  context: Context,
  progress: Progress = () => undefined,
): Promise<CheckedTable> {
  const { dataset, date, file, answers } = request;
  const schema: DatasetSchema = schemaIn(datasets[dataset], context.vocabulary);
  const nothing = { csv: null, rows: 0, taken: null, previous: null, changes: [], added: 0, report: '' };
  const base = { ...nothing, target: releasePath(dataset, date), headingLine: null, questions: [] };
  const office = await readOffice(request.bytes, file);
  if (office.sheets.length === 0) return { ...base, problems: office.problems };
  const others = otherReleases(root, dataset, date, context);
  const former = formerOf(others, date);
  const rows = former === null ? [] : former.rows.map(anyRow);
  const sheets = editSheets(office.sheets, request.edits ?? {});
  const found = importOffice(schema, sheets, { ...context, file, date, former: rows }, answers, progress);
  const { facts, csv } = found;
  const read = [...office.problems, ...found.problems, ...checkSample(schema, found.rows, false, file)];
  const seen = { ...base, headingLine: facts?.headingLine ?? null };
  if (csv === null || facts === null || hasErrors(read)) return { ...seen, problems: read, questions: found.questions };
  const alike = former === null ? [] : checkLookalikes(schema, former, found, file);
  if (alike.length > 0) return { ...seen, problems: [...read, ...alike] };
  const list = questionList(answers);
  const making = makeRelease(schema, { csv, rows: found.rows, facts }, former, request, context, list);
  if (making === null) return { ...seen, problems: read, questions: list.questions };
  const { added, merged } = making;
  const releases = withRelease(others, added);
  const stray = askWithdrawn(schema, releases, added, context, list);
  const audited = await auditImport(root, schema, releases, added, context);
  const { problems: loose, report } = problemList(file);
  for (const address of stray)
    report(null, null, `--withhold 写了 ${address}，这一版并没有把它从公布改为不予公布；请核对地址`);
  const mended = merged.taken === null ? [] : checkTaken(schema, making, context, request);
  const place = <T extends { readonly line: number | null }>(one: T): T =>
    merged.taken === null ? one : placed(one, merged.origins, file);
  // What is asked is not told as a reminder too.
  const asked = new Set(list.questions.map(({ line }) => line));
  const told = audited.filter(({ severity, line }) => severity === 'error' || !asked.has(line));
  const problems = [...read, ...mended, ...loose, ...told.map(place)];
  const compared =
    former === null ? { changes: [], added: 0 } : compareReleases(schema, former.rows, added.rows, context.areas);
  const changes = compared.changes.map(place);
  const totals = checkTotals(schema, added.rows, context.areas, added.file);
  const differences = changes
    .filter(({ needsReason }) => needsReason)
    .map(({ cell, from, to }) => `${cell}：${from} → ${to}`);
  const previous = former === null ? null : { date: former.date, added: compared.added, differences };
  const questions = list.questions.map(place);
  return {
    ...seen,
    ...{ problems, questions, rows: added.rows.length, taken: merged.taken, previous: former?.date ?? null },
    ...{ changes, added: compared.added, csv: hasErrors(problems) || questions.length > 0 ? null : making.csv },
    report: reportOf(
      request,
      office,
      facts,
      making,
      totals.problems.map(({ message }) => message),
      previous,
      context,
    ),
  };
}
