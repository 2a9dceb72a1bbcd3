import { existsSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { anyRow } from '../src/data/addresses.ts';
import { brokenUtf8Line, decodeAs, detectEncoding, encodingNames } from '../src/data/encoding.ts';
import { importOffice } from '../src/data/import/import-office.ts';
import { formatQuestion, type Answers, type Question } from '../src/data/import/question.ts';
import { importReport } from '../src/data/import/report.ts';
import { textSheet } from '../src/data/import/sheet.ts';
import type { ImportFacts, Progress } from '../src/data/import/turn-sheet.ts';
import { formatProblems, hasErrors, problemList, type Problem } from '../src/data/problem.ts';
import { datasets } from '../src/data/registry.ts';
import type { DatasetSchema } from '../src/data/schema.ts';
import { checkTotals } from '../src/data/totals.ts';
import { readContext, type Context } from './data/context.ts';
import { entryToAdd } from './data/entry.ts';
import { checkSample } from './data/sample.ts';
import { askWithdrawn, auditImport } from './import/disclosure.ts';
import { readOptions, type ImportOptions } from './import/options.ts';
import { compareWithPrevious, releaseDates, releasesWith } from './import/previous.ts';
import { progressBar } from './import/progress.ts';
import { sha256Of, writeNew } from './lib/files.ts';
import { inProject } from './lib/folders.ts';
import { orStop, Stop } from './lib/stop.ts';

/** What an import did: `report` is for the editor, `written` the new release or null when there is none. */
export interface ImportOutcome {
  readonly report: string;
  readonly problems: readonly Problem[];
  /** What the editor has yet to say. */
  readonly questions: readonly Question[];
  readonly written: string | null;
}

function contextOf(root: string): Context {
  const { context, problems } = readContext(root);
  if (context === null || hasErrors(problems)) throw new Stop(`先改好这些文件，再导入：\n${formatProblems(problems)}`);
  return context;
}

function decode(bytes: Uint8Array, file: string) {
  const encoding = detectEncoding(bytes);
  const text = decodeAs(bytes, encoding);
  if (text !== undefined) return { encoding, text };
  const line = encoding === 'broken-utf-8' ? brokenUtf8Line(bytes) : null;
  const { problems, report } = problemList(file);
  const advice =
    encoding === 'workbook' ? '请在 Excel 中另存为“CSV UTF-8”' : '请在 Excel 中打开核对，再另存为“CSV UTF-8”';
  report(line, null, `${encodingNames[encoding]}，读不出来；${advice}`);
  throw new Stop(`没有导入：\n${formatProblems(problems)}`);
}

const lineEndsOf = (text: string): readonly string[] =>
  [
    ['CRLF', /\r\n/],
    ['LF', /(?<!\r)\n/],
    ['CR', /\r(?!\n)/],
  ].flatMap(([name, pattern]) => ((pattern as RegExp).test(text) ? [name as string] : []));

function refused(
  file: string,
  problems: readonly Problem[],
  facts: ImportFacts | null,
  questions: readonly Question[] = [],
): ImportOutcome {
  const count = problems.filter(({ severity }) => severity === 'error').length;
  const where = facts === null ? '' : `表头在第 ${facts.headingLine} 行，`;
  const counts = [
    ...(count === 0 ? [] : [`${count} 处要改`]),
    ...(questions.length === 0 ? [] : [`${questions.length} 处要选定`]),
  ];
  const lines = [formatProblems(problems), ...questions.map((question) => formatQuestion(question, file))];
  const report = `${lines.filter((line) => line !== '').join('\n')}\n\n没有导入：${where}${counts.join('，')}`;
  return { report, problems, questions, written: null };
}

function nextStep(
  root: string,
  context: Context,
  { dataset, date, dryRun }: ImportOptions,
  sha256: string,
  cells: readonly string[],
): string {
  const later = releaseDates(root, dataset).filter((one) => one > date);
  const order = later.length === 0 ? '' : `注意：已有更晚的 ${later.join('、')} 版，它们将改为与这一版比较。\n`;
  const entry = entryToAdd(dataset, date, sha256, context.shelves.data.sources[dataset], cells);
  const done = dryRun ? '这是试运行，没有写入文件；去掉 --dry-run 即导入。导入后' : '下一步：';
  return `${order}${done}在 data/sources.yaml 里加上（标题、网页和理由请填好），再运行 npm run data：${entry}`;
}

const answersOf = ({ status, missing }: ImportOptions): Answers => ({
  ...(status === null ? {} : { status }),
  ...(missing === null ? {} : { missing }),
});

/** Turns an office file into a release below `root`. Nothing is written when anything is wrong or a release of that date exists. */
export async function importFile(root: string, options: ImportOptions, progress?: Progress): Promise<ImportOutcome> {
  const { file, path, dataset, date } = options;
  const target = `data/${dataset}/${date}.csv`;
  if (!existsSync(path)) throw new Stop(`没有这个文件：${file}`);
  if (releaseDates(root, dataset).includes(date))
    throw new Stop(`${target} 已经发布，不能改动；更正请换一个发布日期另发一版`);
  const context = contextOf(root);
  const schema: DatasetSchema = datasets[dataset];
  const bytes = readFileSync(path);
  const { encoding, text } = decode(bytes, file);
  const { sheet, delimiter } = textSheet(text, file);
  const bar = progress ?? progressBar(bytes.length);
  const found = importOffice(schema, [sheet], { ...context, file, date }, answersOf(options), bar);
  const read = [...found.problems, ...checkSample(schema, found.rows, false, file)];
  if (found.csv === null || found.facts === null || hasErrors(read))
    return refused(file, read, found.facts, found.questions);
  const added = { date, file, rows: found.rows };
  const releases = releasesWith(root, dataset, added, context);
  askWithdrawn(schema, releases, added, context, options.withhold);
  const problems = [...read, ...(await auditImport(root, schema, releases, added, context))];
  if (hasErrors(problems)) return refused(file, problems, found.facts);
  const totals = checkTotals(schema, found.rows, context.areas, file);
  const { previous, cells } = compareWithPrevious(schema, releases, added, context);
  const content = Buffer.from(found.csv);
  const city = context.areas.find(({ level }) => level === '市')?.code;
  const report = importReport({
    from: file,
    to: target,
    encoding,
    delimiter,
    lineEnds: lineEndsOf(text),
    facts: found.facts,
    rows: found.rows.length,
    totals: found.rows.filter((row) => anyRow(row)['areaCode'] === city).length,
    totalNotes: totals.problems.map(({ message }) => message),
    previous,
  });
  const warnings = problems.length === 0 ? '' : `\n${formatProblems(problems)}`;
  const full = `${report}${warnings}\n${nextStep(root, context, options, sha256Of(content), cells)}`;
  if (options.dryRun) return { report: full, problems, questions: [], written: null };
  if (!writeNew(root, target, content)) throw new Stop(`${target} 已经发布，不能改动`);
  return { report: full, problems, questions: [], written: target };
}

if (import.meta.main)
  await orStop(async () => {
    // Keeps short-lived cells from growing the heap: 430 instead of 490 MB at 200 000 rows, same time.
    setFlagsFromString('--semi-space-growth-factor=1');
    // npm runs scripts in the project's root and leaves in INIT_CWD where the editor was.
    const folder = process.env['INIT_CWD'] ?? process.cwd();
    const { report, problems, questions } = await importFile(inProject(''), readOptions(process.argv.slice(2), folder));
    if (hasErrors(problems) || questions.length > 0) {
      console.error(report);
      process.exitCode = 1;
    } else console.log(report);
  });
