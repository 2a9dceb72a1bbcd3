import { existsSync, readFileSync, statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { formatQuestion, type Question } from '../src/data/import/question.ts';
import type { Progress } from '../src/data/import/turn-sheet.ts';
import { formatProblems, hasErrors, type Problem } from '../src/data/problem.ts';
import { datasetIn, datasetNames } from '../src/data/registry.ts';
import { readContext, type Context } from './data/context.ts';
import { entryToAdd } from './data/entry.ts';
import { mayWrite, saveDraft, saveTable, standingOf, withdrawDraft } from './import/draft.ts';
import { readOptions, type DatasetTitles, type ImportOptions } from './import/options.ts';
import { progressBar } from './import/progress.ts';
import { releaseDates, releasePath } from './import/releases.ts';
import { checkSource } from './import/source.ts';
import { checkTable, type CheckedTable } from './import/table.ts';
import { formOf, isTold, stillWanted } from './import/told.ts';
import { sha256Of } from './lib/files.ts';
import { inProject } from './lib/folders.ts';
import { orStop, Stop } from './lib/stop.ts';
import { finishWriting } from './lib/transaction.ts';

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

function refused(
  file: string,
  { problems, questions, headingLine }: Pick<CheckedTable, 'problems' | 'questions' | 'headingLine'>,
): ImportOutcome {
  const count = problems.filter(({ severity }) => severity === 'error').length;
  const where = headingLine === null ? '' : `表头在第 ${headingLine} 行，`;
  const counts = [
    ...(count === 0 ? [] : [`${count} 处要改`]),
    ...(questions.length === 0 ? [] : [`${questions.length} 处要选定`]),
  ];
  const lines = [formatProblems(problems), ...questions.map((question) => formatQuestion(question, file))];
  const report = `${lines.filter((line) => line !== '').join('\n')}\n\n没有导入：${where}${counts.join('，')}`;
  return { report, problems, questions, written: null };
}

/** What the editor does next while the source of the release is not told. */
function nextStep(
  context: Context,
  { dataset, date, dryRun, source }: ImportOptions,
  { changes, csv }: CheckedTable,
): string {
  const known = context.shelves.data.sources[dataset];
  const cells = changes.filter(({ needsReason }) => needsReason).map(({ cell }) => cell);
  const entry = entryToAdd(dataset, date, sha256Of(Buffer.from(csv ?? '')), known, cells);
  const options = stillWanted(source, known, changes).map((option) => `\n  ${option}`);
  const done = dryRun
    ? '这是试运行，没有写入文件；去掉 --dry-run 即导入。还缺来源，在命令后面加：'
    : '这是草稿，还缺来源；在命令后面加 --replace 和：';
  return `${done}${options.join('')}\n也可以自己在 data/sources.yaml 里加上（标题、网页和理由请填好），再运行 npm run data：${entry}`;
}

const draftStep = (target: string): string =>
  `已写入草稿 ${target}，来源写进了 data/sources.yaml。运行 npm start 看结果；满意后运行 npm run data -- --seal 发布，再提交；不要了就用 --withdraw 撤回。`;

function orderNote(
  root: string,
  context: Context,
  { dataset, date }: ImportOptions,
  { previous }: CheckedTable,
): string {
  const later = releaseDates(root, dataset).filter((one) => one > date);
  const order = later.length === 0 ? '' : `注意：已有更晚的 ${later.join('、')} 版，它们将改为与这一版比较。\n`;
  const isDraft = previous !== null && standingOf(root, context, dataset, previous) === 'draft';
  return `${order}${isDraft ? `注意：上一版 ${previous} 还是草稿；请先发布它，再发布这一版。\n` : ''}`;
}

/** What is wrong with the fields that were typed, and which are still wanted: told together. */
function refusedSource(
  { source, dataset, date }: ImportOptions,
  context: Context,
  { changes }: CheckedTable,
): string | null {
  const known = context.shelves.data.sources[dataset];
  const open = stillWanted(source, known, changes);
  const typed = checkSource(formOf(source, changes), dataset, date, known, changes).filter(({ column }) => {
    const field = column?.split(' → ')[0] ?? '';
    return field in source || (field === 'changes' && open.length === 0);
  });
  if (open.length === 0 && typed.length === 0) return null;
  const wanted =
    open.length === 0 ? '' : `\n来源还不全，在命令后面加：${open.map((option) => `\n  ${option}`).join('')}`;
  return `没有导入：${typed.length === 0 ? '' : `\n${formatProblems(typed)}`}${wanted}`;
}

/** Writes what was checked as a draft, with its source when that was typed. */
async function write(
  root: string,
  context: Context,
  options: ImportOptions,
  checked: CheckedTable,
): Promise<ImportOutcome> {
  const { source, replace, dryRun } = options;
  const { problems, changes, target } = checked;
  const warnings = problems.length === 0 ? '' : `\n${formatProblems(problems)}`;
  const report = `${checked.report}${warnings}\n${orderNote(root, context, options, checked)}`;
  const outcome = { problems, questions: [], written: dryRun ? null : target };
  if (!isTold(source)) {
    if (!dryRun) await saveTable(root, checked);
    return { ...outcome, report: `${report}${nextStep(context, options, checked)}` };
  }
  const refusal = refusedSource(options, context, checked);
  if (refusal !== null) throw new Stop(`${report}${refusal}`);
  if (dryRun) return { ...outcome, report: `${report}这是试运行，没有写入文件；去掉 --dry-run 即导入。` };
  const saved = await saveDraft(root, options, checked, formOf(source, changes), context, replace);
  if (saved.written === null) throw new Stop(`${report}没有导入：来源要改：\n${formatProblems(saved.problems)}`);
  return { ...outcome, report: `${report}${draftStep(target)}` };
}

/** Turns an office file into a draft of a release below `root`, or takes a draft back. Nothing is written when anything is wrong or open, or a release of that date exists. */
export async function importFile(root: string, options: ImportOptions, progress?: Progress): Promise<ImportOutcome> {
  const { file, path, dataset, date, replace, withdraw, answers } = options;
  const target = releasePath(dataset, date);
  const finished = await finishWriting(root);
  const note = finished.length === 0 ? '' : `上次写到一半被打断，已接着写完：${finished.join('、')}\n`;
  const context = contextOf(root);
  if (withdraw) {
    await withdrawDraft(root, dataset, date, context);
    return {
      report: `${note}已撤回草稿 ${target}，data/sources.yaml 里的那一条也删去了。`,
      problems: [],
      questions: [],
      written: null,
    };
  }
  if (!existsSync(path)) throw new Stop(`没有这个文件：${file}`);
  if (statSync(path).isDirectory()) throw new Stop(`${file} 是文件夹；请写其中的一个文件`);
  mayWrite(standingOf(root, context, dataset, date), target, replace);
  const bytes = readFileSync(path);
  const request = { dataset, date, file, bytes, answers };
  const checked = await checkTable(root, request, context, progress ?? progressBar(bytes.length));
  if (checked.csv === null) return refused(file, checked);
  const outcome = await write(root, context, options, checked);
  return { ...outcome, report: `${note}${outcome.report}` };
}

/** What this project calls its datasets; nothing while its files do not read. */
function titlesOf(root: string): DatasetTitles {
  const { context } = readContext(root);
  if (context === null) return {};
  return Object.fromEntries(datasetNames.map((name) => [name, datasetIn(context.vocabulary, name).title]));
}

if (import.meta.main)
  await orStop(async () => {
    // Keeps short-lived cells from growing the heap: 430 instead of 490 MB at 200 000 rows, same time.
    setFlagsFromString('--semi-space-growth-factor=1');
    // npm runs scripts in the project's root and leaves in INIT_CWD where the editor was.
    const folder = process.env['INIT_CWD'] ?? process.cwd();
    const root = inProject('');
    const options = readOptions(process.argv.slice(2), folder, titlesOf(root));
    const { report, problems, questions } = await importFile(root, options);
    if (hasErrors(problems) || questions.length > 0) {
      console.error(report);
      process.exitCode = 1;
    } else console.log(report);
  });
